import './states.css';
import { Link, useLocation } from 'react-router';
import { ApiError, sentenceOf } from '../lib/api-error.ts';
import { Button } from './button.tsx';
import { Icon, type IconName } from './icon.tsx';

/** A failed read: what happened, what to do, and the number to name on the phone. */
export function Failure({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const known = error instanceof ApiError ? error : null;
  return (
    <div className="state" role="alert">
      <Icon name={known?.code === 'NETWORK' ? 'offline' : 'stop'} size={28} />
      <p className="state-title">{known?.title ?? sentenceOf(error)}</p>
      {known?.detail && known.detail !== known.title && <p>{known.detail}</p>}
      {known?.status === 404 ? (
        <WayBack />
      ) : (
        <Button tone="outline" icon="redo" onClick={onRetry}>
          再试一次
        </Button>
      )}
      {known?.requestId && <p className="cap">报修时请说编号 {known.requestId}</p>}
    </div>
  );
}

/** What is not there is not there the second time either: to the list of the room, as it was asked. */
function WayBack() {
  const { pathname, search } = useLocation();
  const [, room = ''] = pathname.split('/');
  return (
    <Link className="btn btn-outline" to={{ pathname: `/${room}`, search }}>
      回到列表
    </Link>
  );
}

export function Empty({ icon, title, children }: { icon: IconName; title: string; children?: React.ReactNode }) {
  return (
    <div className="state">
      <Icon name={icon} size={28} />
      <p className="state-title">{title}</p>
      {children}
    </div>
  );
}

/** Rows of a list, as they will stand. */
export function RowBones({ rows, label }: { rows: number; label: string }) {
  const places = Array.from({ length: rows }, (_, index) => index);
  return (
    <div role="status">
      <span className="sr">{label}</span>
      {places.map((place) => (
        <div key={place} className="row-bones">
          <i />
          <i />
          <i />
        </div>
      ))}
    </div>
  );
}

/** The true shape of what is coming; it does not blink. */
export function Bones({ widths, label }: { widths: readonly string[]; label: string }) {
  return (
    <div className="bones" role="status">
      <span className="sr">{label}</span>
      {widths.map((width, index) => {
        const place = `${index} ${width}`;
        return <i key={place} style={{ width }} />;
      })}
    </div>
  );
}
