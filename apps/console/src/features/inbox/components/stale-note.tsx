import type { StaleChange } from '@mingchuang/shared/errors';
import { Icon } from '../../../components/icon.tsx';
import type { ApiError } from '../../../lib/api-error.ts';
import { moment } from '../../../lib/format.ts';

/** 412: what changed since this screen was opened. What was typed stays where it is. */
export function StaleNote({ error, children }: { error: ApiError; children?: React.ReactNode }) {
  return (
    <div className="note note-warn" role="alert">
      <p className="note-title">
        <Icon name="alert" size={18} />
        {error.title}
      </p>
      <ul>
        {error.changes.map((change) => (
          <li key={`${change.at} ${change.what}`}>{changeWords(change)}</li>
        ))}
      </ul>
      {children}
    </div>
  );
}

function changeWords({ what, by, at }: StaleChange): string {
  return `${moment(at)} ${by ? `${by}：` : ''}${what}`;
}
