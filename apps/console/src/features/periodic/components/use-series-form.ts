import type { ConsoleSeries } from '@mingchuang/shared/periodic/periodic.types';
import { changedParts, isFrozen, type SeriesPart } from '@mingchuang/shared/periodic/series.rules';
import { useMemo, useState } from 'react';
import { ApiError } from '../../../lib/api-error.ts';
import { forgetForm, keepForm, keptForm } from '../../../lib/kept-form.ts';
import { useBeginSeries, useSeriesChange } from '../api/periodic.ts';
import { emptySeries, faultsOfSeries, formOfSeries, goOnFrom, type SeriesForm, writtenOf } from './series-form.ts';

interface Kept {
  form: SeriesForm;
  /** of the series it began with; 0: a new one */
  version: number;
}

interface SeriesFormOf {
  /** null: it is to be begun */
  series: ConsoleSeries | null;
  today: string;
  staffId: string;
  onDone: (series: ConsoleSeries) => void;
}

/** The form of a series, from the first letter to the answer. */
export function useSeriesForm({ series, today, staffId, onDone }: SeriesFormOf) {
  const name = `series ${series?.id ?? 'new'}`;
  const begin = useBeginSeries();
  const change = useSeriesChange(series?.id ?? '');
  const start = () => (series === null ? emptySeries(today) : formOfSeries(series));
  const [kept] = useState(() => keptForm<Kept>(name, staffId));
  const [restored, setRestored] = useState(kept !== null);
  const [form, setForm] = useState(() => kept?.form ?? start());
  const [version, setVersion] = useState(kept?.version ?? series?.version ?? 0);
  const [tried, setTried] = useState(false);
  const faults = useMemo(() => faultsOfSeries(form), [form]);
  const { isPending, isSuccess, error } = series === null ? begin : change;
  const begun = series?.begun ?? false;
  const different: SeriesPart[] = series === null ? [] : changedParts(writtenOf(formOfSeries(series)), writtenOf(form));
  const overtaken = series !== null && (series.version !== version || different.some((part) => isFrozen(part, begun)));
  const stale = overtaken && !isPending && !isSuccess;
  /** what the server says of single fields, until something is written */
  const refused = new Map(error instanceof ApiError ? error.fields.map(({ field, message }) => [field, message] as const) : []);

  function keep(next: Kept) {
    setForm(next.form);
    setVersion(next.version);
    keepForm<Kept>(name, staffId, next);
  }

  function forgetError() {
    begin.reset();
    change.reset();
  }

  function submit() {
    setTried(true);
    const first = faults.keys().next().value;
    // after the sentence has been drawn beside it
    if (first !== undefined) window.requestAnimationFrame(() => document.getElementById(fieldId(first))?.focus());
    else if (!isPending && !stale) {
      const onSuccess = (made: ConsoleSeries) => {
        forgetForm(name);
        onDone(made);
      };
      if (series === null) begin.mutate(writtenOf(form), { onSuccess });
      else change.mutate({ method: 'PUT', path: '', version, body: writtenOf(form) }, { onSuccess });
    }
  }

  return {
    form,
    begun,
    set: (part: Partial<SeriesForm>) => {
      if (error !== null) forgetError();
      keep({ form: { ...form, ...part }, version });
    },
    /** what is said beside a field */
    said: (field: string): string | undefined => (tried ? faults.get(field) : undefined) ?? refused.get(field),
    wrong: tried ? faults.size : 0,
    submit,
    sending: isPending,
    error: stale ? null : error,
    restored,
    stale,
    different,
    drop: () => {
      forgetForm(name);
      forgetError();
      setRestored(false);
      setTried(false);
      setForm(start());
      setVersion(series?.version ?? 0);
    },
    keepMine: () => {
      if (series === null) return;
      forgetError();
      keep({ form: goOnFrom(form, formOfSeries(series), begun), version: series.version });
    },
    leave: () => forgetForm(name),
  };
}
export type SeriesEditor = ReturnType<typeof useSeriesForm>;

/** Where the field of this name stands. */
export const fieldId = (field: string): string => `series-${field}`;
