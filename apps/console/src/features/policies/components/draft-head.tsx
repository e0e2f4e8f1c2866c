import { remainingWords } from '@mingchuang/shared/messages/messages.words';
import type { PolicyDraft } from '@mingchuang/shared/policies/drafts.types';
import { DRAFT_STATE_NAMES } from '@mingchuang/shared/policies/policies.words';
import { Link } from 'react-router';
import { Icon } from '../../../components/icon.tsx';
import { LightMark, lightTone } from '../../../components/light.tsx';
import { day, moment } from '../../../lib/format.ts';
import { kindWords, STATE_TONES } from './draft-words.ts';
import { StageTrack } from './stage-track.tsx';

/** What it is, where it stands, and by when it must be published. */
export function DraftHead({ draft }: { draft: PolicyDraft }) {
  const { publishBy, scheduledAt, baseNumber, policyId } = draft;
  return (
    <header className="pub-head">
      <Link className="btn btn-link" to="/policies">
        公开内容
        <Icon name="right" size={14} />
      </Link>
      <span className="tag">{kindWords(draft)}</span>
      <span className={`tag ${STATE_TONES[draft.state]}`}>{DRAFT_STATE_NAMES[draft.state]}</span>
      {draft.state === 'scheduled' && scheduledAt !== null && <strong>{moment(scheduledAt)} 发布</strong>}
      {(baseNumber > 0 || draft.state === 'published') && (
        <Link className="pub-link" to={`/policies/published/${policyId}`}>
          {draft.state === 'published' ? '看已发布的' : `修改第 ${baseNumber} 版`}
        </Link>
      )}
      <StageTrack stages={draft.stages} inReview={draft.state === 'inReview'} />
      <p className="pub-head-end">
        {publishBy !== null && (
          <span className={`pub-clock tone-${lightTone(publishBy.light)}`} title="政府信息形成之日起 20 个工作日内公开">
            <LightMark light={publishBy.light} />
            公开时限{publishBy.due.kind === 'fixed' && ` ${day(publishBy.due.on)}`}，{remainingWords(publishBy)}
          </span>
        )}
        <span className="pub-by">
          {draft.drafterName} · {draft.unitName}
        </span>
      </p>
    </header>
  );
}
