import '../../../components/asked.css';
import '../corrections.css';
import type { ConsoleCorrection, CorrectionApplicant } from '@mingchuang/shared/corrections/corrections.types';
import {
  CORRECTION_ANSWER_NAMES,
  CORRECTION_APPLICANT_NAMES,
  CORRECTION_ARTICLE,
  CORRECTION_STATE_NAMES,
  CORRECTION_STEP_NAMES,
} from '@mingchuang/shared/corrections/corrections.words';
import { IDENTITY_KIND_NAMES } from '@mingchuang/shared/disclosure/identity.rules';
import { remainingWords } from '@mingchuang/shared/messages/messages.words';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { Events, Refused } from '../../../components/asked.tsx';
import { Button } from '../../../components/button.tsx';
import { Icon } from '../../../components/icon.tsx';
import { IdentityDialog } from '../../../components/identity-dialog.tsx';
import { LightMark, lightTone } from '../../../components/light.tsx';
import { Bones, Failure } from '../../../components/states.tsx';
import { atLatest, day, moment, sizeWords } from '../../../lib/format.ts';
import { useCorrection, useCorrectionChange, useCorrectionIdentity } from '../api/corrections.ts';
import { AnswerForm } from '../components/answer-form.tsx';

/** One request for correction, and what may be done now. */
export function CorrectionPage() {
  const { id = '' } = useParams();
  const query = useCorrection(id);
  return (
    <main id="room" className="page" tabIndex={-1}>
      {query.data ? (
        <Known key={id} one={query.data} />
      ) : query.isError ? (
        <Failure error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <Bones widths={['40%', '100%', '100%']} label="正在打开更正申请" />
      )}
    </main>
  );
}

function Known({ one }: { one: ConsoleCorrection }) {
  return (
    <>
      <div className="page-head">
        <h1 className="correction-title">{one.record}</h1>
        <span className={`tag ${one.state === 'corrected' ? 'tag-ok' : 'tag-blue'}`}>{CORRECTION_STATE_NAMES[one.state]}</span>
        <div className="page-head-end">
          <Link to="/applications/corrections">回到列表</Link>
        </div>
      </div>
      <div className="asked">
        <div className="asked-main">
          {one.answer === null ? <Steps one={one} /> : <Answered one={one} />}
          <Content one={one} />
        </div>
        <aside className="asked-side">
          <Facts one={one} />
          <Who one={one} />
          <Events events={one.events.map((event) => ({ ...event, by: event.by ?? '申请人', note: '' }))} names={CORRECTION_STEP_NAMES} />
        </aside>
      </div>
    </>
  );
}

function Steps({ one }: { one: ConsoleCorrection }) {
  const change = useCorrectionChange(one.id);
  const { version, offers } = one;
  const open = offers.filter(({ why }) => why === null);
  const post = (path: string, body?: unknown) => change.mutate({ method: 'POST', path, version, body });
  return (
    <section className="card asked-card" aria-label="要办的步骤">
      <h2>现在可以做</h2>
      {open.length === 0 && <p className="cap">现在没有您要办的步骤。</p>}
      {open.some(({ action }) => action === 'accept') && (
        <div className="asked-end">
          <Button tone="primary" busy={change.isPending} onClick={() => post('/acceptance')}>
            受理
          </Button>
          <span className="cap">受理以后核对证据，再答复是否更正；一看就不归本局更正的，可以直接转送或者告知。</span>
        </div>
      )}
      <AnswerForm one={one} busy={change.isPending} onSend={(answer) => post('/answer', answer)} />
      <Refused error={change.error} />
    </section>
  );
}

function Answered({ one: { answer } }: { one: ConsoleCorrection }) {
  if (answer === null) return null;
  const { kind, on, organ, text, remedy } = answer;
  return (
    <section className="card asked-card" aria-label="答复">
      <h2>{CORRECTION_ANSWER_NAMES[kind]}</h2>
      <dl className="correction-facts">
        {organ !== null && (
          <>
            <dt>机关</dt>
            <dd>{organ}</dd>
          </>
        )}
        {text !== '' && (
          <>
            <dt>{kind === 'correct' ? '更正了什么' : kind === 'refuse' ? '理由' : '说明'}</dt>
            <dd>{text}</dd>
          </>
        )}
        {remedy !== null && (
          <>
            <dt>救济途径</dt>
            <dd>{remedy}</dd>
          </>
        )}
        <dt>答复日期</dt>
        <dd>{day(on)}</dd>
      </dl>
    </section>
  );
}

function Content({ one: { wrong, right, evidence, files } }: { one: ConsoleCorrection }) {
  return (
    <section className="card asked-card" aria-label="要求更正的内容">
      <h2>要求更正的内容</h2>
      <dl className="correction-facts">
        <dt>错在哪里</dt>
        <dd>{wrong}</dd>
        <dt>应当是什么</dt>
        <dd>{right}</dd>
        <dt>证据</dt>
        <dd>
          {evidence}
          {files.map(({ id, url, name, bytes }) => (
            <div key={id}>
              <Icon name="clip" size={14} />{' '}
              <a href={url} download={name}>
                {name}
              </a>{' '}
              <span className="cap">{sizeWords(bytes)}</span>
            </div>
          ))}
        </dd>
      </dl>
    </section>
  );
}

function Facts({ one }: { one: ConsoleCorrection }) {
  const { number, unitName, ownerName, submittedAt, clock, endedOn, onTime, application } = one;
  return (
    <section className="card asked-card" aria-label="基本情况">
      <dl className="asked-facts">
        <dt>编号</dt>
        <dd>{number}</dd>
        <dt>依据</dt>
        <dd>{CORRECTION_ARTICLE}</dd>
        <dt>提交</dt>
        <dd>{moment(submittedAt)}</dd>
        {clock !== null && (
          <>
            <dt>期限</dt>
            <dd className={`tone-${lightTone(clock.light)}`}>
              <LightMark light={clock.light} /> {atLatest(clock.due)}
              {clock.due.kind === 'fixed' && `，${remainingWords(clock)}`}
            </dd>
          </>
        )}
        {endedOn !== null && (
          <>
            <dt>办结</dt>
            <dd>
              {day(endedOn)}
              {onTime !== null && (onTime ? '，按期' : '，超期')}
            </dd>
          </>
        )}
        <dt>承办</dt>
        <dd>{[unitName, ownerName].filter(Boolean).join(' · ')}</dd>
        {application !== null && (
          <>
            <dt>来自申请</dt>
            <dd>
              <Link to={`/applications/${application.id}`}>{application.number}</Link>
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}

/** Masked until somebody says why they need it. */
function Who({ one: { id, applicant, mayUnmask } }: { one: ConsoleCorrection }) {
  const [full, setFull] = useState<CorrectionApplicant | null>(null);
  const view = useCorrectionIdentity(id);
  const { kind, name, identityKind, identityNumber, phone } = full ?? applicant;
  return (
    <section className="card asked-card" aria-label="申请人">
      <div className="correction-top">
        <h2>申请人</h2>
        {mayUnmask && <IdentityDialog view={view} seen={full} placeholder="例如：核对证据上的人是不是申请人" onSeen={setFull} />}
      </div>
      <dl className="asked-facts">
        <dt>姓名或名称</dt>
        <dd>
          {name}，{CORRECTION_APPLICANT_NAMES[kind]}
        </dd>
        <dt>{IDENTITY_KIND_NAMES[identityKind]}</dt>
        <dd>{identityNumber}</dd>
        <dt>电话</dt>
        <dd>{phone}</dd>
      </dl>
    </section>
  );
}
