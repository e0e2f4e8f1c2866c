import { remainingWords } from '@mingchuang/shared/messages/messages.words';
import { type ConsoleSeries, type IssueRecord, RETURN_REASON_MAX, type SeriesPeriod } from '@mingchuang/shared/periodic/periodic.types';
import { periodWords } from '@mingchuang/shared/periodic/periodic.words';
import { useState } from 'react';
import { Refused, ReturnDialog } from '../../../components/asked.tsx';
import { Button } from '../../../components/button.tsx';
import { Icon } from '../../../components/icon.tsx';
import { lightTone } from '../../../components/light.tsx';
import { Empty } from '../../../components/states.tsx';
import { day, dueWords, moment } from '../../../lib/format.ts';
import { useSeriesChange } from '../api/periodic.ts';
import { IssueForm } from './issue-form.tsx';
import { IssueRead } from './issue-read.tsx';
import { formerOf, stateOf } from './period-words.ts';
import { isKept } from './use-issue-form.ts';

interface PeriodCardProps {
  series: ConsoleSeries;
  one: SeriesPeriod;
  staffId: string;
  /** an older version or what was sent back, to be looked at; null: what lies there now */
  record: IssueRecord | null;
  onCurrent: () => void;
  onDone: (words: string) => void;
}

/** One period: filled in, looked at, decided about. */
export function PeriodCard({ series, one, staffId, record, onCurrent, onDone }: PeriodCardProps) {
  const [editing, setEditing] = useState(() => one.enter === null && (isBlank(one) || isKept(series.id, one, staffId)));
  const [asked, setAsked] = useState(false);
  const words = periodWords(one.period);
  const { name, icon, tone } = stateOf(one);
  return (
    <section className="card period-card" aria-labelledby="period-title">
      <header className="period-head">
        <h2 id="period-title" tabIndex={-1}>
          {words}
        </h2>
        <span className={tone === 'calm' ? 'tag' : `tag tag-${tone}`}>
          <Icon name={icon} size={14} />
          {name}
        </span>
        <Due one={one} />
      </header>
      {record !== null ? (
        <Old series={series} one={one} record={record} onCurrent={onCurrent} />
      ) : editing && one.enter === null ? (
        <>
          <SentBack one={one} />
          <IssueForm
            series={series}
            one={one}
            staffId={staffId}
            focused={asked}
            onDone={() => {
              setEditing(false);
              onDone(`${words}已提交，等另一个人公布`);
            }}
            onCancel={isBlank(one) ? null : () => setEditing(false)}
          />
        </>
      ) : (
        <Looked
          series={series}
          one={one}
          onEdit={() => {
            setAsked(true);
            setEditing(true);
          }}
          onDone={onDone}
        />
      )}
    </section>
  );
}

const isBlank = ({ draft, published }: SeriesPeriod): boolean => draft === null && published === null;

function Due({ one: { clock, published } }: { one: SeriesPeriod }) {
  if (published !== null) return <p className="period-due">{day(published.publishedOn)} 公布</p>;
  return (
    <p className={`period-due tone-${lightTone(clock.light)}`}>
      {clock.due.kind === 'fixed' ? `${day(clock.due.on)} 到期，${remainingWords(clock)}` : dueWords(clock.due)}
    </p>
  );
}

function SentBack({ one: { returned } }: { one: SeriesPeriod }) {
  if (returned === null) return null;
  return (
    <div className="period-note period-note-warn">
      <p>
        <Icon name="alert" size={18} />
        <strong>
          {returned.byName} {moment(returned.at)} 退回
        </strong>
      </p>
      <p className="period-reason">{returned.reason}</p>
    </div>
  );
}

function Looked({ series, one, onEdit, onDone }: { series: ConsoleSeries; one: SeriesPeriod; onEdit: () => void; onDone: (words: string) => void }) {
  const [returning, setReturning] = useState(false);
  const change = useSeriesChange(series.id);
  const { period, version, draft, published, draftState } = one;
  const words = periodWords(period);
  const content = draft ?? published;
  const post = (path: string, said: string, body?: unknown) =>
    change.mutate(
      { method: 'POST', path: `/issues/${period}/${path}`, version, body },
      { onSuccess: () => onDone(said), onSettled: () => setReturning(false) },
    );
  if (content === null) {
    return (
      <Empty icon="edit" title="这一期还没有填报">
        <p>由{series.unitName ?? '填报科室'}填报。</p>
      </Empty>
    );
  }
  const decides = draftState === 'waiting' && one.decide === null;
  return (
    <>
      <SentBack one={one} />
      <IssueRead shape={series} content={content} former={formerOf(series, one, draft !== null)} label={`${words}的数据`} />
      <Refused error={change.error} />
      <div className="period-end">
        {decides && (
          <>
            <Button tone="primary" busy={change.isPending} onClick={() => post('publication', `${words}已公布，居民现在看得到`)}>
              {published === null ? '公布' : '公布更正'}
            </Button>
            <Button tone="outline" busy={change.isPending} onClick={() => setReturning(true)}>
              退回
            </Button>
          </>
        )}
        {one.enter === null && (
          <Button tone={draftState === 'returned' ? 'primary' : 'plain'} icon="edit" onClick={onEdit}>
            {draftState !== 'none' ? '修改' : '更正'}
          </Button>
        )}
        <span className="cap">{nextWords(series, one, decides)}</span>
      </div>
      <ReturnDialog
        open={returning}
        busy={change.isPending}
        max={RETURN_REASON_MAX}
        onSend={(reason) => post('return', `${words}已退回${series.unitName ?? ''}`, { reason })}
        onClose={() => setReturning(false)}
      />
    </>
  );
}

/** Who goes on from here. */
function nextWords({ unitName }: ConsoleSeries, { draftState, enteredByName, enteredAt }: SeriesPeriod, decides: boolean): string {
  if (draftState === 'none') return '';
  const entered = `${enteredByName ?? '同事'} ${enteredAt === null ? '' : `${moment(enteredAt)} `}填报`;
  if (draftState === 'returned') return `${entered}，由${unitName ?? '填报科室'}改好再提交`;
  return decides ? entered : `${entered}，等另一个有公布权限的人办理`;
}

function Old({ series, one, record, onCurrent }: { series: ConsoleSeries; one: SeriesPeriod; record: IssueRecord; onCurrent: () => void }) {
  const { kind, number, content, reason, at, decidedByName } = record;
  const title = kind === 'published' ? `第 ${number} 版，${moment(at)} 由${decidedByName}公布` : `${moment(at)} 由${decidedByName}退回的一稿`;
  return (
    <>
      <div className="period-note">
        <p>
          <Icon name="clock" size={18} />
          <strong>{title}</strong>
          <Button tone="link" onClick={onCurrent}>
            看现在的
          </Button>
        </p>
        {reason !== '' && <p className="period-reason">{reason}</p>}
      </div>
      <IssueRead shape={series} content={content} former={formerOf(series, one, false)} label={title} />
    </>
  );
}
