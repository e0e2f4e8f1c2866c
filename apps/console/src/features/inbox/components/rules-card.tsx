import { type ConsoleMessage, EDIT_MINUTES, REPLY_WORKING_DAYS } from '@mingchuang/shared/messages/messages.types';
import { Button } from '../../../components/button.tsx';
import { Icon, type IconName } from '../../../components/icon.tsx';
import { actionOf, refusedActions } from './actions.ts';
import { focusTarget, PUBLICATION_ID } from './targets.ts';

const NAMES = { accept: '受理', reply: '写答复', offer: '请来信人申请公开', publish: '公开来信和答复', unpublish: '撤下公开' } as const;

/** What holds for this letter, and what may not be done now with the reason (the server decides that). */
export function RulesCard({ message }: { message: ConsoleMessage }) {
  const refused = refusedActions(message);
  const publishable = message.publishedAt === null && actionOf(message, 'publish').allowed;
  return (
    <section className="card" aria-labelledby="rules-title">
      <div className="card-head">
        <h2 id="rules-title">这封信的规矩</h2>
      </div>
      <ul className="rules">
        {rulesOf(message).map(([icon, words]) => (
          <li key={words}>
            <Icon name={icon} />
            {words}
          </li>
        ))}
      </ul>
      {publishable && (
        <Button className="rules-go" onClick={() => focusTarget(PUBLICATION_ID)}>
          对照原文，核对公开的文字
        </Button>
      )}
      {refused.length > 0 && (
        <>
          <h3 className="refused-title">现在不能做，原因是</h3>
          <ul className="rules rules-refused">
            {refused.map(({ action, reason }) => (
              <li key={action}>
                <Icon name="lock" />
                <span>
                  {NAMES[action]}
                  <span className="cap">{reason}</span>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function rulesOf(message: ConsoleMessage): [IconName, string][] {
  const rules: [IconName, string][] = [];
  if (message.status === 'submitted') rules.push(['edit', `受理之前，来信人在 ${EDIT_MINUTES} 分钟内可以修改或撤回`]);
  if (message.status !== 'replied') rules.push(['clock', `收到后 ${REPLY_WORKING_DAYS} 个工作日内答复，到期日 24:00 为止`]);
  rules.push(message.anonymous ? ['lock', '匿名建议，看不到是谁写的'] : ['eye', '看来信人电话和遮住的号码要写理由，会留痕']);
  rules.push(message.allowPublication ? ['users', '来信人愿意隐名公开，去掉个人信息、审核后才公开'] : ['lock', '来信人不愿公开，只能答复给本人']);
  return rules;
}
