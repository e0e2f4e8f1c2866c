import type { Uploads } from '../../../hooks/use-uploads';
import type { Draft } from '../../../letters/draft.rules';

export interface FormProps {
  draft: Draft;
  change: (change: (draft: Draft) => Draft) => void;
  pictures: Uploads;
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
