import { DELIVERY_WAY_NAMES } from '@mingchuang/shared/disclosure/applications.types';
import { CLOSINGS, REPORT_ROWS } from '@mingchuang/shared/disclosure/closing.rules';
import type { ConsoleCase } from '@mingchuang/shared/disclosure/console-cases.types';
import type { ServiceOfReply } from '@mingchuang/shared/disclosure/delivery.types';
import { articleWords } from '@mingchuang/shared/disclosure/disclosure.words';
import { objectionsOf, overridesObjection } from '@mingchuang/shared/disclosure/objections.rules';
import { Icon } from '../../../components/icon.tsx';
import { Bones, Failure } from '../../../components/states.tsx';
import { day, sizeWords } from '../../../lib/format.ts';
import { useDraftText } from '../api/case.ts';

/** The reply that was drafted: its decision, the people, and the text as it would go out. */
export function CaseDraft({ it }: { it: ConsoleCase }) {
  if (it.draft === null || it.answer !== null) return null;
  return (
    <section className="card case-card" aria-labelledby="draft-title">
      <div className="card-top">
        <h2 id="draft-title">{it.draft.signedBy === null ? '答复草稿' : '已签发的答复'}</h2>
        <span className="cap">{it.state === 'processing' ? '退回修改，还没有再送审' : CLOSINGS[it.draft.facts.choice].label}</span>
      </div>
      <DraftObjections it={it} />
      <DraftParts it={it} />
      <DraftText it={it} />
    </section>
  );
}

function DraftParts({ it: { draft } }: { it: ConsoleCase }) {
  if (draft === null) return null;
  const { label, article, row } = CLOSINGS[draft.facts.choice];
  return (
    <dl className="case-list">
      <div>
        <dt>答复的种类</dt>
        <dd>
          {label}（{articleWords(article)}），计入“{REPORT_ROWS[row]}”
        </dd>
      </div>
      <div>
        <dt>起草</dt>
        <dd>{draft.draftedBy ?? '—'}</dd>
      </div>
      <div>
        <dt>审核</dt>
        <dd>{draft.reviewedBy ?? '还没有'}</dd>
      </div>
      <div>
        <dt>签发</dt>
        <dd>{draft.signedBy ?? '还没有'}</dd>
      </div>
      {draft.files.map(({ id, url, name, bytes }) => (
        <div key={id}>
          <dt>附件</dt>
          <dd>
            <a href={url} download={name}>
              {name}
            </a>
            <span className="cap"> {sizeWords(bytes)}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** 32: what a third party said against it, why it is given out all the same, and whether they were told. */
export function DraftObjections({ it }: { it: ConsoleCase }) {
  if (it.draft === null || !overridesObjection(it.draft.facts.choice, it.consultations)) return null;
  return (
    <section className="case-objections" aria-label="第三方不同意公开">
      {objectionsOf(it.consultations).map(({ id, to, text, told }) => (
        <p key={id} className="step-note step-note-warn">
          <Icon name="alert" />
          {to}不同意公开：{text}。{told === null ? '还没有书面告知第三方，告知之后才能签发、发出。' : `已于 ${day(told)} 书面告知第三方。`}
        </p>
      ))}
      <p className="step-note step-note-info">
        <Icon name="info" />
        公共利益理由：{it.draft.facts.publicInterest ?? '没有写'}
      </p>
    </section>
  );
}

export function DraftText({ it }: { it: ConsoleCase }) {
  const { data, error, isError, refetch } = useDraftText(it);
  if (data !== undefined) {
    return (
      <section className="draft-text" aria-label="答复书全文">
        {data.text}
      </section>
    );
  }
  return isError ? <Failure error={error} onRetry={() => void refetch()} /> : <Bones widths={['60%', '100%', '90%']} label="正在取答复书" />;
}

/** 发出 and 送达 are two facts with two days. */
function Service({ of: { way, sentOn, served, returned } }: { of: ServiceOfReply }) {
  return (
    <dl className="case-list">
      <div>
        <dt>发出</dt>
        <dd>
          {day(sentOn)}，{DELIVERY_WAY_NAMES[way]}
        </dd>
      </div>
      {returned.map((one) => (
        <div key={`${one.on}${one.proof}`}>
          <dt>退回</dt>
          <dd>
            {day(one.on)}，{DELIVERY_WAY_NAMES[one.way]}，{one.proof}
          </dd>
        </div>
      ))}
      <div>
        <dt>送达</dt>
        <dd>
          {served === null ? (
            <span className="tone-warn">还没有登记送达，登记之后才能归档</span>
          ) : (
            [day(served.on), DELIVERY_WAY_NAMES[served.way], ...(served.proof === null ? [] : [served.proof])].join('，')
          )}
        </dd>
      </div>
    </dl>
  );
}

/** What was decided and sent. */
export function CaseAnswer({ it: { answer, service } }: { it: ConsoleCase }) {
  if (answer === null) return null;
  return (
    <section className="card case-card" aria-labelledby="answer-title">
      <div className="card-top">
        <h2 id="answer-title">办理结果</h2>
        <span className="cap">{day(answer.on)}</span>
      </div>
      <p>
        <strong>{answer.label}</strong>（{answer.article}）
      </p>
      {service !== null && <Service of={service} />}
      {answer.choice !== 'withdrawn' && <p className="case-text">{answer.remedy}</p>}
      <ul className="files">
        {answer.files.map(({ id, url, name, bytes }) => (
          <li key={id}>
            <a href={url} download={name}>
              {name}
            </a>
            <span className="cap">{sizeWords(bytes)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
