import { CLOSINGS } from '@mingchuang/shared/disclosure/closing.rules';
import type { CaseHints as Hints, RelatedCase } from '@mingchuang/shared/disclosure/console-cases.types';
import { CASE_STATE_NAMES } from '@mingchuang/shared/disclosure/disclosure.types';
import { Link } from 'react-router';
import { day } from '../../../lib/format.ts';

/** Indicators for a person to judge. None of them refuses anything. */
export function CaseHints({ hints }: { hints: Hints }) {
  const { sameApplicant, sameInformation, in30Days, in365Days, many, itemsThisMonth } = hints;
  const alone = sameApplicant.length === 0 && sameInformation.applicants === 0;
  return (
    <section className="card case-card" aria-labelledby="hints-title">
      <div className="card-top">
        <h2 id="hints-title">提示</h2>
        <span className="cap">供判断，不影响办理</span>
      </div>
      {alone && <p className="quiet">没有发现相同或者相近的申请。</p>}
      {sameApplicant.length > 0 && (
        <div className="hint">
          <p>
            <strong>可能是重复申请</strong>
            <span className="cap">（第三十六条第六项）</span>
          </p>
          <p className="cap">同一申请人此前的相近申请：</p>
          <Related cases={sameApplicant} />
        </div>
      )}
      {sameInformation.applicants > 0 && (
        <div className="hint">
          <p>
            <strong>另有 {sameInformation.applicants} 人申请相同信息</strong>
            <span className="cap">（第四十四条）</span>
          </p>
          <p className="cap">可以公开的，建议主动公开：</p>
          <Related cases={sameInformation.cases} />
        </div>
      )}
      <h3>这位申请人的申请</h3>
      <dl className="case-list hint-counts">
        <div>
          <dt>近 30 日</dt>
          <dd>
            {in30Days} 件{many && <span className="tag tag-warn">数量、频次较多（第三十五条）</span>}
          </dd>
        </div>
        <div>
          <dt>近 365 日</dt>
          <dd>{in365Days} 件</dd>
        </div>
        <div>
          <dt>当月此前</dt>
          <dd>{itemsThisMonth} 件（收费用，第四十二条）</dd>
        </div>
      </dl>
    </section>
  );
}

function Related({ cases }: { cases: readonly RelatedCase[] }) {
  return (
    <ul className="case-rows">
      {cases.map(({ id, number, information, state, submittedOn, closing }) => (
        <li key={id}>
          <Link to={`/applications/${id}`}>{number}</Link>
          <span className="cap">
            {' '}
            {day(submittedOn)}，{closing === null ? CASE_STATE_NAMES[state] : CLOSINGS[closing].label}
          </span>
          <p className="related-text">{information}</p>
        </li>
      ))}
    </ul>
  );
}
