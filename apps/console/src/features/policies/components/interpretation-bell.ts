import type { InterpretationAlarm } from '@mingchuang/shared/interpretations/interpretations.types';
import { INTERPRETATION_FORM_NAMES } from '@mingchuang/shared/policies/policies.words';
import { type BellReminder, type BellSource, pressing } from '../../../components/bell.ts';
import { useInterpretationAlarms, useSeeInterpretationAlarms } from '../api/interpretations.ts';

/** Interpretations that are due within a working day, or were. */
export function useInterpretationBell(): BellSource {
  const alarms = useInterpretationAlarms();
  const see = useSeeInterpretationAlarms();
  const reminders = newestOfEach(alarms.data?.items ?? []).map(([alarm, ...earlier]): BellReminder => {
    const { id, policyId, policyTitle, form, ownerName, remaining } = alarm;
    const unseen = [alarm, ...earlier].filter(({ seenAt }) => seenAt === null).map((one) => one.id);
    return {
      ...{ id, to: `/policies/published/${policyId}`, about: `解读《${policyTitle}》`, before: remaining, ...pressing(remaining) },
      ...{ what: policyTitle, more: [INTERPRETATION_FORM_NAMES[form], ownerName].filter(Boolean).join(' · ') },
      ...{ seen: unseen.length === 0, see: () => see.mutate(unseen) },
    };
  });
  return { tasks: [], reminders, unseen: reminders.filter(({ seen }) => !seen).length, state: alarms };
}

type Told = [newest: InterpretationAlarm, ...earlier: InterpretationAlarm[]];

/** One is told of every working day: only its last alarm is shown. `items` are the newest first. */
export function newestOfEach(items: readonly InterpretationAlarm[]): Told[] {
  const tasks = new Map<string, Told>();
  for (const alarm of items) {
    const told = tasks.get(alarm.taskId);
    if (told === undefined) tasks.set(alarm.taskId, [alarm]);
    else told.push(alarm);
  }
  return [...tasks.values()];
}
