import { DOCUMENT_TYPES, type DocumentView, FILE_MAX_BYTES } from '@mingchuang/shared/files/files.types';
import { ATTACHMENTS_MAX } from '@mingchuang/shared/policies/drafts.types';
import { useRef, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Icon } from '../../../components/icon.tsx';
import { sentenceOf } from '../../../lib/api-error.ts';
import { uploadFile } from '../api/choices.ts';
import { type ContentForm, contentId } from './content-form.tsx';
import { RemoveButton } from './interpretation-fields.tsx';
import { Fault, Part } from './part.tsx';

const ENDINGS = [...new Set(Object.values(DOCUMENT_TYPES))].map((ending) => `.${ending}`);

interface FilesPartProps {
  /** those the server knows of */
  files: readonly DocumentView[];
  of: ContentForm | null;
}

export function FilesPart({ files, of }: FilesPartProps) {
  return (
    <Part name="files" title="附件" aside={of !== null && <span className="cap">{of.content.attachmentIds.length} 个</span>}>
      {of === null ? <FileRows files={files} /> : <FilesForm of={of} files={files} />}
    </Part>
  );
}

export function FileRows({ files }: { files: readonly DocumentView[] }) {
  if (files.length === 0) return <p className="pub-quiet">没有附件。</p>;
  return (
    <ul className="pub-chosen">
      {files.map((file) => (
        <FileLine key={file.id} file={file} />
      ))}
    </ul>
  );
}

function FileLine({ file: { url, name, bytes } }: { file: DocumentView }) {
  return (
    <li>
      <span>
        <Icon name="clip" size={14} />{' '}
        <a href={url} download={name}>
          {name}
        </a>{' '}
        <span className="cap">{sizeWords(bytes)}</span>
      </span>
    </li>
  );
}

/** Files are uploaded as they are chosen and belong to the draft with its next save. */
function FilesForm({ of, files }: { of: ContentForm; files: readonly DocumentView[] }) {
  const input = useRef<HTMLInputElement>(null);
  const [sent, setSent] = useState<DocumentView[]>([]);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);
  const ids = of.content.attachmentIds;
  const byId = new Map([...sent, ...files].map((file) => [file.id, file]));
  const full = ids.length >= ATTACHMENTS_MAX;
  const id = contentId('attachmentIds');

  async function add(chosen: readonly File[]) {
    setFailed(null);
    setBusy(true);
    let now = [...ids];
    for (const file of chosen.slice(0, ATTACHMENTS_MAX - ids.length)) {
      try {
        if (file.size > FILE_MAX_BYTES) {
          setFailed(`${file.name} 超过 ${FILE_MAX_BYTES / 1024 / 1024} MB`);
          continue;
        }
        const kept = await uploadFile(file);
        setSent((before) => [...before, kept]);
        now = [...now, kept.id];
        of.change({ attachmentIds: now });
      } catch (error) {
        setFailed(`${file.name}：${sentenceOf(error)}`);
      }
    }
    setBusy(false);
    if (input.current !== null) input.current.value = '';
  }

  return (
    <>
      <ul className="pub-chosen">
        {ids.map((one) => {
          const name = byId.get(one)?.name ?? '附件';
          return (
            <li key={one}>
              <span>
                <Icon name="clip" size={14} /> {name} <span className="cap">{sizeWords(byId.get(one)?.bytes ?? 0)}</span>
              </span>
              <RemoveButton name={name} onRemove={() => of.change({ attachmentIds: ids.filter((other) => other !== one) })} />
            </li>
          );
        })}
      </ul>
      <input
        ref={input}
        className="sr"
        type="file"
        multiple
        tabIndex={-1}
        aria-hidden="true"
        accept={ENDINGS.join(',')}
        onChange={(event) => void add([...(event.target.files ?? [])])}
      />
      <p className="pub-add">
        <Button id={id} icon="plus" busy={busy} disabled={full} onClick={() => input.current?.click()}>
          {busy ? '正在上传…' : full ? `已有 ${ATTACHMENTS_MAX} 个附件` : '添加附件'}
        </Button>
        <span className="cap">PDF、Word、Excel 或者图片，每个不超过 {FILE_MAX_BYTES / 1024 / 1024} MB</span>
      </p>
      <Fault id={id} words={failed ?? of.faultOf('attachmentIds')} />
    </>
  );
}

function sizeWords(bytes: number): string {
  if (bytes === 0) return '';
  return bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
