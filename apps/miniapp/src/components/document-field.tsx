import './document.css';
import { CASE_FILES_MAX } from '@mingchuang/shared/disclosure/applications.types';
import type { DocumentView } from '@mingchuang/shared/files/files.types';
import type { Travelling, Uploads } from '../hooks/use-uploads';
import { DOCUMENT_SOURCES } from '../platform/upload';
import { Box, Press, Words } from './base/base';
import { Button } from './button';
import { FieldError } from './field';
import { sizeWords } from './file-size';
import { Icon } from './icon';
import { UploadFailed } from './upload-failed';

interface DocumentFieldProps {
  id?: string;
  ready: readonly DocumentView[];
  uploads: Uploads;
  onRemove: (id: string) => void;
  /** whether it is needed, in front of what can be added */
  hint: string;
  error?: string | null;
}

/** Documents that go with a form: those that have arrived, those on their way, those that were refused. */
export function DocumentField({ id, ready, uploads, onRemove, hint, error }: DocumentFieldProps) {
  const count = ready.length + uploads.travelling.length;
  return (
    <Box id={id} role="group" label="附件" className="documents">
      <Words className="documents-lead">{`${hint}PDF、Word、Excel 和照片都行，最多 ${CASE_FILES_MAX} 个，每个不超过 10 MB。`}</Words>
      {ready.map((file) => (
        <Arrived key={file.id} file={file} onRemove={() => onRemove(file.id)} />
      ))}
      {uploads.travelling.map((one) =>
        one.failure === null ? (
          <OnItsWay key={one.key} one={one} onDrop={() => uploads.drop(one.key)} />
        ) : (
          <Box key={one.key} className="document-failed">
            <Words className="document-name">{one.file.name || '照片'}</Words>
            <UploadFailed what="这个附件" failure={one.failure} onRetry={() => uploads.retry(one.key)} onDrop={() => uploads.drop(one.key)} />
          </Box>
        ),
      )}
      <FieldError words={error} />
      {count < CASE_FILES_MAX
        ? DOCUMENT_SOURCES.map(({ key, words, choose }) => (
            <Box className="documents-add" key={key}>
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
    <Box className="document">
      <Icon name={file.mime.startsWith('image/') ? 'image' : 'file'} tone="blue" />
      <Box className="row-words">
        <Words className="document-name">{file.name}</Words>
        <Words className="row-note">{`${sizeWords(file.bytes)} · 已上传`}</Words>
      </Box>
      <Press className="document-act" label={`去掉${file.name}`} onPress={onRemove}>
        <Icon name="x" tone="ink2" size={18} />
      </Press>
    </Box>
  );
}

function OnItsWay({ one, onDrop }: { one: Travelling; onDrop: () => void }) {
  return (
    <Box className="document">
      <Icon name="file" tone="ink3" />
      <Box className="row-words">
        <Words>{one.file.name || '照片'}</Words>
        <Box role="status" className="row-note">
          {`正在上传，${one.percent}%`}
        </Box>
      </Box>
      <Press className="document-act" label={`不传${one.file.name || '这张照片'}`} onPress={onDrop}>
        <Icon name="x" tone="ink2" size={18} />
      </Press>
    </Box>
  );
}
