import type { ConsoleCase } from '@mingchuang/shared/disclosure/console-cases.types';
import { useState } from 'react';
import { ApiError } from '../../../../lib/api-error.ts';
import { type StepRequest, useStep } from '../../api/case.ts';
import { dropKept, type Kept, keptKey, readKept, writeKept } from './kept.ts';
import type { StepContext, StepForm } from './step.types.ts';
import { gapsOf } from './step-values.ts';
import type { StaffAction } from './step-words.ts';

interface StepFormProps {
  action: StaffAction;
  form: StepForm;
  context: StepContext;
  staffId: string;
  onDone: (after: ConsoleCase) => void;
}

/** One step while it is filled in: what was typed is kept until it is sent, gaps are told at their fields. */
export function useStepForm({ action, form, context, staffId, onDone }: StepFormProps) {
  const { it } = context;
  const key = keptKey(staffId, it.id, action);
  const [kept, setKept] = useState<Kept | null>(() => readKept(key));
  const [gaps, setGaps] = useState<Record<string, string>>({});
  const step = useStep(it);
  // Until something is typed, what is proposed follows the case and the calendar.
  const { values, files } = kept ?? { values: form.start?.(context) ?? {}, files: action === 'draft' ? (it.draft?.files ?? []) : [] };
  const fields = form.fields?.(context, values) ?? [];
  const fileIds = fields.some(({ kind }) => kind === 'files') ? files.map(({ id }) => id) : [];

  function keep(next: Kept) {
    setKept(next);
    writeKept(key, next);
  }

  function change(name: string, value: string) {
    keep({ values: { ...values, [name]: value }, files });
    setGaps(({ [name]: _, ...rest }) => rest);
  }

  /** The name of the first field that has a gap; null when it went out. */
  function send(): string | null {
    const found = gapsOf(fields, values);
    setGaps(found);
    const first = fields.find(({ name }) => name in found);
    if (first !== undefined) return first.name;
    if (step.isPending) return null;
    const request: StepRequest = { path: form.path, body: form.body?.(values, context, fileIds) };
    step.mutate(request, {
      onSuccess: (after) => {
        dropKept(key);
        onDone(after);
      },
    });
    return null;
  }

  /** What would be sent, once nothing is missing; the name of the first gap otherwise. */
  function whole(): { body: unknown } | { gap: string } {
    const found = gapsOf(fields, values);
    setGaps(found);
    const first = fields.find(({ name }) => name in found);
    return first === undefined ? { body: form.body?.(values, context, fileIds) } : { gap: first.name };
  }

  const failure = step.error instanceof ApiError ? step.error : null;
  const said = Object.fromEntries(failure?.fields.map(({ field, message }) => [field, message]) ?? []);
  return {
    values,
    files,
    fields,
    change,
    changeFiles: (next: Kept['files']) => keep({ values, files: next }),
    send,
    whole,
    sending: step.isPending,
    error: step.error,
    forgetError: step.reset,
    stale: failure?.code === 'STALE_VERSION' ? failure : null,
    messages: { ...said, ...gaps },
    typed: kept !== null,
    startAgain: () => {
      dropKept(key);
      setKept(null);
      setGaps({});
      step.reset();
    },
  };
}
