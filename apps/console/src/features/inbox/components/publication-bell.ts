import type { BellItem, BellSource } from '../../../components/bell.ts';
import { dayOf } from '../../../lib/format.ts';
import { useCounts, useToPublish } from '../api/messages.ts';

/** Answered letters whose writers agree to publication, for who decides about it. They stay until somebody did. */
export function usePublicationBell(publishes: boolean): BellSource[] {
  const waiting = useToPublish(publishes);
  const counts = useCounts();
  const items = waiting.data?.items ?? [];
  const count = Math.max(counts.data?.publishing ?? 0, items.length);
  if (!publishes) return [];
  return [
    {
      tasks: [
        {
          title: '等您核对公开',
          count,
          said: `${count} 封来信等您核对公开`,
          items: items.map((row): BellItem => {
            const answered = row.repliedAt ? `${dayOf(row.repliedAt)} 答复` : '';
            const more = [row.unitName, answered].filter(Boolean).join(' · ');
            return { id: row.id, to: `/inbox/${row.id}?queue=publishing`, icon: 'eye', tone: 'calm', words: '待公开', what: row.title, more };
          }),
          all: { to: '/inbox?queue=publishing', words: '在“收件箱”里看全部' },
        },
      ],
      reminders: [],
      unseen: 0,
      state: waiting,
    },
  ];
}
