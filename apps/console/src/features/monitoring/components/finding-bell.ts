import { FINDING_STATE_NAMES } from '@mingchuang/shared/monitoring/monitoring.words';
import type { BellItem, BellSource } from '../../../components/bell.ts';
import { LIGHT_NAMES, lightTone } from '../../../components/light.tsx';
import { useFindingCounts, useMyFindings } from '../api/monitoring.ts';
import { dueWords, titleOf } from './finding-words.ts';

/** Findings that were given to the reader. They stay until somebody said that they are done. */
export function useFindingBell(): BellSource {
  const mine = useMyFindings();
  const counts = useFindingCounts();
  const items = mine.data?.items ?? [];
  const count = Math.max(counts.data?.mine ?? 0, items.length);
  return {
    tasks: [
      {
        title: '等您整改',
        count,
        said: `${count} 个问题等您整改`,
        items: items.map((row): BellItem => {
          const { main, more } = dueWords(row);
          const pressing = row.light !== null && row.light !== 'normal' ? row.light : null;
          const tone = pressing === null ? 'calm' : lightTone(pressing);
          return {
            ...{ id: row.id, to: `/monitoring/${row.id}`, what: titleOf(row), more: `${main} 前整改${more && ` · ${more}`}` },
            ...{ icon: tone === 'bad' ? 'stop' : tone === 'warn' ? 'alert' : 'clock', tone: tone === 'bad' || tone === 'warn' ? tone : 'calm' },
            words: pressing === null ? FINDING_STATE_NAMES[row.state] : LIGHT_NAMES[pressing],
          };
        }),
        all: { to: '/monitoring?mine=1', words: '在“监测”里看全部' },
      },
    ],
    reminders: [],
    unseen: 0,
    state: mine,
  };
}
