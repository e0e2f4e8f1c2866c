import { EXTENSION_MAX_WORKING_DAYS } from '@mingchuang/shared/disclosure/disclosure.types';
import type { LocalDate } from '@mingchuang/shared/local-date';
import type { WorkCalendar } from '@mingchuang/shared/work-calendar';
import { Box, DateField, Press, TextField, Words } from '../../../components/base/base';
import { Card } from '../../../components/card';
import { Toggle } from '../../../components/choice';
import { FieldRow } from '../../../components/field';
import { dayInFull } from '../parts/days.rules';
import { type Entry, type EntryField, type Faults, fieldOf, later } from './calculator.rules';
import { kindWords } from './entry.words';

interface EntryCardProps {
  entry: Entry;
  calendar: WorkCalendar;
  today: LocalDate;
  faults: Faults | null;
  onChange: (entry: Entry) => void;
  onRemove: () => void;
}

/** One thing that happened: its days, and what it does to the deadline. */
export function EntryCard({ entry, calendar, today, faults, onChange, onRemove }: EntryCardProps) {
  const { name, effect, day } = kindWords(entry.kind);
  const fault = (field: EntryField): string | null => faults?.get(fieldOf(entry.id, field)) ?? null;
  const dateField = (field: 'day' | 'answered', label: string, value: LocalDate) => (
    <FieldRow name={label} error={fault(field)}>
      <DateField
        label={`${name}，${label}`}
        value={value}
        shown={dayInFull(value)}
        from={calendar.firstCovered}
        to={calendar.lastCovered}
        invalid={fault(field) !== null}
        onChange={(next) => onChange({ ...entry, [field]: next })}
      />
    </FieldRow>
  );
  return (
    <Card
      title={name}
      aside={
        <Press className="card-all entry-remove" label={`删除${name}`} onPress={onRemove}>
          删除
        </Press>
      }
    >
      <Words className="entry-effect">{effect}</Words>
      {dateField('day', day, entry.day)}
      {entry.kind === 'consultation' ? (
        <>
          <Toggle
            label="意见已经收到"
            checked={entry.answered !== null}
            onChange={(on) => onChange({ ...entry, answered: on ? later(today, entry.day) : null })}
          />
          {entry.answered === null ? null : dateField('answered', '收到日期', entry.answered)}
        </>
      ) : null}
      {entry.kind === 'extension' ? (
        <FieldRow name="延长几天" error={fault('workingDays')}>
          <Box className="entry-days">
            <TextField
              label="延长几个工作日"
              className="input entry-number"
              type="number"
              maxLength={String(EXTENSION_MAX_WORKING_DAYS).length}
              value={entry.workingDays}
              invalid={fault('workingDays') !== null}
              onChange={(workingDays) => onChange({ ...entry, workingDays })}
            />
            <Words>个工作日</Words>
          </Box>
        </FieldRow>
      ) : null}
    </Card>
  );
}
