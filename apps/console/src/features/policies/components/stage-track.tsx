import type { DraftRow, StageView } from '@mingchuang/shared/policies/drafts.types';
import { REVIEW_STAGES, type ReviewStage, STAGE_NAMES } from '@mingchuang/shared/policies/policies.words';
import { Icon, type IconName } from '../../../components/icon.tsx';
import { DOT_WORDS, type Dot, dotsOf } from './draft-words.ts';

const ICONS: Record<Dot, IconName | null> = { passed: 'check', waiting: null, rest: null, refused: 'x' };
const CHAIN = REVIEW_STAGES.filter((stage) => stage !== 'secrecy');

/** Three stages in their order as dots, and the secrecy check beside them; each is a shape, and said in words. */
export function StageDots({ row }: { row: Pick<DraftRow, 'state' | 'waiting'> }) {
  return <Dots dots={dotsOf(row)} />;
}

export function StageTrack({ stages, inReview }: { stages: readonly StageView[]; inReview: boolean }) {
  const dotOf = ({ state }: StageView): Dot => (state === 'locked' || (state === 'waiting' && !inReview) ? 'rest' : state);
  const dots = Object.fromEntries(stages.map((view) => [view.stage, dotOf(view)])) as Record<ReviewStage, Dot>;
  return (
    <ol className="stage-track" aria-label="审核到哪一步">
      {REVIEW_STAGES.map((stage) => (
        <li key={stage} className={`stage-${dots[stage]} ${stage === 'secrecy' ? 'stage-apart' : ''}`}>
          <DotMark of={dots[stage]} />
          {STAGE_NAMES[stage]}
          <span className="sr">{DOT_WORDS[dots[stage]]}</span>
        </li>
      ))}
    </ol>
  );
}

function Dots({ dots }: { dots: Record<ReviewStage, Dot> }) {
  const words = REVIEW_STAGES.map((stage) => `${STAGE_NAMES[stage]}${DOT_WORDS[dots[stage]]}`).join('，');
  return (
    <span className="stage-dots" role="img" aria-label={words} title={words}>
      {CHAIN.map((stage) => (
        <DotMark key={stage} of={dots[stage]} />
      ))}
      <span className="stage-gap" />
      <DotMark of={dots.secrecy} />
    </span>
  );
}

function DotMark({ of }: { of: Dot }) {
  const icon = ICONS[of];
  return <i className={`stage-dot stage-dot-${of}`}>{icon !== null && <Icon name={icon} size={10} />}</i>;
}
