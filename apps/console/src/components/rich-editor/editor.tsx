import './rich-editor.css';
import { wordCountOf } from '@mingchuang/shared/richtext/richtext.rules';
import { type Block, RICH_TEXT_MAX } from '@mingchuang/shared/richtext/richtext.types';
import type { Command } from 'prosemirror-state';
import { useEffect, useRef, useState } from 'react';
import { activeIn } from './active.ts';
import { linkAt, putImage, putLink, selectedImage } from './commands.ts';
import type { RichEditorProps } from './editor.types.ts';
import { EditorHost } from './host.ts';
import { LinkDialog } from './link-dialog.tsx';
import { PictureDialog, type PictureWords } from './picture-dialog.tsx';
import { Toolbar } from './toolbar.tsx';

type Open = { dialog: 'link'; href: string } | { dialog: 'picture'; picture: PictureWords | null; file: File | null };

export function Editor({ id, label, value, onChange, pictures, disabled = false, describedBy }: RichEditorProps) {
  const place = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const [host, setHost] = useState<EditorHost | null>(null);
  const [active, setActive] = useState<ReturnType<typeof activeIn> | null>(null);
  const [notes, setNotes] = useState<string[]>([]);
  const [open, setOpen] = useState<Open | null>(null);
  const newest = useRef({ onChange, pictures });
  newest.current = { onChange, pictures };
  const first = useRef(value);

  useEffect(() => {
    if (place.current === null) return;
    const made: EditorHost = new EditorHost(place.current, first.current, {
      changed: (blocks) => newest.current.onChange(blocks),
      moved: (state) => setActive(activeIn(state)),
      notes: setNotes,
      takesPictures: () => newest.current.pictures !== undefined,
      fileUrl: (fileId) => newest.current.pictures?.urlOf(fileId) ?? null,
      openLink: () => setOpen({ dialog: 'link', href: linkAt(made.view.state)?.href ?? '' }),
      openPicture: (file) => setOpen({ dialog: 'picture', picture: file === null ? selectedImage(made.view.state) : null, file }),
      toToolbar: () => frame.current?.querySelector<HTMLElement>('.rich-kind')?.focus(),
    });
    setHost(made);
    setActive(activeIn(made.view.state));
    return () => made.destroy();
  }, []);

  useEffect(() => host?.take(value), [host, value]);
  useEffect(() => host?.describe({ id, label, describedBy, disabled }), [host, id, label, describedBy, disabled]);

  const run = (command: Command) => host?.run(command);
  const close = () => {
    setOpen(null);
    host?.view.focus();
  };
  const put = (command: Command) => {
    setOpen(null);
    run(command);
  };

  return (
    <div ref={frame} className={disabled ? 'rich rich-off' : 'rich'}>
      {host !== null && active !== null && (
        <Toolbar
          active={active}
          disabled={disabled}
          run={run}
          onLink={host.openLink}
          onImage={pictures === undefined ? null : host.openPicture}
          onLeave={() => host.view.focus()}
        />
      )}
      <div ref={place} className="rich-place" />
      <div className="rich-foot">
        <Count value={value} />
        <span className="rich-help">Alt+F10 到工具栏</span>
      </div>
      <div role="status" className="rich-notes">
        {notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
        {notes.length > 0 && (
          <button type="button" className="btn btn-link" onClick={() => setNotes([])}>
            知道了
          </button>
        )}
      </div>
      {open?.dialog === 'link' && <LinkDialog href={open.href} onPut={(href) => put(putLink(href))} onClose={close} />}
      {open?.dialog === 'picture' && pictures !== undefined && (
        <PictureDialog picture={open.picture} file={open.file} upload={pictures.upload} onPut={(picture) => put(putImage(picture))} onClose={close} />
      )}
    </div>
  );
}

function Count({ value }: { value: readonly Block[] }) {
  const count = wordCountOf(value);
  const left = RICH_TEXT_MAX.characters - count;
  return <span className={left < 0 ? 'tone-bad' : ''}>{left < 10_000 ? `${count} 字，还能写 ${Math.max(0, left)} 字` : `${count} 字`}</span>;
}
