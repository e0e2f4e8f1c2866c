import { CASE_FILES_MAX } from '@mingchuang/shared/disclosure/applications.types';
import type { DocumentView } from '@mingchuang/shared/files/files.types';
import { Box, Press, Words } from '../../../components/base/base';
import { Button } from '../../../components/button';
import { FieldError } from '../../../components/field';
import { Icon } from '../../../components/icon';
import { UploadFailed } from '../../../components/upload-failed';
import type { Travelling } from '../../../hooks/use-uploads';
import { DOCUMENT_SOURCES } from '../../../platform/upload';
import { type FormProps, idOf } from './form.types';

const KB = 1024;
export const sizeOf = (bytes: number): string => (bytes < KB * KB ? `${Math.max(1, Math.round(bytes / KB))} KB` : `${(bytes / KB / KB).toFixed(1)} MB`);

/** Documents that go with the application: those that have arrived, those on their way, those that were refused. */
export function FilesField({ draft, change, uploads, errorOf }: FormProps) {
  const count = draft.files.length + uploads.travelling.length;
  const error = errorOf('fileIds');
  const remove = (id: string): void => change((before) => ({ ...before, files: before.files.filter((file) => file.id !== id) }));
  return (
    <Box id={idOf('fileIds')} className="apply-files">
      <Words className="apply-hint">{`${draft.byAgent ? '请附上委托书或者关系证明。' : '选填。'}PDF、Word、Excel 和照片都行，最多 ${CASE_FILES_MAX} 个，每个不超过 10 MB。`}</Words>
      {draft.files.map((file) => (
        <Arrived key={file.id} file={file} onRemove={() => remove(file.id)} />
      ))}
      {uploads.travelling.map((one) =>
        one.failure === null ? (
          <OnItsWay key={one.key} one={one} onDrop={() => uploads.drop(one.key)} />
        ) : (
          <Box key={one.key} className="apply-failed">
            <Words className="apply-failed-name">{one.file.name || '照片'}</Words>
            <UploadFailed what="这个附件" failure={one.failure} onRetry={() => uploads.retry(one.key)} onDrop={() => uploads.drop(one.key)} />
          </Box>
        ),
      )}
      <FieldError words={error} />
      {count < CASE_FILES_MAX
        ? DOCUMENT_SOURCES.map(({ key, words, choose }) => (
            <Box className="apply-add" key={key}>
              <Button look="line" icon={key === 'files' ? 'file' : 'image'} onPress={() => void uploads.choose(choose)}>
                {words}
              </Button>
            </Box>
          ))
        : null}
    </Box>
  );
}

function Arrived({ file, onRemove }: { file: DocumentView; onRemove: () => void }) {
  return (
    <Box className="apply-file">
      <Icon name={file.mime.startsWith('image/') ? 'image' : 'file'} tone="blue" />
      <Box className="row-words">
        <Words>{file.name}</Words>
        <Words className="row-note">{`${sizeOf(file.bytes)} · 已上传`}</Words>
      </Box>
      <Press className="apply-remove" label={`去掉${file.name}`} onPress={onRemove}>
        <Icon name="x" tone="ink2" size={18} />
      </Press>
    </Box>
  );
}

function OnItsWay({ one, onDrop }: { one: Travelling; onDrop: () => void }) {
  return (
    <Box className="apply-file">
      <Icon name="file" tone="ink3" />
      <Box className="row-words">
        <Words>{one.file.name || '照片'}</Words>
        <Box role="status" className="row-note">
          {`正在上传，${one.percent}%`}
        </Box>
        <Box className="apply-progress" hidden>
          <Box className="apply-progress-done" style={{ width: `${one.percent}%` }} />
        </Box>
      </Box>
      <Press className="apply-remove" label={`不传${one.file.name || '这张照片'}`} onPress={onDrop}>
        <Icon name="x" tone="ink2" size={18} />
      </Press>
    </Box>
  );
}
