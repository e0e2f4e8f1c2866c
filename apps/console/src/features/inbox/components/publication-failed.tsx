import { ApiError, sentenceOf } from '../../../lib/api-error.ts';
import { StaleNote } from './stale-note.tsx';

export function PublicationFailed({ error }: { error: unknown }) {
  if (error === null) return null;
  if (error instanceof ApiError && error.code === 'STALE_VERSION') return <StaleNote error={error} />;
  return (
    <p className="note note-bad" role="alert">
      {sentenceOf(error)}
    </p>
  );
}
