import type { DraftAction, PolicyDraft } from '@mingchuang/shared/policies/drafts.types';
import type { ReactNode } from 'react';
import { Button } from '../../../components/button.tsx';
import { Icon } from '../../../components/icon.tsx';
import { ACTION_NAMES, actionOf, refusalsOf } from './draft-words.ts';
import type { Asking } from './step-dialogs.tsx';

interface ActionBarProps {
  draft: PolicyDraft;
  writing: boolean;
  busy: boolean;
  /** what was just done, or how the text is kept */
  status: ReactNode;
  onSubmit: () => void;
  onImport: () => void;
  onAsk: (asking: Asking) => void;
}

/** Lawful steps of this moment as buttons; the others say what holds them up. */
export function ActionBar({ draft, writing, busy, status, onSubmit, onImport, onAsk }: ActionBarProps) {
  const may = (action: DraftAction): boolean => actionOf(draft, action).allowed;
  return (
    <section className="pub-actions" aria-label="现在可以做">
      <div className="pub-status" role="status">
        {status}
      </div>
      <Refused draft={draft} />
      <div className="pub-buttons">
        {may('withdraw') && <Button onClick={() => onAsk('withdraw')}>撤回稿件</Button>}
        {writing && (
          <Button icon="clip" onClick={onImport}>
            导入文件
          </Button>
        )}
        {!writing && may('save') && (
          <Button icon="edit" onClick={() => onAsk('rewrite')}>
            修改稿件
          </Button>
        )}
        {may('unschedule') && <Button onClick={() => onAsk('unschedule')}>取消定时</Button>}
        {may('schedule') && (
          <Button tone="outline" icon="clock" onClick={() => onAsk('schedule')}>
            {draft.state === 'scheduled' ? '改发布时间' : '定时发布'}
          </Button>
        )}
        {may('publish') && (
          <Button tone="primary" icon="push" onClick={() => onAsk('publish')}>
            立即发布
          </Button>
        )}
        {(writing || may('submit')) && (
          <Button tone="primary" busy={busy} onClick={onSubmit}>
            提交审核
          </Button>
        )}
      </div>
    </section>
  );
}

function Refused({ draft }: { draft: PolicyDraft }) {
  const refusals = refusalsOf(draft);
  if (refusals.length === 0) return null;
  const count = refusals.reduce((sum, { actions }) => sum + actions.length, 0);
  return (
    <details className="pub-refused">
      <summary>现在不能做的 {count} 项，和为什么</summary>
      <ul>
        {refusals.map(({ sentence, actions }) => (
          <li key={sentence}>
            <Icon name="lock" />
            <div>
              <p>{sentence}</p>
              <p className="cap">{actions.map((action) => ACTION_NAMES[action]).join('、')}</p>
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}
