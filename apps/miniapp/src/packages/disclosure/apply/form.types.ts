import type { ApplicationDraft } from '../../../applications/draft.rules';
import type { Field } from '../../../applications/faults.rules';
import type { Offered } from '../../../hooks/use-offered';
import type { Uploads } from '../../../hooks/use-uploads';
import type { Match } from './matches-card';

export interface FormProps {
  draft: ApplicationDraft;
  change: (change: (draft: ApplicationDraft) => ApplicationDraft) => void;
  /** what is wrong with a field that was left, or that kept the form from going on */
  errorOf: (field: Field) => string | null;
  onLeave: (field: Field) => void;
  /** the draft was kept on this device, and its numbers were not */
  restored: boolean;
  /** it began with a letter that is longer than the form */
  shortened: boolean;
  uploads: Uploads;
  matches: Offered<Match>;
  chooseIdentityKind: () => void;
}

/** What keeps the form from going on; empty before somebody tried. */
export interface Summary<F extends string = Field> {
  faults: readonly { field: F; words: string }[];
  onOpen: (field: F) => void;
}

/** Where the error summary leads; other pages may lie below this one, so the id says whose it is. */
export const idOf = (field: Field): string => `apply-${field.replace('.', '-')}`;
