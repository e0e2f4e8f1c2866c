import { type ConsoleCase, OPINION_NAMES, REMEDY_KIND_NAMES, REMEDY_RESULT_NAMES } from '@mingchuang/shared/disclosure/console-cases.types';
import { day, dueWords, moment } from '../../../lib/format.ts';

/** Who was consulted, until when, and what they said (32, 34). */
export function CaseConsultations({ it: { consultations } }: { it: ConsoleCase }) {
  if (consultations.length === 0) return null;
  return (
    <section className="card case-card" aria-labelledby="consultations-title">
      <h2 id="consultations-title">征求意见</h2>
      <ul className="case-rows">
        {consultations.map(({ id, party, to, sent, delivered, lapses, answered, opinion, text }) => (
          <li key={id}>
            <p className="row-top">
              <strong>{to}</strong>
              <span className={`tag ${answered === null ? 'tag-hold' : opinion === 'objects' ? 'tag-warn' : 'tag-ok'}`}>
                {answered === null || opinion === null ? '等意见，暂停计算' : OPINION_NAMES[opinion]}
              </span>
            </p>
            <p className="cap">
              {party === 'organ' ? '其他机关' : '第三方'}，{day(sent)} 发出
              {party === 'thirdParty' && (delivered === null ? '，还没有登记收到' : `，${day(delivered)} 收到`)}
              {answered === null ? lapses !== null && `，${dueWords(lapses)} 期满` : `，${day(answered)} 恢复计算`}
            </p>
            {text && <p className="case-text">{text}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What was taken to review or court (51). */
export function CaseRemedies({ it: { remedies } }: { it: ConsoleCase }) {
  if (remedies.length === 0) return null;
  return (
    <section className="card case-card" aria-labelledby="remedies-title">
      <h2 id="remedies-title">复议和诉讼</h2>
      <ul className="case-rows">
        {remedies.map(({ id, kind, authority, number, on, result }) => (
          <li key={id}>
            <p className="row-top">
              <strong>{REMEDY_KIND_NAMES[kind]}</strong>
              <span className="tag">{REMEDY_RESULT_NAMES[result]}</span>
            </p>
            <p className="cap">
              {day(on)}，{authority}
              {number && `，${number}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What was done, oldest first; the day is the legal one, not the one on which it was written down. */
export function CaseLedger({ it: { ledger } }: { it: ConsoleCase }) {
  return (
    <section className="card case-card" aria-labelledby="ledger-title">
      <h2 id="ledger-title">经过</h2>
      <ol className="ledger">
        {ledger.map(({ id, on, at, title, detail, byName }) => (
          <li key={id}>
            <span className="ledger-day" title={`${moment(at)} 记入`}>
              {day(on)}
            </span>
            <div>
              <p>
                {title}
                {byName && <span className="ledger-by">{byName}</span>}
              </p>
              {detail && <p className="ledger-detail">{detail}</p>}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
