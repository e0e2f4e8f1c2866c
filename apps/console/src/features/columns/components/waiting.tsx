import type { StaffSession } from '@mingchuang/shared/auth/auth.types';
import type { ColumnChangeView } from '@mingchuang/shared/columns/columns.types';
import { COLUMN_REASON_MAX } from '@mingchuang/shared/columns/columns.types';
import { App as AntdApp } from 'antd';
import { useEffect, useId, useRef, useState } from 'react';
import { Link } from 'react-router';
import { Button } from '../../../components/button.tsx';
import { Icon } from '../../../components/icon.tsx';
import { Failure } from '../../../components/states.tsx';
import { sentenceOf } from '../../../lib/api-error.ts';
import { type Decision, useDecide, useWaiting } from '../api/columns.ts';
import { ChangeCard } from './change-card.tsx';

/** What was proposed and waits for another person; `brief`: beside a column that somebody reads. */
export function Waiting({ session, brief }: { session: StaffSession; brief: boolean }) {
  const waiting = useWaiting();
  if (waiting.isError) return <Failure error={waiting.error} onRetry={() => void waiting.refetch()} />;
  if (!waiting.data || waiting.data.items.length === 0) return null;
  const { items } = waiting.data;
  if (brief) {
    return (
      <Link to="/columns" className="card waiting-link">
        <Icon name="clock" size={18} /> 等待审批 {items.length} 项
        <Icon name="right" size={16} />
      </Link>
    );
  }
  return (
    <section className="card column-card" aria-label="等待审批">
      <h2>等待审批 {items.length} 项</h2>
      {items.map((change) => (
        <ChangeCard key={change.id} change={change}>
          <Decide change={change} session={session} />
        </ChangeCard>
      ))}
    </section>
  );
}

function Decide({ change, session }: { change: ColumnChangeView; session: StaffSession }) {
  const { message } = AntdApp.useApp();
  const [refusing, setRefusing] = useState(false);
  const decide = useDecide();
  const own = change.proposerId === session.staff.id;
  const maySign = session.capabilities.includes('sign');
  const take = (what: Decision['decide'], opinion: string | null, done: string) =>
    decide.mutate(
      { change, decide: what, opinion },
      { onSuccess: () => void message.success(done), onError: (error) => void message.error(sentenceOf(error)) },
    );
  if (refusing)
    return <Refusal busy={decide.isPending} onRefuse={(opinion) => take('refusal', opinion, '已记下：不同意')} onClose={() => setRefusing(false)} />;
  if (own) {
    return (
      <div className="change-end">
        <Button busy={decide.isPending} onClick={() => take('withdrawal', null, '已撤回')}>
          撤回
        </Button>
        <span className="cap">您提出的，由另一位有签发权限的人审批</span>
      </div>
    );
  }
  if (!maySign) return <p className="cap">由有签发权限的人审批</p>;
  return (
    <div className="change-end">
      <Button tone="primary" icon="check" busy={decide.isPending} onClick={() => take('approval', null, '已同意，马上生效')}>
        同意
      </Button>
      <Button onClick={() => setRefusing(true)}>不同意</Button>
    </div>
  );
}

function Refusal({ busy, onRefuse, onClose }: { busy: boolean; onRefuse: (opinion: string) => void; onClose: () => void }) {
  const id = useId();
  const [opinion, setOpinion] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const empty = opinion.trim() === '';
  return (
    <form
      className="change-refusal"
      onSubmit={(event) => {
        event.preventDefault();
        if (!empty && !busy) onRefuse(opinion.trim());
      }}
    >
      <label htmlFor={id}>不同意的理由</label>
      <textarea
        id={id}
        className="field"
        rows={2}
        maxLength={COLUMN_REASON_MAX}
        ref={field}
        value={opinion}
        onChange={(event) => setOpinion(event.target.value)}
      />
      <div className="change-end">
        <Button type="submit" tone="primary" busy={busy} disabled={empty}>
          不同意
        </Button>
        <Button onClick={onClose}>再看看</Button>
        {empty && <span className="cap">请写明理由</span>}
      </div>
    </form>
  );
}
