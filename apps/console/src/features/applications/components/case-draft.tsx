import { CLOSINGS, REPORT_ROWS } from '@mingchuang/shared/disclosure/closing.rules';
import type { ConsoleCase } from '@mingchuang/shared/disclosure/console-cases.types';
import { articleWords } from '@mingchuang/shared/disclosure/disclosure.words';
import { Bones, Failure } from '../../../components/states.tsx';
import { day } from '../../../lib/format.ts';
import { useDraftText } from '../api/case.ts';
import { sizeWords } from './case-words.ts';

/** The reply that was drafted: its decision, the people, and the text as it would go out. */
export function CaseDraft({ it }: { it: ConsoleCase }) {
  if (it.draft === null || it.answer !== null) return null;
  return (
    <section className="card case-card" aria-labelledby="draft-title">
      <div className="card-top">
        <h2 id="draft-title">{it.draft.signedBy === null ? '答复草稿' : '已签发的答复'}</h2>
        <span className="cap">{it.state === 'processing' ? '退回修改，还没有再送审' : CLOSINGS[it.draft.facts.choice].label}</span>
      </div>
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

/** What was decided and sent. */
export function CaseAnswer({ it: { answer } }: { it: ConsoleCase }) {
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
      <p className="case-text">{answer.remedy}</p>
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
