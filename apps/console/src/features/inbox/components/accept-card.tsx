import type { ConsoleMessage } from '@mingchuang/shared/messages/messages.types';
import { Button } from '../../../components/button.tsx';
import { Icon } from '../../../components/icon.tsx';
import { Keys } from '../../../components/keys.tsx';
import { atLatest } from '../../../lib/format.ts';
import { actionOf } from './actions.ts';
import { ACCEPT_BUTTON_ID } from './targets.ts';

/** Stands where the reply will be written: a letter is accepted first. */
export function AcceptCard({ message, onAccept, accepting }: { message: ConsoleMessage; onAccept: () => void; accepting: boolean }) {
  const { allowed, reason } = actionOf(message, 'accept');
  return (
    <section className="card accept" aria-labelledby="accept-title">
      <div>
        <h2 id="accept-title">先受理，再写答复</h2>
        <p className="quiet">
          {message.acceptBy && `受理时限：${atLatest(message.acceptBy)}。`}
          {allowed ? '受理后您是首问负责人，来信人会收到通知。' : ''}
        </p>
        {!allowed && reason && (
          <p className="accept-reason">
            <Icon name="lock" />
            {reason}
          </p>
        )}
      </div>
      <Button id={ACCEPT_BUTTON_ID} tone="primary" disabled={!allowed} busy={accepting} onClick={onAccept} aria-keyshortcuts="a">
        受理
        <Keys of={['A']} />
      </Button>
    </section>
  );
}
