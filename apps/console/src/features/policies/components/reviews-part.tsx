import type { OpinionRow, PolicyDraft, StageView } from '@mingchuang/shared/policies/drafts.types';
import { DRAFT_EVENT_NAMES, STAGE_NAMES } from '@mingchuang/shared/policies/policies.words';
import { Icon, type IconName } from '../../../components/icon.tsx';
import { moment } from '../../../lib/format.ts';
import { shortHash } from './draft-words.ts';
import { Part } from './part.tsx';

const STATE_WORDS: Record<StageView['state'], string> = { passed: '通过', refused: '退回', waiting: '等待审核', locked: '前一级通过后再审' };
const STATE_ICONS: Record<StageView['state'], IconName> = { passed: 'done', refused: 'x', waiting: 'clock', locked: 'lock' };

/** 审查: who has done what for the text as it is now, and what was said of earlier ones. */
export function ReviewsPart({ draft }: { draft: PolicyDraft }) {
  const { stages, opinions, contentHash, state } = draft;
  const counting = opinions.filter(({ counts }) => counts);
  const voided = opinions.filter(({ counts }) => !counts);
  const begun = state !== 'draft' || counting.length > 0;
  return (
    <Part name="reviews" title="审查" aside={<span className="cap">这一稿 {shortHash(contentHash)}</span>}>
      {!begun && <p className="pub-quiet">提交以后，由不同的人三级审核和保密审查。</p>}
      {begun && (
        <ol className="pub-stages-list">
          {stages.map((stage) => (
            <StageRow key={stage.stage} view={stage} inReview={state === 'inReview'} opinion={counting.find((one) => one.stage === stage.stage)} />
          ))}
        </ol>
      )}
      {voided.length > 0 && (
        <div className="pub-voided">
          <h3>对以前文字的意见</h3>
          <ul>
            {voided.map((one) => (
              <li key={one.id}>
                <p>
                  {STAGE_NAMES[one.stage]}
                  {one.passed ? '通过' : '退回'}，{one.by}，{moment(one.at)}
                </p>
                <p className="pub-void">已失效：内容已修改（{shortHash(one.contentHash)}）</p>
                {one.opinion !== '' && <p className="pub-opinion">{one.opinion}</p>}
              </li>
            ))}
          </ul>
        </div>
      )}
    </Part>
  );
}

interface StageRowProps {
  view: StageView;
  /** it can be reviewed now */
  inReview: boolean;
  opinion: OpinionRow | undefined;
}

function StageRow({ view: { stage, state, by, at }, inReview, opinion }: StageRowProps) {
  return (
    <li className={`pub-stage pub-stage-${state}`}>
      <Icon name={STATE_ICONS[state]} />
      <div>
        <p className="pub-stage-top">
          <strong>{STAGE_NAMES[stage]}</strong>
          <span>
            {state === 'waiting' && !inReview ? '提交以后再审' : STATE_WORDS[state]}
            {by !== null && at !== null && `，${by}，${moment(at)}`}
          </span>
        </p>
        {opinion !== undefined && opinion.opinion !== '' && <p className="pub-opinion">{opinion.opinion}</p>}
      </div>
    </li>
  );
}

/** 经过, newest first. */
export function HistoryPart({ history }: { history: PolicyDraft['history'] }) {
  return (
    <Part name="history" title="经过">
      <ol className="pub-history">
        {history.map((event, place) => (
          <li key={`${event.at} ${event.type} ${String(place)}`}>
            <span>{moment(event.at)}</span>
            <div>
              <p>
                {event.stage !== null && `${STAGE_NAMES[event.stage]}，`}
                {DRAFT_EVENT_NAMES[event.type]}
                <span className="cap"> {event.by ?? '系统按时'}</span>
              </p>
              {event.note !== '' && <p className="pub-opinion">{noteWords(event.note)}</p>}
            </div>
          </li>
        ))}
      </ol>
    </Part>
  );
}

/** The time of a schedule is an instant. */
function noteWords(note: string): string {
  return /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(note) ? moment(note) : note;
}
