import type { PolicyVersionRow } from '@mingchuang/shared/policies/policies.types';
import { Box, Heading } from '../../../components/base/base';
import { Timeline } from '../../../components/timeline';
import { whenOf } from '../../../platform/clock';

/** 修改记录: what was changed and when, for everybody. What was published once has none. */
export function Versions({ versions }: { versions: readonly PolicyVersionRow[] }) {
  if (versions.length < 2) return null;
  const rows = versions.map(({ number, changeNote, publishedAt }) => ({
    key: String(number),
    name: changeNote === '' ? (number === 1 ? '首次发布' : '修改') : changeNote,
    note: `${whenOf(publishedAt)} · 第 ${number} 版`,
  }));
  return (
    <Box className="part">
      <Heading level={2} className="part-title">
        修改记录
      </Heading>
      <Timeline rows={rows} />
    </Box>
  );
}
