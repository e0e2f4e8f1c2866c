import { CASE_FILES_MAX } from '@mingchuang/shared/disclosure/applications.types';
import { ERRORS } from '@mingchuang/shared/errors';
import { DOCUMENT_TYPES, FILE_MAX_BYTES } from '@mingchuang/shared/files/files.types';
import { useState } from 'react';
import { Icon } from '../../../components/icon.tsx';
import { sentenceOf } from '../../../lib/api-error.ts';
import { uploadDocument } from '../api/files.ts';
import { Below } from './register-field.tsx';
import { entryId, type RegisterEntry } from './use-register-entry.ts';

const ACCEPT = [...Object.keys(DOCUMENT_TYPES), ...Object.values(DOCUMENT_TYPES).map((ending) => `.${ending}`)].join(',');

/** The application itself as a scan, and what proves an agent. */
export function RegisterFiles({ of }: { of: RegisterEntry }) {
  const [waiting, setWaiting] = useState<{ place: number; name: string }[]>([]);
  const [failed, setFailed] = useState<string | null>(null);
  const room = CASE_FILES_MAX - of.entry.fileIds.length - waiting.length;

  async function add(chosen: readonly File[]) {
    setFailed(chosen.length > room ? `最多 ${CASE_FILES_MAX} 个附件，多的没有上传` : null);
    const taken = chosen.slice(0, Math.max(0, room));
    setWaiting(taken.map(({ name }, place) => ({ place, name })));
    of.setUploading(taken.length);
    for (const file of taken) {
      try {
        if (file.size > FILE_MAX_BYTES) setFailed(`${file.name}：${ERRORS.FILE_TOO_LARGE[1]}`);
        else {
          const { id, name, bytes } = await uploadDocument(file);
          of.change((now) => ({ fileIds: [...now.fileIds, { id, name, bytes }] }));
        }
      } catch (error) {
        setFailed(`${file.name}：${sentenceOf(error)}`);
      }
      setWaiting((before) => before.slice(1));
      of.setUploading((left) => left - 1);
    }
  }

  return (
    <section className="card entry-card" aria-labelledby="entry-files">
      <h2 id="entry-files">附件</h2>
      <ul className="entry-files">
        {of.entry.fileIds.map((file) => (
          <li key={file.id}>
            <Icon name="clip" /> {file.name} <span className="cap">{sizeOf(file.bytes)}</span>
            <button
              type="button"
              className="btn btn-link entry-remove"
              aria-label={`去掉 ${file.name}`}
              onClick={() => {
                of.change((now) => ({ fileIds: now.fileIds.filter(({ id }) => id !== file.id) }));
                document.getElementById(entryId('fileIds'))?.focus();
              }}
            >
              去掉
            </button>
          </li>
        ))}
        {waiting.map(({ place, name }) => (
          <li key={place} className="cap" role="status">
            正在上传 {name}…
          </li>
        ))}
      </ul>
      <label className={room > 0 ? 'btn entry-upload' : 'btn entry-upload entry-full'}>
        <Icon name="plus" />
        {room > 0 ? '添加附件' : `已有 ${CASE_FILES_MAX} 个附件`}
        <input
          id={entryId('fileIds')}
          className="sr"
          type="file"
          multiple
          accept={ACCEPT}
          disabled={room <= 0 || waiting.length > 0}
          aria-describedby={`${entryId('fileIds')}-hint ${entryId('fileIds')}-fault`}
          onChange={(event) => {
            void add([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
      </label>
      <Below of={of} field="fileIds" hint={`申请书扫描件、代办材料等。PDF、Word、Excel 或者图片，每个不超过 10 MB，最多 ${CASE_FILES_MAX} 个。`} />
      {failed && (
        <p className="entry-fault" role="alert">
          <Icon name="alert" size={14} /> {failed}
        </p>
      )}
    </section>
  );
}

function sizeOf(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
