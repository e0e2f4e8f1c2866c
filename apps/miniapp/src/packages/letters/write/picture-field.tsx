import { PICTURES_MAX } from '@mingchuang/shared/messages/messages.types';
import { Box, Picture, Press, Words } from '../../../components/base/base';
import { FieldRow } from '../../../components/field';
import { Icon } from '../../../components/icon';
import { UploadFailed } from '../../../components/upload-failed';
import { apiUrl } from '../../../platform/env';
import { choosePictures } from '../../../platform/upload';
import type { FormProps } from './form.types';

export function PictureField(form: FormProps) {
  const { draft, errors, pictures } = form;
  const count = draft.pictures.length + pictures.travelling.length;
  return (
    <FieldRow name="图片" error={errors.pictureIds}>
      <Box className="picture-line">
        <Thumbnails {...form} />
        {count === 0 ? <Words className="picture-hint">{`选填，最多 ${PICTURES_MAX} 张`}</Words> : null}
        {count < PICTURES_MAX ? (
          <Press className="picture-add" label={`添加图片，已有 ${count} 张，最多 ${PICTURES_MAX} 张`} onPress={() => void pictures.choose(choosePictures)}>
            <Icon name="plus" tone="ink2" size={20} />
          </Press>
        ) : null}
      </Box>
    </FieldRow>
  );
}

/** Pictures that have arrived, and those on their way with how far they are. */
export function Thumbnails({ draft, change, pictures }: FormProps) {
  const remove = (id: string): void => change((before) => ({ ...before, pictures: before.pictures.filter((one) => one.id !== id) }));
  return (
    <>
      {draft.pictures.map((picture, place) => (
        <Box className="thumb" key={picture.id}>
          <Picture className="thumb-picture" src={apiUrl(picture.url)} alt={`第 ${place + 1} 张图片`} />
          <Press className="thumb-remove" label={`去掉第 ${place + 1} 张图片`} onPress={() => remove(picture.id)}>
            <Box className="thumb-x">
              <Icon name="x" tone="white" size={12} />
            </Box>
          </Press>
        </Box>
      ))}
      {pictures.travelling.map((one) =>
        one.failure === null ? (
          <Box className="thumb" key={one.key}>
            <Picture className="thumb-picture" src={one.file.preview} alt="正在上传的图片" />
            <Box className="thumb-state" role="status">
              {`${one.percent}%`}
            </Box>
            <Press className="thumb-remove" label="去掉这张图片" onPress={() => pictures.drop(one.key)}>
              <Box className="thumb-x">
                <Icon name="x" tone="white" size={12} />
              </Box>
            </Press>
          </Box>
        ) : (
          <UploadFailed key={one.key} what="这张图片" failure={one.failure} onRetry={() => pictures.retry(one.key)} onDrop={() => pictures.drop(one.key)} />
        ),
      )}
    </>
  );
}
