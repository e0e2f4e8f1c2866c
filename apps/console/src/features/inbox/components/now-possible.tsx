import type { ActionView, ConsoleMessage, StaffAction } from '@mingchuang/shared/messages/messages.types';
import { Button } from '../../../components/button.tsx';
import { Icon, type IconName } from '../../../components/icon.tsx';
import { Keys } from '../../../components/keys.tsx';
import { relevantActions } from './actions.ts';
import { ACCEPT_BUTTON_ID, focusTarget, PUBLICATION_ID, REPLY_TEXT_ID } from './targets.ts';

const NAMES: Record<StaffAction, string> = { accept: '受理', reply: '写答复', publish: '公开来信和答复', unpublish: '撤下公开' };
const CONSEQUENCES: Record<StaffAction, string> = {
  accept: '您成为首问负责人，来信人会收到通知',
  reply: '发出后不能改，来信人马上收到通知',
  publish: '隐名，去掉个人信息后给所有人看',
  unpublish: '撤下后，别人不能再看到',
};
const ICONS: Record<StaffAction, IconName> = { accept: 'stamp', reply: 'edit', publish: 'users', unpublish: 'x' };

interface NowPossibleProps {
  message: ConsoleMessage;
  onAccept: () => void;
  accepting: boolean;
}

/** Lawful actions with their consequence, refused ones with the reason (the server decides both). */
export function NowPossible({ message, onAccept, accepting }: NowPossibleProps) {
  const actions = relevantActions(message);
  const allowed = actions.filter((each) => each.allowed);
  const refused = actions.filter((each) => !each.allowed);
  return (
    <section className="card" aria-labelledby="now-title">
      <div className="card-head">
        <h2 id="now-title">现在可以做</h2>
      </div>
      {allowed.length === 0 && <p className="quiet">没有要您做的。</p>}
      <ul className="acts">
        {allowed.map(({ action }) => (
          <li key={action} className="act">
            <Icon name={ICONS[action]} />
            <span className="act-text">
              <span className="act-name">{NAMES[action]}</span>
              <span className="cap">{CONSEQUENCES[action]}</span>
            </span>
            {action === 'accept' && (
              <Button id={ACCEPT_BUTTON_ID} tone="primary" busy={accepting} onClick={onAccept} aria-keyshortcuts="a">
                受理
                <Keys of={['A']} />
              </Button>
            )}
            {action === 'reply' && (
              <Button onClick={() => focusTarget(REPLY_TEXT_ID)} aria-keyshortcuts="r">
                去写
                <Keys of={['R']} />
              </Button>
            )}
            {(action === 'publish' || action === 'unpublish') && <Button onClick={() => focusTarget(PUBLICATION_ID)}>去看</Button>}
          </li>
        ))}
      </ul>
      {refused.length > 0 && <Refused actions={refused} />}
    </section>
  );
}

function Refused({ actions }: { actions: readonly ActionView[] }) {
  return (
    <>
      <h3 className="act-refused-title">
        现在不能做 <span className="cap">和为什么</span>
      </h3>
      <ul className="acts">
        {actions.map(({ action, reason }) => (
          <li key={action} className="act act-refused" aria-disabled="true">
            <Icon name="lock" />
            <span className="act-text">
              <span className="act-name">{NAMES[action]}</span>
              <span className="cap">{reason}</span>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
