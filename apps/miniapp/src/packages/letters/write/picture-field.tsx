import { PICTURES_MAX } from '@mingchuang/shared/messages/messages.types';
import { Box, Picture, Press, Words } from '../../../components/base/base';
import { FieldRow } from '../../../components/field';
import { Icon } from '../../../components/icon';
import type { UploadFailure } from '../../../letters/pictures.rules';
import { apiUrl } from '../../../platform/env';
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
          <Press className="picture-add" label={`添加图片，已有 ${count} 张，最多 ${PICTURES_MAX} 张`} onPress={() => void pictures.choose()}>
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
            <Picture className="thumb-picture" src={one.picture.preview} alt="正在上传的图片" />
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
          <Failed key={one.key} failure={one.failure} onRetry={() => pictures.retry(one.key)} onDrop={() => pictures.drop(one.key)} />
        ),
      )}
    </>
  );
}

/** The reason needs a line of its own. The picture is not shown: what is refused is often nothing a browser can draw. */
function Failed({ failure, onRetry, onDrop }: { failure: UploadFailure; onRetry: () => void; onDrop: () => void }) {
  return (
    <Box className="picture-failed">
      <Box role="alert" className="picture-reason">
        <Icon name="alert" tone="bad" size={20} />
        <Box>
          <Words className="picture-fault">没有传上去</Words>
          <Words>{failure.words}</Words>
        </Box>
      </Box>
      <Box className="picture-acts">
        {failure.again ? (
          <Press className="picture-act" label="重传这张图片" onPress={onRetry}>
            重传
          </Press>
        ) : null}
        <Press className="picture-act" label="删除这张图片" onPress={onDrop}>
          删除
        </Press>
      </Box>
    </Box>
  );
}
