import type { ConsolePolicy, PolicyHistoryRow } from '@mingchuang/shared/policies/console-policies.types';
import { CHANNEL_NAMES, FACET_NAMES, GENRE_NAMES, THEME_NAMES } from '@mingchuang/shared/policies/policies.words';
import { Link } from 'react-router';
import { day, moment } from '../../../lib/format.ts';
import { useColumns } from '../api/choices.ts';
import { columnChoices } from './columns.ts';
import { shortHash } from './draft-words.ts';
import { Facts, Part } from './part.tsx';

/** Everything a reader is told beside the text. */
export function PolicyFacts({ policy }: { policy: ConsolePolicy }) {
  const columns = useColumns().data?.items ?? [];
  const column = columnChoices(columns, policy.columnId).find(({ value }) => value === policy.columnId)?.label ?? null;
  const { abolition } = policy;
  return (
    <Part name="facts" title="要素">
      <Facts
        of={[
          ['索引号', policy.indexNumber ?? '还没有'],
          ['文号', policy.number ?? '没有'],
          ['发文机关', policy.issuer ?? '待核'],
          ['成文日期', policy.formedOn === null ? '待核' : day(policy.formedOn)],
          ['生效日期', policy.effectiveOn === null ? '发布即生效' : day(policy.effectiveOn)],
          ['有效期至', policy.expiresOn === null ? '长期有效' : day(policy.expiresOn)],
          [
            '废止',
            abolition === null ? null : (
              <>
                {day(abolition.on)}
                {abolition.by !== null && (
                  <>
                    ，由 <Link to={`/policies/published/${abolition.by.id}`}>{abolition.by.title}</Link> 废止
                  </>
                )}
                {abolition.reason !== '' && `，${abolition.reason}`}
              </>
            ),
          ],
          ['主题', policy.theme === null ? '未选' : THEME_NAMES[policy.theme]],
          ['体裁', policy.genre === null ? null : GENRE_NAMES[policy.genre]],
          ['五公开', policy.facet === null ? null : FACET_NAMES[policy.facet]],
          ['栏目', column],
          ['关键词', policy.keywords.join('、')],
          ['单位', policy.unitName],
          ['发布', moment(policy.publishedAt)],
          ['原发布', policy.originalPublishedOn === null ? null : day(policy.originalPublishedOn)],
        ]}
      />
    </Part>
  );
}

interface VersionsPartProps {
  history: readonly PolicyHistoryRow[];
  /** that is read now */
  readId: string | null;
  onRead: (id: string) => void;
}

/** Versions with what was said of each, newest first. */
export function VersionsPart({ history, readId, onRead }: VersionsPartProps) {
  return (
    <Part name="versions" title="版本和修改说明">
      {history.length === 0 ? (
        <p className="pub-quiet">只有导入的这一版。</p>
      ) : (
        <ol className="pub-versions">
          {history.map((one, place) => (
            <li key={one.id}>
              <button type="button" className="pub-version" aria-pressed={one.id === readId} onClick={() => onRead(one.id)}>
                第 {one.number} 版{place === 0 && '，现在的'}
              </button>
              <p className="cap">
                {moment(one.publishedAt)}，{one.publishedBy ?? '系统按时'}发布，{shortHash(one.contentHash)}
              </p>
              <p className="pub-opinion">{one.number === 1 ? '首次发布' : one.changeNote}</p>
            </li>
          ))}
        </ol>
      )}
    </Part>
  );
}

/** 多平台同步: where else it stands, and how many working days after. */
export function ChannelsPart({ policy: { channelLog } }: { policy: ConsolePolicy }) {
  return (
    <Part name="channels" title="其他渠道">
      {channelLog.length === 0 ? (
        <p className="pub-quiet">还没有登记在其他渠道的发布。</p>
      ) : (
        <ul className="pub-rows">
          {channelLog.map((entry) => (
            <li key={entry.id}>
              <strong>{CHANNEL_NAMES[entry.channel]}</strong>
              <span className="pub-row-more">
                {day(entry.publishedOn)}，{lagWords(entry.lag)}，{entry.recordedBy}登记
              </span>
              {entry.address !== '' && (
                <a className="pub-address" href={entry.address} target="_blank" rel="noreferrer">
                  {entry.address}
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}

function lagWords(lag: number | null): string {
  if (lag === null) return '当年放假安排还没有，算不出相差几天';
  if (lag === 0) return '和这里同一天';
  return lag > 0 ? `比这里晚 ${lag} 个工作日` : `比这里早 ${-lag} 个工作日`;
}
