import type { ConsolePolicy, PolicyAction } from '@mingchuang/shared/policies/console-policies.types';
import { Link, useNavigate } from 'react-router';
import { Button } from '../../../components/button.tsx';
import { Icon } from '../../../components/icon.tsx';
import { sentenceOf } from '../../../lib/api-error.ts';
import { useNewVersion } from '../api/published.ts';

const NAMES: Record<PolicyAction, string> = { newVersion: '出新版本', abolish: '废止', logChannel: '登记其他渠道发布' };

interface PolicyActionsProps {
  policy: ConsolePolicy;
  note: string;
  onAsk: (asking: 'abolish' | 'logChannel') => void;
}

/** What can be done with a published text, and why the rest cannot. */
export function PolicyActions({ policy, note, onAsk }: PolicyActionsProps) {
  const navigate = useNavigate();
  const begin = useNewVersion(policy);
  const may = (action: PolicyAction): boolean => policy.actions.some((one) => one.action === action && one.allowed);
  const refused = policy.actions.filter(({ allowed, reason }) => !allowed && reason !== null);
  return (
    <section className="pub-actions" aria-label="现在可以做">
      <div className="pub-status" role="status">
        {begin.isError ? (
          <span className="pub-saved tone-bad">
            <Icon name="stop" />
            {sentenceOf(begin.error)}
          </span>
        ) : (
          note !== '' && (
            <span className="pub-saved tone-ok">
              <Icon name="done" />
              {note}
            </span>
          )
        )}
        {policy.openDraft !== null && (
          <span className="pub-saved">
            <Icon name="edit" />
            {policy.openDraft.drafterName}正在写新版本，
            <Link to={`/policies/drafts/${policy.openDraft.id}`}>打开稿件</Link>
          </span>
        )}
      </div>
      {refused.length > 0 && (
        <details className="pub-refused">
          <summary>现在不能做的 {refused.length} 项，和为什么</summary>
          <ul>
            {refused.map(({ action, reason }) => (
              <li key={action}>
                <Icon name="lock" />
                <div>
                  <p>{reason}</p>
                  <p className="cap">{NAMES[action]}</p>
                </div>
              </li>
            ))}
          </ul>
        </details>
      )}
      <div className="pub-buttons">
        {may('abolish') && <Button onClick={() => onAsk('abolish')}>废止</Button>}
        {may('logChannel') && (
          <Button icon="push" onClick={() => onAsk('logChannel')}>
            登记其他渠道发布
          </Button>
        )}
        {may('newVersion') && (
          <Button
            tone="primary"
            icon="edit"
            busy={begin.isPending}
            onClick={() => begin.mutate(undefined, { onSuccess: ({ id }) => void navigate(`/policies/drafts/${id}`) })}
          >
            出新版本
          </Button>
        )}
      </div>
    </section>
  );
}
