import { CASE_TURN_NAMES } from '@mingchuang/shared/disclosure/console-cases.types';
import { type BellSource, pressing } from '../../../components/bell.ts';
import { day } from '../../../lib/format.ts';
import { useReminders, useSeen } from '../api/register.ts';

/** Applications that wait for this person's decision, and those of theirs that come due. */
export function useCaseBell(): BellSource {
  const reminders = useReminders();
  const seen = useSeen();
  const { unseen = 0, items = [], deciding = { count: 0, items: [] } } = reminders.data ?? {};
  return {
    tasks: [
      {
        title: '等您审批',
        count: deciding.count,
        said: `${deciding.count} 件等您审批`,
        items: deciding.items.map(({ caseId, number, information, waitsFor, dueOn }) => ({
          ...{ id: caseId, to: `/applications/${caseId}`, icon: 'stamp', tone: 'calm' },
          ...{ words: CASE_TURN_NAMES[waitsFor], what: information, more: dueOn === null ? number : `${number} · ${day(dueOn)} 到期` },
        })),
        all: { to: '/applications?queue=deciding', words: '在“待我审批”里看全部' },
      },
    ],
    reminders: items.map(({ id, caseId, number, information, dueOn, before, seenAt }) => ({
      ...{ id, to: `/applications/${caseId}`, about: number, before, ...pressing(before) },
      ...{ what: information, more: `${number} · ${day(dueOn)} 到期`, seen: seenAt !== null, see: () => seen.mutate(id) },
    })),
    unseen,
    state: reminders,
  };
}
