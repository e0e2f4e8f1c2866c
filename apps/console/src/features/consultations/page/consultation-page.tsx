import '../../../components/asked.css';
import { type ConsoleConsultation, RETURN_REASON_MAX } from '@mingchuang/shared/consultations/consultations.types';
import { DRAFT_NAMES, KIND_NAMES, leftWords, PHASE_NAMES } from '@mingchuang/shared/consultations/consultations.words';
import type { TableFormat } from '@mingchuang/shared/tables';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { Events, Offers, Refused, ReturnDialog, saveFile } from '../../../components/asked.tsx';
import { Button } from '../../../components/button.tsx';
import { RichText } from '../../../components/rich-text.tsx';
import { Bones, Failure } from '../../../components/states.tsx';
import { day } from '../../../lib/format.ts';
import { useConsultation, useConsultationChange, useExportOpinions } from '../api/consultations.ts';
import { Board } from '../components/board.tsx';
import { ConsultationForm } from '../components/consultation-form.tsx';
import { FeedbackPreview } from '../components/feedback-preview.tsx';

const EVENT_NAMES = {
  created: '起草',
  edited: '修改',
  submitted: '提交批准',
  returned: '退回',
  approved: '批准发布',
  sorting: '开始整理',
  grouped: '整理意见',
  feedback: '提交反馈',
  published: '公布反馈',
  linked: '关联文件',
};

export function ConsultationPage() {
  const { id = '' } = useParams();
  const query = useConsultation(id);
  return (
    <main id="room" className="page" tabIndex={-1}>
      {query.data ? (
        <Known key={id} one={query.data} />
      ) : query.isError ? (
        <Failure error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <Bones widths={['40%', '100%', '100%']} label="正在打开意见征集" />
      )}
    </main>
  );
}

function Known({ one }: { one: ConsoleConsultation }) {
  const [editing, setEditing] = useState(false);
  const [returning, setReturning] = useState(false);
  const change = useConsultationChange(one.id);
  const { steps, version, phase } = one;
  const post = (path: string, body?: unknown) => change.mutate({ method: 'POST', path, version, body }, { onSuccess: () => setReturning(false) });
  const offers = [
    { name: '提交批准', why: steps.submit, act: () => post('/submission') },
    { name: '修改', why: steps.edit, tone: 'outline' as const, act: () => setEditing(true) },
    { name: '批准发布', why: steps.approve, act: () => post('/approval') },
    { name: '开始整理意见', why: steps.sort, act: () => post('/sorting') },
    { name: '提交反馈', why: steps.submitFeedback, fault: one.feedbackFault, act: () => post('/feedback') },
    { name: '公布反馈', why: steps.publish, act: () => post('/publication') },
    { name: '退回', why: steps.return, tone: 'outline' as const, act: () => setReturning(true) },
  ];
  const sorted = phase === 'sorting' || phase === 'feedback' || phase === 'published';
  return (
    <>
      <div className="page-head">
        <h1>{one.title}</h1>
        <span className={`tag ${phase === 'published' ? 'tag-ok' : 'tag-blue'}`}>{PHASE_NAMES[phase]}</span>
        <div className="page-head-end">
          <Link to="/consultations">回到列表</Link>
        </div>
      </div>
      {editing ? (
        <ConsultationForm
          written={one}
          busy={change.isPending}
          error={change.error}
          onSave={({ kind, title, explanation, draft, opensOn, closesOn, shortReason }) =>
            change.mutate(
              { method: 'PUT', path: '', version, body: { kind, title, explanation, draft, opensOn, closesOn, shortReason } },
              { onSuccess: () => setEditing(false) },
            )
          }
          onCancel={() => setEditing(false)}
        />
      ) : (
        <div className="asked">
          <div className="asked-main">
            <section className="card asked-card" aria-label="要办的步骤">
              <Offers offers={offers} busy={change.isPending} />
              <Refused error={change.error} />
            </section>
            {phase !== 'draft' && phase !== 'submitted' && phase !== 'scheduled' && <Board one={one} change={change} />}
            {sorted && <FeedbackPreview one={one} change={change} />}
            <section className="card asked-card" aria-label="起草说明">
              <h2>起草说明</h2>
              <RichText blocks={one.explanation} />
            </section>
            <section className="card asked-card" aria-label={DRAFT_NAMES[one.kind]}>
              <h2>{DRAFT_NAMES[one.kind]}</h2>
              <RichText blocks={one.draft} />
            </section>
          </div>
          <aside className="asked-side">
            <Facts one={one} />
            <Events events={one.events} names={EVENT_NAMES} />
          </aside>
        </div>
      )}
      <ReturnDialog
        open={returning}
        busy={change.isPending}
        max={RETURN_REASON_MAX}
        onSend={(reason) => post('/return', { reason })}
        onClose={() => setReturning(false)}
      />
    </>
  );
}

function Facts({ one }: { one: ConsoleConsultation }) {
  const take = useExportOpinions(one.id);
  const { kind, unitName, ownerName, opensOn, closesOn, phase, daysLeft, opinions, feedbackBy, feedbackOverdue, shortReason, policy, title } = one;
  const save = (format: TableFormat) => take.mutate(format, { onSuccess: (file) => saveFile(file, `征集意见 ${title}.${format}`) });
  return (
    <section className="card asked-card" aria-label="基本情况">
      <dl className="asked-facts">
        <dt>种类</dt>
        <dd>{KIND_NAMES[kind]}</dd>
        <dt>科室</dt>
        <dd>{[unitName, ownerName].filter(Boolean).join(' · ')}</dd>
        <dt>期限</dt>
        <dd>
          {day(opensOn)}至{day(closesOn)}
          {phase === 'open' && `，${leftWords(daysLeft)}`}
        </dd>
        {shortReason !== '' && (
          <>
            <dt>缩短理由</dt>
            <dd>{shortReason}</dd>
          </>
        )}
        <dt>反馈期限</dt>
        <dd className={feedbackOverdue ? 'tone-bad' : ''}>
          {day(feedbackBy)}
          {feedbackOverdue && '，已超期'}
        </dd>
        <dt>意见</dt>
        <dd>{opinions} 条</dd>
        {policy && (
          <>
            <dt>正式文件</dt>
            <dd>{policy.title}</dd>
          </>
        )}
      </dl>
      <div className="asked-end">
        <Button icon="download" busy={take.isPending} onClick={() => save('xlsx')}>
          导出 Excel
        </Button>
        <Button busy={take.isPending} onClick={() => save('csv')}>
          导出 CSV
        </Button>
      </div>
      <Refused error={take.error} />
    </section>
  );
}
