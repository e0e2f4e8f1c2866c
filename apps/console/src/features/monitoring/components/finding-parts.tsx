import type { Finding, FindingEvent } from '@mingchuang/shared/monitoring/monitoring.types';
import { CHECK_FACTS, FINDING_EVENT_NAMES } from '@mingchuang/shared/monitoring/monitoring.words';
import { Link } from 'react-router';
import { Icon } from '../../../components/icon.tsx';
import { LIGHT_NAMES, LightMark, lightTone } from '../../../components/light.tsx';
import { day, moment } from '../../../lib/format.ts';
import { dueWords, whereOf } from './finding-words.ts';

/** What is bad, by which rule, and where it is mended. */
export function FaultCard({ finding }: { finding: Finding }) {
  const { name, rule, basis } = CHECK_FACTS[finding.check];
  const { to, words } = whereOf(finding);
  return (
    <section className="card asked-card" aria-labelledby="fault-title">
      <h2 id="fault-title">哪里不合格</h2>
      <p className="find-fault">
        <strong>{finding.label}</strong>
        <span>{finding.detail}</span>
      </p>
      <div className="asked-end">
        <Link className="btn" to={to}>
          <Icon name="right" />
          {words}
        </Link>
      </div>
      <dl className="asked-facts">
        <dt>检查</dt>
        <dd>{name}</dd>
        <dt>规则</dt>
        <dd>{rule}</dd>
        <dt>依据</dt>
        <dd>{basis}</dd>
      </dl>
    </section>
  );
}

/** What its owner said was done, and who looked at it. */
export function EvidenceCard({ finding: { state, evidence, evidenceLink, doneByName, verifiedByName } }: { finding: Finding }) {
  return (
    <section className="card asked-card" aria-labelledby="evidence-title">
      <h2 id="evidence-title">整改情况</h2>
      {evidence === '' ? (
        <p className="find-none">{state === 'cleared' ? '没有人报告过：再次监测时已经达标，自行消除。' : '还没有报告。'}</p>
      ) : (
        <>
          {state === 'reopened' && <p className="cap">上次的报告，已经退回：</p>}
          <p className="find-words">{evidence}</p>
          {evidenceLink !== '' && (
            <p className="find-words">
              佐证：
              <a href={evidenceLink} target="_blank" rel="noreferrer">
                {evidenceLink}
                <span className="sr">，在新窗口打开</span>
              </a>
            </p>
          )}
          <p className="cap">
            {doneByName} 报告{verifiedByName !== null && `，${verifiedByName} 核实`}
          </p>
        </>
      )}
    </section>
  );
}

export function FactsCard({ finding }: { finding: Finding }) {
  const { foundOn, unitName, ownerName, light } = finding;
  const { main, more } = dueWords(finding);
  return (
    <section className="card asked-card" aria-label="责任和期限">
      <dl className="asked-facts">
        <dt>整改期限</dt>
        <dd className={light === null ? '' : `find-when tone-${lightTone(light)}`}>
          {light !== null && (
            <>
              <LightMark light={light} />
              <span className="sr">{LIGHT_NAMES[light]}</span>
            </>
          )}
          {[main, more].filter(Boolean).join('，')}
        </dd>
        <dt>责任科室</dt>
        <dd>{unitName ?? '—'}</dd>
        <dt>责任人</dt>
        <dd>{ownerName ?? <span className={light === null ? '' : 'tone-warn'}>还没有</span>}</dd>
        <dt>发现日期</dt>
        <dd>{day(foundOn)}</dd>
      </dl>
    </section>
  );
}

export function HistoryCard({ events }: { events: readonly FindingEvent[] }) {
  const newestFirst = [...events].reverse();
  return (
    <section className="card asked-card" aria-labelledby="history-title">
      <h2 id="history-title">经过</h2>
      <ol className="asked-events find-history">
        {newestFirst.map(({ type, at, staffName, note }) => (
          <li key={`${at} ${type} ${note}`}>
            <strong>{FINDING_EVENT_NAMES[type]}</strong>
            <span className="cap">{`${staffName ?? '系统'} · ${moment(at)}`}</span>
            {note !== '' && <p className="find-words">{note}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
