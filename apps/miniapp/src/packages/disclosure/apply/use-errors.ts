import { useState } from 'react';
import type { ApplicationDraft } from '../../../applications/draft.rules';
import { CONTENTS, type Fault, type Field, faultsOf, inOrder } from '../../../applications/faults.rules';
import { today } from '../../../platform/clock';

export interface Errors {
  /** everything wrong, whether it is shown yet or not */
  faults: readonly Fault[];
  /** what is shown: fields that were left, and those that kept the form from going on */
  shown: readonly Fault[];
  of: (field: Field) => string | null;
  onLeave: (field: Field) => void;
  /** shows these fields' faults from now on; true when there are none */
  pass: (fields: readonly Field[]) => boolean;
  refuse: (faults: readonly Fault[]) => void;
}

const isEmpty = (content: unknown): boolean => content === null || (typeof content === 'string' && content.trim() === '');

/** Nothing is called wrong while it is being typed for the first time. */
export function useErrors(draft: ApplicationDraft): Errors {
  const [tried, setTried] = useState<ReadonlySet<Field>>(new Set());
  const [refusal, setRefusal] = useState<{ faults: readonly Fault[]; draft: ApplicationDraft } | null>(null);

  const own = faultsOf(draft, today());
  // what the server said holds until the field is changed
  const refused = (refusal?.faults ?? []).filter(({ field }) => CONTENTS[field](draft) === (refusal === null ? null : CONTENTS[field](refusal.draft)));
  const faults = inOrder([...own, ...refused.filter(({ field }) => !own.some((one) => one.field === field))]);
  const shown = faults.filter(({ field }) => tried.has(field));
  const show = (fields: readonly Field[]): void => setTried((before) => new Set([...before, ...fields]));

  return {
    faults,
    shown,
    of: (field) => shown.find((one) => one.field === field)?.words ?? null,
    onLeave: (field) => {
      if (!isEmpty(CONTENTS[field](draft))) show([field]);
    },
    pass: (fields) => {
      show(fields);
      return !faults.some(({ field }) => fields.includes(field));
    },
    refuse: (found) => {
      setRefusal({ faults: found, draft });
      show(found.map(({ field }) => field));
    },
  };
}
