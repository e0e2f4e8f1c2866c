import type { LocalDate } from '@mingchuang/shared/local-date';
import type { WorkCalendar } from '@mingchuang/shared/work-calendar';
import { Box, DateField, Landmark, Words } from '../../../components/base/base';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Choice } from '../../../components/choice';
import { FieldRow } from '../../../components/field';
import { dayInFull } from '../parts/days.rules';
import { type Entry, type Faults, isAnswer, PERIODS, type Question } from './calculator.rules';
import { EntryCard } from './entry-card';

interface QuestionFormProps {
  calendar: WorkCalendar;
  question: Question;
  today: LocalDate;
  faults: Faults | null;
  onChange: (question: Question) => void;
  /** null: what happens on the way does not move this period */
  onAdd: (() => void) | null;
}

export function QuestionForm({ calendar, question, today, faults, onChange, onAdd }: QuestionFormProps) {
  const { received, workingDays, entries } = question;
  const change = (entry: Entry): void => onChange({ ...question, entries: entries.map((one) => (one.id === entry.id ? entry : one)) });
  const remove = (id: number): void => onChange({ ...question, entries: entries.filter((one) => one.id !== id) });
  const wrong = faults?.get('received') ?? null;
  const answer = isAnswer(workingDays);
  return (
    <Landmark as="form" label="怎么算">
      <Card>
        <FieldRow name="收到日期" error={wrong} hint={answer ? '局里收到申请的那天' : undefined}>
          <DateField
            label="收到日期"
            value={received}
            shown={dayInFull(received)}
            from={calendar.firstCovered}
            to={calendar.lastCovered}
            invalid={wrong !== null}
            onChange={(day) => onChange({ ...question, received: day })}
          />
        </FieldRow>
        <Box className="period">
          <Words className="period-name">期限是几个工作日</Words>
          <Choice
            label="期限是几个工作日"
            options={PERIODS}
            value={String(workingDays)}
            onChange={(value) => onChange({ ...question, workingDays: Number(value) })}
          />
        </Box>
      </Card>
      {answer
        ? entries.map((entry) => (
            <EntryCard key={entry.id} entry={entry} calendar={calendar} today={today} faults={faults} onChange={change} onRemove={() => remove(entry.id)} />
          ))
        : null}
      {onAdd === null ? null : (
        <Button look="link" icon="plus" onPress={onAdd}>
          {entries.length === 0 ? '有过补正、征求意见、延长或缴费' : '再加一件'}
        </Button>
      )}
    </Landmark>
  );
}
