import './blocks.css';
import { textOfBlock } from '@mingchuang/shared/richtext/richtext.rules';
import type { Block, List } from '@mingchuang/shared/richtext/richtext.types';
import type { ReadingScale } from '../platform/preferences';
import { Divider, Figure, Items, Quote } from './base/article';
import { Box, Heading } from './base/base';
import { keyed } from './base/keyed';
import { inline } from './inline';
import { TableView } from './table-view';

const SCALE_CLASSES: Record<ReadingScale, string> = { 1: 'text', 1.25: 'text text--large', 1.5: 'text text--largest' };

interface BlocksProps {
  blocks: readonly Block[];
  scale: ReadingScale;
  /** where a picture of this text is found; without it what describes the picture stands in its place */
  fileUrl?: (fileId: string) => string;
  /** what a heading at this place is called, for an outline that leads there */
  partId?: (at: number) => string;
}

/** A published text of any kind of block. Shown as text, so nothing in it can run. */
export function Blocks({ blocks, scale, fileUrl, partId }: BlocksProps) {
  return (
    <Box className={SCALE_CLASSES[scale]}>
      {numbered(blocks).map(({ key, block, table }) => (
        <BlockView key={key} block={block} table={table} scale={scale} fileUrl={fileUrl} part={partId?.(Number(key))} />
      ))}
    </Box>
  );
}

/** A published text never changes order, so the place is the key; tables are numbered for screen readers. */
function numbered(blocks: readonly Block[]): { key: string; block: Block; table: number }[] {
  let table = 0;
  return blocks.map((block, place) => {
    if (block.type === 'table') table += 1;
    return { key: String(place), block, table };
  });
}

function BlockView({ block, table, scale, fileUrl, part }: { block: Block; table: number; part?: string } & Pick<BlocksProps, 'scale' | 'fileUrl'>) {
  switch (block.type) {
    case 'heading':
      // the document's own title is level 2
      return (
        <Box id={part} className="text-part">
          <Heading level={3} className={`text-heading text-heading--${block.level}`}>
            {block.text}
          </Heading>
        </Box>
      );
    case 'paragraph':
      return <Box className={block.align === undefined ? 'paragraph' : `paragraph paragraph--${block.align}`}>{inline(block.text)}</Box>;
    case 'list':
      return <ListView list={block} />;
    case 'table':
      return (
        <Box className="table-block">
          {block.caption === undefined ? null : <Box className="table-caption">{block.caption}</Box>}
          <TableView rows={block.rows} header={block.header !== false} label={block.caption ?? `表 ${table}`} scale={scale} />
        </Box>
      );
    case 'image':
      if (fileUrl === undefined) return <Box className="figure-words">{`图片：${textOfBlock(block)}`}</Box>;
      return <Figure src={fileUrl(block.fileId)} alt={block.alt} caption={block.caption} />;
    case 'quote':
      return <Quote>{inline(block.text)}</Quote>;
    case 'divider':
      return <Divider />;
  }
}

function ListView({ list }: { list: List }) {
  const items = keyed(list.items).map(({ key, item: { text, list: below } }) => ({
    key,
    item: (
      <>
        {inline(text)}
        {below === undefined ? null : <ListView list={below} />}
      </>
    ),
  }));
  return <Items ordered={list.ordered} start={list.start ?? 1} items={items} />;
}

/** The text for the ear: a pause after every block. */
export function spokenText(blocks: readonly Block[]): string {
  return blocks
    .map((block) => textOfBlock(block).replace(/\n+/g, '。'))
    .filter((text) => text !== '')
    .join('。');
}
