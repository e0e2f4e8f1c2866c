import type { LocalDate } from '@mingchuang/shared/local-date';
import { useEffect, useMemo, useRef, useState } from 'react';
import { ApiError } from '../../../lib/api-error.ts';
import { forgetForm, keepForm, keptForm } from '../../../lib/kept-form.ts';
import { useRegister } from '../api/register.ts';
import { blankEntry, type Entry, type EntryFaults, type EntryField, entryFaults, FIELD_ORDER, fieldOf, requestOf, withoutIdentity } from './register-entry.ts';

const FORM = 'application';

export const entryId = (field: EntryField): string => `entry-${field.replaceAll('.', '-')}`;

/** One entry from the first field to the case it becomes. */
export function useRegisterEntry(staffId: string, today: LocalDate, onEntered: (entered: { id: string; number: string }) => void) {
  const [kept] = useState(() => keptForm<Entry>(FORM, staffId));
  const [restored, setRestored] = useState(kept !== null);
  const [entry, setEntry] = useState<Entry>(() => ({ ...blankEntry(today), ...kept }));
  const [touched, setTouched] = useState<ReadonlySet<EntryField>>(new Set());
  const [refused, setRefused] = useState<EntryFaults>({});
  const register = useRegister();
  const sending = useRef(false);
  const faults = useMemo(() => entryFaults(entry, today), [entry, today]);

  // A file that arrives while the form is written in changes what is there by then.
  const latest = useRef(entry);
  const [uploading, setUploading] = useState(0);

  function put(next: Entry) {
    latest.current = next;
    setEntry(next);
  }

  function change(part: Partial<Entry> | ((now: Entry) => Partial<Entry>)) {
    const changed = typeof part === 'function' ? part(latest.current) : part;
    const next = { ...latest.current, ...changed };
    put(next);
    keepForm(FORM, staffId, withoutIdentity(next));
    setRefused((before) => Object.fromEntries(Object.entries(before).filter(([field]) => !(field in changed))));
  }

  /** A field that was left is judged; one that is being written in is not. */
  function leave(field: EntryField) {
    setTouched((before) => new Set([...before, field]));
  }

  function focusFirst(wrong: EntryFaults) {
    const first = FIELD_ORDER.find((field) => wrong[field] !== undefined);
    // after the sentence has been drawn beside it
    if (first !== undefined) window.requestAnimationFrame(() => document.getElementById(entryId(first))?.focus());
  }

  function submit() {
    setTouched(new Set(FIELD_ORDER));
    if (Object.keys(faults).length > 0) return focusFirst(faults);
    // A second press in the same moment is the same press.
    if (sending.current || uploading > 0) return;
    sending.current = true;
    register.mutate(requestOf(entry), {
      onSuccess: (entered) => {
        forgetForm(FORM);
        onEntered(entered);
      },
      onError: (error) => {
        const found = refusedFields(error);
        setRefused(found);
        focusFirst(found);
      },
      onSettled: () => {
        sending.current = false;
      },
    });
  }

  function clear() {
    forgetForm(FORM);
    setRestored(false);
    setTouched(new Set());
    setRefused({});
    register.reset();
    put(blankEntry(today));
  }

  useEffect(() => document.getElementById(entryId('channel'))?.focus(), []);

  return {
    entry,
    change,
    leave,
    /** what is said beside a field */
    said: (field: EntryField): string | undefined => refused[field] ?? (touched.has(field) ? faults[field] : undefined),
    wrong: FIELD_ORDER.filter((field) => touched.has(field) && (refused[field] ?? faults[field]) !== undefined).length,
    restored,
    clear,
    submit,
    sending: register.isPending,
    /** files on their way */
    uploading,
    setUploading,
    /** a refusal that belongs to no field */
    failure: register.isError && Object.keys(refusedFields(register.error)).length === 0 ? register.error : null,
  };
}
export type RegisterEntry = ReturnType<typeof useRegisterEntry>;

function refusedFields(error: unknown): EntryFaults {
  if (!(error instanceof ApiError)) return {};
  return Object.fromEntries(error.fields.flatMap(({ field, message }) => (fieldOf(field) === null ? [] : [[fieldOf(field), message]])));
}
