import { CASE_FILES_MAX } from '@mingchuang/shared/disclosure/applications.types';
import { DOCUMENT_TYPES, type DocumentView, FILE_MAX_BYTES } from '@mingchuang/shared/files/files.types';
import { useRef, useState } from 'react';
import { Button } from '../../../../components/button.tsx';
import { sentenceOf } from '../../../../lib/api-error.ts';
import { sizeWords } from '../../../../lib/format.ts';
import { uploadDocument } from '../../api/files.ts';

interface FilesFieldProps {
  id: string;
  label: string;
  files: readonly DocumentView[];
  message: string | null;
  onChange: (files: DocumentView[]) => void;
}

const ENDINGS = [...new Set(Object.values(DOCUMENT_TYPES))].map((ending) => `.${ending}`);

/** Documents are uploaded as they are chosen and go out with the step. */
export function FilesField({ id, label, files, message, onChange }: FilesFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);
  const full = files.length >= CASE_FILES_MAX;

  async function add(chosen: FileList | null) {
    setFailed(null);
    setBusy(true);
    let known = [...files];
    try {
      for (const file of [...(chosen ?? [])].slice(0, CASE_FILES_MAX - files.length)) {
        if (file.size > FILE_MAX_BYTES) throw new Error(`${file.name} 超过 ${FILE_MAX_BYTES / 1024 / 1024} MB`);
        known = [...known, await uploadDocument(file)];
        onChange(known);
      }
    } catch (error) {
      setFailed(error instanceof Error && error.name === 'Error' ? error.message : sentenceOf(error));
    }
    setBusy(false);
    if (input.current !== null) input.current.value = '';
  }

  return (
    <fieldset className="step-field">
      <legend>
        {label}
        <span className="cap">（可以不加，最多 {CASE_FILES_MAX} 份）</span>
      </legend>
      {files.length > 0 && (
        <ul className="files">
          {files.map((file) => (
            <li key={file.id}>
              <a href={file.url} download={file.name}>
                {file.name}
              </a>
              <span className="cap">{sizeWords(file.bytes)}</span>
              <Button tone="link" icon="x" aria-label={`去掉 ${file.name}`} onClick={() => onChange(files.filter((one) => one.id !== file.id))}>
                去掉
              </Button>
            </li>
          ))}
        </ul>
      )}
      <input
        ref={input}
        id={`${id}-input`}
        className="sr"
        type="file"
        multiple
        tabIndex={-1}
        aria-hidden="true"
        accept={ENDINGS.join(',')}
        onChange={(event) => void add(event.target.files)}
      />
      <Button id={id} busy={busy} disabled={full} onClick={() => input.current?.click()}>
        {busy ? '正在上传…' : full ? `已有 ${CASE_FILES_MAX} 份` : '添加文件'}
      </Button>
      <p className="cap">PDF、Word、Excel 或者图片，每份不超过 {FILE_MAX_BYTES / 1024 / 1024} MB。</p>
      {(failed ?? message) && (
        <p className="field-wrong" role="alert">
          {failed ?? message}
        </p>
      )}
    </fieldset>
  );
}
