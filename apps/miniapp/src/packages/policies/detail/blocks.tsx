import type { Block } from '@mingchuang/shared/policies/policies.types';
import { Box, Heading, Table } from '../../../components/base/base';
import type { ReadingScale } from '../../../platform/preferences';

const SCALE_CLASSES: Record<ReadingScale, string> = { 1: 'text', 1.25: 'text text--large', 1.5: 'text text--largest' };

/** A published text: headings, paragraphs, tables. Shown as text, so nothing in it can run. */
export function Blocks({ blocks, scale }: { blocks: readonly Block[]; scale: ReadingScale }) {
  return (
    <Box className={SCALE_CLASSES[scale]}>
      {numbered(blocks).map(({ key, block, table }) => (
        <BlockView key={key} block={block} table={table} />
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

function BlockView({ block, table }: { block: Block; table: number }) {
  if (block.type === 'table') return <Table rows={block.rows} caption={`表 ${table}`} />;
  if (block.type === 'paragraph') return <Box className="paragraph">{block.text}</Box>;
  // the document's own title is level 2
  return (
    <Heading level={3} className={`text-heading text-heading--${block.level}`}>
      {block.text}
    </Heading>
  );
}

export function spokenText(blocks: readonly Block[]): string {
  return blocks.map((block) => (block.type === 'table' ? block.rows.map((row) => row.join('，')).join('。') : block.text)).join('。');
}
