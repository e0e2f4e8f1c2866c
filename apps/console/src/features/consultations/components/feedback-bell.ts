import { type BellSource, pressing } from '../../../components/bell.ts';
import { day } from '../../../lib/format.ts';
import { useAlarms, useSeeAlarm } from '../api/consultations.ts';

/** Feedbacks that are due today, or were. */
export function useFeedbackBell(): BellSource {
  const alarms = useAlarms();
  const see = useSeeAlarm();
  const { unseen = 0, items = [] } = alarms.data ?? {};
  return {
    tasks: [],
    reminders: items.map(({ id, consultationId, title, step, dueOn, seenAt }) => {
      const before = step === 'overdue' ? -1 : 0;
      return {
        ...{ id, to: `/consultations/${consultationId}`, about: title, before, ...pressing(before) },
        ...{ what: title, more: `征集反馈 · ${day(dueOn)} 前公布`, seen: seenAt !== null, see: () => see.mutate(id) },
      };
    }),
    unseen,
    state: alarms,
  };
}
