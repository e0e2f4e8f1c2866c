import type { Draft } from '../../../letters/draft.rules';
import type { Pictures } from '../../../letters/use-pictures';

export interface FormProps {
  draft: Draft;
  change: (change: (draft: Draft) => Draft) => void;
  pictures: Pictures;
  /** field of the request → what the server found wrong */
  errors: Record<string, string>;
  chooseUnit: () => void;
}

export interface Send {
  reason: string | null;
  busy: string | null;
  words: string;
  onPress: () => void;
}
