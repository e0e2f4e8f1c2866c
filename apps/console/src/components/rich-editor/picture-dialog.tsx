import { FILE_MAX_BYTES, PICTURE_TYPES } from '@mingchuang/shared/files/files.types';
import { RICH_TEXT_MAX } from '@mingchuang/shared/richtext/richtext.types';
import { Modal } from 'antd';
import { type FormEvent, useRef, useState } from 'react';
import { sentenceOf } from '../../lib/api-error.ts';
import { Button } from '../button.tsx';

export interface PictureWords {
  fileId: string;
  alt: string;
  caption: string;
}

interface PictureDialogProps {
  /** the picture whose words change; null: a new one */
  picture: PictureWords | null;
  /** chosen already: dropped or pasted */
  file: File | null;
  upload: (file: File) => Promise<{ id: string }>;
  onPut: (picture: PictureWords) => void;
  onClose: () => void;
}

/** A picture goes in with what describes it: who cannot see it hears that instead. */
export function PictureDialog({ picture, file, upload, onPut, onClose }: PictureDialogProps) {
  const [chosen, setChosen] = useState(file);
  const [alt, setAlt] = useState(picture?.alt ?? '');
  const [caption, setCaption] = useState(picture?.caption ?? '');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  const words = useRef<HTMLTextAreaElement>(null);

  async function onSubmit(event: FormEvent) {
    event.preventDefault();
    const missing = problemOf(picture, chosen, alt);
    setProblem(missing);
    if (missing !== null) {
      (alt.trim() === '' ? words : first).current?.focus();
      return;
    }
    setBusy(true);
    try {
      const fileId = picture?.fileId ?? (chosen === null ? '' : (await upload(chosen)).id);
      onPut({ fileId, alt: alt.trim(), caption: caption.trim() });
    } catch (error) {
      setProblem(sentenceOf(error));
      setBusy(false);
    }
  }

  return (
    <Modal
      open
      title={picture === null ? '插入图片' : '图片说明'}
      footer={null}
      width={480}
      onCancel={onClose}
      afterOpenChange={(opened) => opened && (first.current ?? words.current)?.focus()}
    >
      <form className="ask" onSubmit={(event) => void onSubmit(event)} noValidate>
        {picture === null && (
          <>
            <label htmlFor="rich-picture">图片文件（JPG、PNG 或 WebP，最大 10 MB）</label>
            <input
              id="rich-picture"
              ref={first}
              type="file"
              accept={PICTURE_TYPES.join(',')}
              onChange={(event) => setChosen(event.target.files?.[0] ?? null)}
            />
            {file !== null && chosen === file && <p className="cap">已选：{file.name}</p>}
          </>
        )}
        <label htmlFor="rich-alt">图片说明（必填）：图上有什么，看不见图的人会听到这段话</label>
        <textarea
          id="rich-alt"
          ref={words}
          className="field"
          rows={2}
          maxLength={RICH_TEXT_MAX.alt}
          placeholder="例如：临时救助办理流程，依次为申请、受理、审核、发放四步"
          value={alt}
          onChange={(event) => setAlt(event.target.value)}
        />
        <label htmlFor="rich-caption">图题（可以不填）：印在图片下面</label>
        <input id="rich-caption" className="field" maxLength={RICH_TEXT_MAX.caption} value={caption} onChange={(event) => setCaption(event.target.value)} />
        {problem !== null && (
          <p className="tone-bad" role="alert">
            {problem}
          </p>
        )}
        <p className="rich-dialog-foot">
          <Button onClick={onClose}>取消</Button>
          <Button type="submit" tone="primary" busy={busy}>
            {busy ? '正在上传…' : picture === null ? '插入' : '确定'}
          </Button>
        </p>
      </form>
    </Modal>
  );
}

function problemOf(picture: PictureWords | null, chosen: File | null, alt: string): string | null {
  if (picture === null && chosen === null) return '请选择一张图片';
  if (chosen !== null && chosen.size > FILE_MAX_BYTES) return '图片超过 10 MB，请缩小后再选';
  return alt.trim() === '' ? '请写图片说明，看不见图的人要靠它' : null;
}
