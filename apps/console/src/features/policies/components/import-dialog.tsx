import { ISSUER_MAX, NUMBER_MAX, type PolicyContent, TITLE_MAX } from '@mingchuang/shared/policies/drafts.types';
import type { PolicyPreview } from '@mingchuang/shared/policies/import-preview.types';
import { wordCountOf } from '@mingchuang/shared/richtext/richtext.rules';
import { removedWords } from '@mingchuang/shared/richtext/richtext.words';
import { useMutation } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useRef, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { Icon } from '../../../components/icon.tsx';
import { RichText } from '../../../components/rich-text.tsx';
import { sentenceOf } from '../../../lib/api-error.ts';
import { day } from '../../../lib/format.ts';
import { previewFile } from '../api/drafts.ts';
import { blocksWithUploads } from './import-pictures.ts';
import { Facts } from './part.tsx';

interface ImportDialogProps {
  content: PolicyContent;
  onTake: (part: Partial<PolicyContent>) => void;
  onClose: () => void;
}

/** A Word or text file is looked at as it would stand, with everything that did not come along, before it takes the place of the text. */
export function ImportDialog({ content, onTake, onClose }: ImportDialogProps) {
  const input = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('');
  const preview = useMutation({ mutationFn: previewFile });
  const take = useMutation({
    mutationFn: blocksWithUploads,
    onSuccess: (blocks, { title, issuer, documentNumber, writtenOn }) =>
      onTake({
        blocks,
        // What somebody has written stands; what is empty is filled in.
        ...(content.title.trim() === '' && { title: title.slice(0, TITLE_MAX) }),
        ...(content.issuer === '' && issuer !== null && { issuer: issuer.slice(0, ISSUER_MAX) }),
        ...(content.number === '' && documentNumber !== null && { number: documentNumber.slice(0, NUMBER_MAX) }),
        ...(content.formedOn === null && writtenOn !== null && { formedOn: writtenOn }),
      }),
  });
  const found = preview.data;
  const replaces = content.blocks.length > 0;

  return (
    <Modal
      open
      title="从文件导入正文"
      okText={replaces ? '用它换掉现在的正文' : '放进正文'}
      cancelText="不导入"
      okButtonProps={{ disabled: found === undefined, loading: take.isPending }}
      onOk={() => found && take.mutate(found)}
      onCancel={onClose}
      destroyOnHidden
      width={860}
    >
      <input
        ref={input}
        className="sr"
        type="file"
        tabIndex={-1}
        aria-hidden="true"
        accept=".docx,.txt"
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file === undefined) return;
          setName(file.name);
          preview.mutate(file);
          event.target.value = '';
        }}
      />
      <p className="pub-add">
        <Button icon="clip" busy={preview.isPending} onClick={() => input.current?.click()}>
          {preview.isPending ? '正在读文件…' : found === undefined ? '选择文件' : '换一个文件'}
        </Button>
        <span className="cap">{name || 'Word（.docx）或者文本文件（.txt），先看样子，再决定要不要'}</span>
      </p>
      {(preview.error ?? take.error) !== null && (
        <p className="pub-note pub-note-bad" role="alert">
          <Icon name="stop" />
          {sentenceOf(preview.error ?? take.error)}
        </p>
      )}
      {found !== undefined && <Preview of={found} replaces={replaces} />}
    </Modal>
  );
}

function Preview({ of, replaces }: { of: PolicyPreview; replaces: boolean }) {
  const pictures = new Map(of.pictures.map(({ fileId, mime, base64 }) => [fileId, `data:${mime};base64,${base64}`]));
  const said = [...of.warnings, ...of.removed.map(removedWords)];
  return (
    <>
      {said.length > 0 && (
        <ul className="pub-note pub-note-warn pub-note-list" aria-label="没有原样带过来的">
          {said.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
      {replaces && (
        <p className="pub-note pub-note-warn">
          <Icon name="alert" />
          现在的正文会被换掉；没有填的要素会用文件里的补上。
        </p>
      )}
      <Facts
        of={[
          ['名称', of.titleVerified ? of.title : `${of.title}（从正文推断，请核对）`],
          ['发文机关', of.issuer ?? '没有找到'],
          ['文号', of.documentNumber ?? '没有找到'],
          ['成文日期', of.writtenOn === null ? '没有找到' : day(of.writtenOn)],
          ['正文', `${wordCountOf(of.blocks)} 字${of.pictures.length > 0 ? `，${of.pictures.length} 张图片，图片要补文字说明` : ''}`],
        ]}
      />
      {/* long texts are read with the keyboard as well */}
      <section className="pub-preview" aria-label="导入后的正文" tabIndex={-1}>
        <RichText blocks={of.blocks} fileUrl={(fileId) => pictures.get(fileId) ?? null} />
      </section>
    </>
  );
}
