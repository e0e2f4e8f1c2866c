import type { LocalDate } from '@mingchuang/shared/local-date';
import type { PageVersion, ReviewState } from '@mingchuang/shared/pages/pages.types';
import { REVIEW_STATE_NAMES } from '@mingchuang/shared/pages/pages.words';
import { Icon } from '../../../components/icon.tsx';
import { day, moment } from '../../../lib/format.ts';

/** Whether the page has to be looked through again; in words before it is a colour. */
export function Review({ review, reviewBy }: { review: ReviewState; reviewBy: LocalDate | null }) {
  const words = reviewBy === null ? '还没有写过' : `${REVIEW_STATE_NAMES[review]}，复核日 ${day(reviewBy)}`;
  if (review === 'fresh') return <span className="tag tag-ok">{words}</span>;
  return (
    <span className={`tag ${review === 'due' ? 'tag-bad' : 'tag-warn'}`}>
      <Icon name={review === 'due' ? 'stop' : 'alert'} size={14} /> {words}
    </span>
  );
}

/** All that was ever in force, with what each changed. */
export function PageVersions({ versions }: { versions: readonly PageVersion[] }) {
  if (versions.length === 0) return <p className="quiet">保存第一版以后，这里列出各个版本和改动。</p>;
  return (
    <ol className="page-versions">
      {versions.map(({ version, at, byName, differences }, n) => (
        <li key={version}>
          <p className="page-version-head">
            <strong>第 {version} 版</strong>
            {n === 0 && <span className="tag tag-blue">现行</span>}
            <span className="cap">
              {moment(at)} {byName}
            </span>
          </p>
          {differences.length === 0 ? (
            <p className="quiet">复核，没有改动</p>
          ) : (
            <details open={n === 0 && version > 1}>
              <summary>改动 {differences.length} 处</summary>
              <dl>
                {differences.map(({ label, from, to }) => (
                  <div key={label}>
                    <dt>{label}</dt>
                    <dd>
                      {from !== null && <del>{from}</del>}
                      <ins>{to ?? '（删去）'}</ins>
                    </dd>
                  </div>
                ))}
              </dl>
            </details>
          )}
        </li>
      ))}
    </ol>
  );
}
