import { Link } from 'react-router';

/** A letter by its query code; it leads to the letter where the reader may open letters. */
export function LetterCode({ id, code, linked }: { id: string | null; code: string | null; linked: boolean }) {
  if (id === null || code === null) return '—';
  if (!linked) return code;
  return (
    <Link className="letter-link" to={`/inbox/${id}`} aria-label={`打开来信 ${code}`}>
      {code}
    </Link>
  );
}
