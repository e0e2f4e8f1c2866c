import './rich-text.css';
import type { Block, HeadingLevel, ImageBlock, List, Run, TableBlock, RichText as Text } from '@mingchuang/shared/richtext/richtext.types';
import { type ReactNode, useState } from 'react';
import { Icon } from './icon.tsx';

interface RichTextProps {
  blocks: readonly Block[];
  /** where a picture of this text is seen; null: nowhere now, absent: it has none */
  fileUrl?: (fileId: string) => string | null;
}

const nowhere = () => null;

/** A text that is read and not written. Its order never changes, so the place is the key. */
export function RichText({ blocks, fileUrl = nowhere }: RichTextProps) {
  return (
    <div className="rich-read">
      {placed(blocks).map(({ key, item }) => (
        <BlockView key={key} block={item} fileUrl={fileUrl} />
      ))}
    </div>
  );
}

/** The document's own title stands above these. */
const HEADINGS: Record<HeadingLevel, 'h2' | 'h3' | 'h4'> = { 1: 'h2', 2: 'h3', 3: 'h4' };

function BlockView({ block, fileUrl }: { block: Block; fileUrl: (fileId: string) => string | null }) {
  switch (block.type) {
    case 'heading': {
      const Heading = HEADINGS[block.level];
      return <Heading>{block.text}</Heading>;
    }
    case 'paragraph':
      return <p className={block.align === undefined ? '' : `rich-${block.align}`}>{inline(block.text)}</p>;
    case 'quote':
      return <blockquote>{inline(block.text)}</blockquote>;
    case 'list':
      return <Items list={block} />;
    case 'table':
      return <Table block={block} />;
    case 'image':
      return <Picture block={block} url={fileUrl(block.fileId)} />;
    case 'divider':
      return <hr />;
  }
}

function Items({ list }: { list: List }) {
  const items = placed(list.items).map(({ key, item: { text, list: below } }) => (
    <li key={key}>
      {inline(text)}
      {below !== undefined && <Items list={below} />}
    </li>
  ));
  return list.ordered ? <ol start={list.start ?? 1}>{items}</ol> : <ul>{items}</ul>;
}

function Table({ block: { rows, header, caption } }: { block: TableBlock }) {
  const [first = [], ...rest] = rows;
  const named = header !== false;
  return (
    <div className="rich-wide">
      <table>
        {caption !== undefined && <caption>{caption}</caption>}
        {named && (
          <thead>
            <tr>
              {placed(first).map(({ key, item }) => (
                <th key={key} scope="col">
                  {inline(item)}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {placed(named ? rest : rows).map(({ key, item: row }) => (
            <tr key={key}>
              {placed(row).map(({ key: cell, item }) => (
                <td key={cell}>{inline(item)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Picture({ block: { alt, caption }, url }: { block: ImageBlock; url: string | null }) {
  const [gone, setGone] = useState(false);
  return (
    <figure>
      {url === null || gone ? (
        <span className="rich-picture-gone">
          <Icon name="image" size={20} />
          {alt === '' ? '图片，还没有文字说明' : `图片：${alt}`}
        </span>
      ) : (
        <img src={url} alt={alt} onError={() => setGone(true)} />
      )}
      {caption !== undefined && <figcaption>{caption}</figcaption>}
    </figure>
  );
}

function inline(text: Text): ReactNode {
  return typeof text === 'string' ? text : placed(text).map(({ key, item }) => <Marked key={key} run={item} />);
}

function Marked({ run: { text, bold, italic, underline, href } }: { run: Run }) {
  let marked: ReactNode = text;
  if (underline) marked = <u>{marked}</u>;
  if (italic) marked = <em>{marked}</em>;
  if (bold) marked = <strong>{marked}</strong>;
  if (href === undefined) return marked;
  return (
    <a href={href} target="_blank" rel="noreferrer">
      {marked}
    </a>
  );
}

function placed<T>(items: readonly T[]): { key: string; item: T }[] {
  return items.map((item, place) => ({ key: String(place), item }));
}
