import '../../../components/asked.css';
import '../../../components/note.css';
import '../../../components/records.css';
import type { ConsoleConsultationRow, ConsultationList } from '@mingchuang/shared/consultations/consultations.types';
import { KIND_NAMES, leftWords, PHASE_NAMES } from '@mingchuang/shared/consultations/consultations.words';
import { Link } from 'react-router';
import { Choices } from '../../../components/choices.tsx';
import { Icon } from '../../../components/icon.tsx';
import { PagedList } from '../../../components/paged-list.tsx';
import { Bones, Empty } from '../../../components/states.tsx';
import { useAddress } from '../../../lib/address.ts';
import { day } from '../../../lib/format.ts';
import { useAlarms, useConsultations, useSeeAlarm } from '../api/consultations.ts';

const LISTS: readonly { value: ConsultationList; label: string }[] = [
  { value: 'open', label: '征集中' },
  { value: 'waiting', label: '待反馈' },
  { value: 'working', label: '草拟和待批准' },
  { value: 'published', label: '已反馈' },
];

/** Consultations by what is to be done with them; feedbacks that are due stand above. */
export function ConsultationsPage({ mayWrite }: { mayWrite: boolean }) {
  const { params, change } = useAddress();
  const shown = LISTS.find(({ value }) => value === params.get('list'))?.value ?? 'open';
  const list = useConsultations(shown);
  return (
    <main id="room" className="page" tabIndex={-1}>
      <div className="page-head">
        <h1>意见征集</h1>
        <p className="cap">征集至少 30 日，截止一个月内公布采纳情况。</p>
        <Link to="/surveys">网上调查</Link>
        <div className="page-head-end">
          <Choices
            legend="显示"
            className="segments"
            options={LISTS}
            value={shown}
            onChoose={(value) => change({ list: value === 'open' ? undefined : value })}
          />
          {mayWrite && (
            <Link className="btn btn-primary" to="/consultations/new">
              <Icon name="edit" />
              起草征集
            </Link>
          )}
        </div>
      </div>
      <Alarms />
      <section className="card records-card" aria-label="意见征集列表">
        <PagedList
          list={list}
          counted="次"
          waiting={<Bones widths={['100%', '100%', '100%']} label="正在取意见征集" />}
          empty={<Empty icon="inbox" title="这里没有意见征集" />}
        >
          {(rows) => (
            <ul>
              {rows.map((row) => (
                <li key={row.id}>
                  <Row row={row} />
                </li>
              ))}
            </ul>
          )}
        </PagedList>
      </section>
    </main>
  );
}

function Row({ row }: { row: ConsoleConsultationRow }) {
  const { id, kind, title, phase, unitName, ownerName, opensOn, closesOn, daysLeft, opinions, feedbackBy, feedbackOverdue } = row;
  return (
    <Link className="asked-row" to={`/consultations/${id}`}>
      <span className="asked-row-title">{title}</span>
      <span className="asked-row-end">{opinions} 条意见</span>
      <span className="asked-row-meta">
        <span className={`tag ${phase === 'open' ? 'tag-blue' : phase === 'published' ? 'tag-ok' : ''}`}>{PHASE_NAMES[phase]}</span>
        <span>{KIND_NAMES[kind]}</span>
        <span>{[unitName, ownerName].filter(Boolean).join(' · ')}</span>
        <span>
          {day(opensOn)}至{day(closesOn)}
        </span>
      </span>
      <span className="asked-row-end">
        {phase === 'open' && leftWords(daysLeft)}
        {(phase === 'closed' || phase === 'sorting' || phase === 'feedback') && (
          <span className={feedbackOverdue ? 'tone-bad' : ''}>
            {feedbackOverdue && <Icon name="stop" />} {day(feedbackBy)} 前公布反馈{feedbackOverdue && '，已超期'}
          </span>
        )}
      </span>
    </Link>
  );
}

function Alarms() {
  const alarms = useAlarms();
  const see = useSeeAlarm();
  const unseen = alarms.data?.items.filter(({ seenAt }) => seenAt === null) ?? [];
  if (unseen.length === 0) return null;
  return (
    <ul className="note note-warn asked-alarms" aria-label="反馈期限提醒">
      {unseen.map(({ id, consultationId, title, step, dueOn }) => (
        <li key={id} className="asked-end">
          <Icon name={step === 'overdue' ? 'stop' : 'alert'} />
          <Link to={`/consultations/${consultationId}`}>{title}</Link>
          {step === 'overdue' ? `反馈应在 ${day(dueOn)} 前公布，已超期` : '今天是公布反馈的最后一天'}
          <button type="button" className="btn btn-link" aria-label={`知道了：${title}`} onClick={() => see.mutate(id)}>
            知道了
          </button>
        </li>
      ))}
    </ul>
  );
}
