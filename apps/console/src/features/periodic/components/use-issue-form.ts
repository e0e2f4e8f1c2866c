import type { ConsoleSeries, Measure, SeriesPeriod } from '@mingchuang/shared/periodic/periodic.types';
import { useMemo, useRef, useState } from 'react';
import { forgetForm, keepForm, keptForm } from '../../../lib/kept-form.ts';
import { useSeriesChange } from '../api/periodic.ts';
import { blockOf, placed } from './paste.ts';
import { cellId, type FormFaults, faultsOf, formOf, type IssueForm, NOTE_ID, type TypedTable, tidied, writeOf } from './typed.ts';

/** What was typed and not handed in stays with the tab, with the version it was typed on. */
interface Kept {
  version: number;
  form: IssueForm;
}

const nameOf = (seriesId: string, { period }: SeriesPeriod): string => `periodic/${seriesId}/${period}`;

export const isKept = (seriesId: string, one: SeriesPeriod, staffId: string): boolean => keptForm<Kept>(nameOf(seriesId, one), staffId) !== null;

interface Pasted {
  before: TypedTable;
  filled: number;
  left: number;
}

interface IssueFormOf {
  series: ConsoleSeries;
  one: SeriesPeriod;
  staffId: string;
  onDone: () => void;
}

/** One period from the first figure to the moment it waits for somebody else. */
export function useIssueForm({ series, one, staffId, onDone }: IssueFormOf) {
  const name = nameOf(series.id, one);
  const change = useSeriesChange(series.id);
  const [kept] = useState(() => keptForm<Kept>(name, staffId));
  const [restored, setRestored] = useState(kept !== null);
  const [form, setForm] = useState(() => kept?.form ?? startOf(series, one));
  const [version, setVersion] = useState(kept?.version ?? one.version);
  const [touched, setTouched] = useState<ReadonlySet<string>>(() => typedIds(kept?.form ?? null));
  const [pasted, setPasted] = useState<Pasted | null>(null);
  const sending = useRef(false);
  // handed in: leaving the last cell after that keeps nothing
  const done = useRef(false);
  const faults = useMemo<FormFaults>(() => faultsOf(series, form, one.published !== null), [series, form, one.published]);
  const tried = touched.has('');

  function put(next: IssueForm) {
    setForm(next);
    if (!done.current) keepForm<Kept>(name, staffId, { version, form: next });
  }

  function type(line: string, measure: string, text: string) {
    setPasted(null);
    put({ ...form, table: withCell(form.table, line, measure, text) });
  }

  /** A cell that was left is judged, and its number put in order; one that is being written in is not. */
  function leave(line: string, measure: Measure) {
    const text = form.table[line]?.[measure.key] ?? '';
    const tidy = tidied(text, measure);
    if (tidy !== text) put({ ...form, table: withCell(form.table, line, measure.key, tidy) });
    if (text !== '') setTouched((before) => new Set([...before, cellId(line, measure.key)]));
  }

  /** True: it was a block of cells, and has been put into its places. */
  function paste(at: { line: string; measure: string }, copied: string): boolean {
    const block = blockOf(copied);
    if (block === null) return false;
    const { cells, left } = placed(series, at, block);
    let { table } = form;
    for (const { line, measure, text } of cells) {
      const of = series.measures.find(({ key }) => key === measure);
      if (of !== undefined) table = withCell(table, line, measure, tidied(text, of));
    }
    setTouched((before) => new Set([...before, ...cells.map(({ line, measure }) => cellId(line, measure))]));
    setPasted({ before: form.table, filled: cells.length, left });
    put({ ...form, table });
    return true;
  }

  function undoPaste() {
    if (pasted === null) return;
    put({ ...form, table: pasted.before });
    setPasted(null);
  }

  function submit() {
    setTouched((before) => new Set([...before, '']));
    const first = faults.said.keys().next().value;
    if (first !== undefined) {
      // after the sentence has been drawn beside it
      window.requestAnimationFrame(() => writeIn(first));
      return;
    }
    // A second press in the same moment is the same press.
    if (sending.current || stale) return;
    sending.current = true;
    change.mutate(
      { method: 'PUT', path: `/issues/${one.period}`, version, body: writeOf(series, form) },
      {
        onSuccess: () => {
          done.current = true;
          forgetForm(name);
          onDone();
        },
        onSettled: () => {
          sending.current = false;
        },
      },
    );
  }

  /** Back to what lies there. */
  function drop() {
    forgetForm(name);
    setRestored(false);
    setPasted(null);
    setTouched(new Set());
    change.reset();
    setVersion(one.version);
    setForm(startOf(series, one));
  }

  /** Somebody else changed this period meanwhile: what is typed here goes on from there. */
  function keepMine() {
    setVersion(one.version);
    keepForm<Kept>(name, staffId, { version: one.version, form });
    change.reset();
  }

  const stale = one.version !== version && !change.isPending && !change.isSuccess;
  return {
    form,
    sums: faults.sums,
    /** what is said beside a field */
    said: (id: string): string | undefined => (tried || touched.has(id) ? faults.said.get(id) : undefined),
    /** how many fields are wrong, once it was tried */
    wrong: tried ? faults.said.size : 0,
    type,
    leave,
    paste,
    pasted,
    undoPaste,
    note: (part: Partial<Pick<IssueForm, 'note' | 'changeNote'>>) => put({ ...form, ...part }),
    leaveNote: (id: string) => setTouched((before) => new Set([...before, id])),
    submit,
    sending: change.isPending,
    error: stale ? null : change.error,
    drop,
    restored,
    stale,
    keepMine,
    theirs: () => startOf(series, one),
  };
}
export type IssueEditor = ReturnType<typeof useIssueForm>;

/** What lies there: the draft, else what is public, which is to be corrected. */
function startOf(series: ConsoleSeries, { draft, published }: SeriesPeriod): IssueForm {
  return formOf(series, draft ?? published, draft?.changeNote ?? '');
}

/** The field is written in, and what it holds is written over. */
function writeIn(id: string): void {
  const field = document.getElementById(id);
  field?.focus();
  if (field instanceof HTMLInputElement) field.select();
}

/** Fields that were written in before are judged at once. */
function typedIds(form: IssueForm | null): ReadonlySet<string> {
  if (form === null) return new Set();
  const cells = Object.entries(form.table).flatMap(([line, row]) =>
    Object.entries(row).flatMap(([measure, text]) => (text === '' ? [] : [cellId(line, measure)])),
  );
  return new Set([...cells, ...(form.note === '' ? [] : [NOTE_ID])]);
}

const withCell = (table: TypedTable, line: string, measure: string, text: string): TypedTable => ({ ...table, [line]: { ...table[line], [measure]: text } });
