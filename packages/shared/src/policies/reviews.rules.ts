import type { ErrorCode } from '../errors.ts';
import { type DraftState, REVIEW_STAGES, type ReviewStage } from './policies.words.ts';

/** A draft as a review sees it. */
export interface ReviewedDraft {
  state: DraftState;
  /** of the content as it is now */
  contentHash: string;
  /** everybody who wrote in it */
  writerIds: readonly string[];
}

export interface GivenOpinion {
  stage: ReviewStage;
  staffId: string;
  passed: boolean;
  /** of the content that was read */
  contentHash: string;
  /** epoch ms */
  at: number;
}

export interface StageState<One extends GivenOpinion = GivenOpinion> {
  stage: ReviewStage;
  /** locked: the stage before it has not passed */
  state: 'passed' | 'refused' | 'waiting' | 'locked';
  /** the one that counts */
  opinion: One | null;
}

export interface ReviewState<One extends GivenOpinion = GivenOpinion> {
  stages: StageState<One>[];
  /** three reviews and the secrecy check have passed for this very text */
  complete: boolean;
  /** can be given now */
  waiting: ReviewStage[];
}

/** 编辑初审 → 科室复审 → 分管领导终审; the secrecy check (保密审查) at any time of the review. */
const BEFORE: Record<ReviewStage, ReviewStage | null> = { first: null, second: 'first', final: 'second', secrecy: null };

/**
 * Where a review stands (《政府信息公开条例》17: 公开审查). An opinion counts for the content it was given for and for no
 * other, and not if its author has written in the text since; the last one of a stage counts.
 */
export function reviewState<One extends GivenOpinion>(draft: ReviewedDraft, opinions: readonly One[]): ReviewState<One> {
  const counting = opinions.filter((one) => countsFor(draft, one)).sort((a, b) => a.at - b.at);
  const last = (stage: ReviewStage): One | null => counting.filter((one) => one.stage === stage).at(-1) ?? null;
  const passed = (stage: ReviewStage | null): boolean => stage === null || (last(stage)?.passed === true && passed(BEFORE[stage]));
  const stages = REVIEW_STAGES.map((stage): StageState<One> => {
    const opinion = last(stage);
    if (!passed(BEFORE[stage])) return { stage, state: 'locked', opinion: null };
    if (opinion?.passed) return { stage, state: 'passed', opinion };
    // Submitted once more although the text is the same: whoever refused it is asked again.
    return opinion !== null && draft.state !== 'inReview' ? { stage, state: 'refused', opinion } : { stage, state: 'waiting', opinion: null };
  });
  const waiting = draft.state === 'inReview' ? stages.filter(({ state }) => state === 'waiting').map(({ stage }) => stage) : [];
  return { stages, complete: stages.every(({ state }) => state === 'passed'), waiting };
}

export function countsFor({ contentHash, writerIds }: Pick<ReviewedDraft, 'contentHash' | 'writerIds'>, opinion: GivenOpinion): boolean {
  return opinion.contentHash === contentHash && !writerIds.includes(opinion.staffId);
}

export interface Reviewer {
  staffId: string;
  /** stages that the office and the rights of this person allow */
  stages: readonly ReviewStage[];
}

/** Null: this person may give an opinion on this stage now. Who wrote it and who reviews each stage are different people (domain.md §3). */
export function refuseOpinion(draft: ReviewedDraft, opinions: readonly GivenOpinion[], reviewer: Reviewer, stage: ReviewStage): ErrorCode | null {
  if (draft.state !== 'inReview') return 'POLICY_NOT_IN_REVIEW';
  if (!reviewer.stages.includes(stage)) return 'FORBIDDEN';
  const { stages } = reviewState(draft, opinions);
  const own = stages.find((one) => one.stage === stage);
  if (own?.state === 'passed') return 'POLICY_STAGE_DONE';
  if (draft.writerIds.includes(reviewer.staffId)) return 'POLICY_SAME_PERSON';
  if (stages.some((one) => one.stage !== stage && one.opinion?.staffId === reviewer.staffId)) return 'POLICY_SAME_PERSON';
  return own?.state === 'locked' ? 'POLICY_STAGE_ORDER' : null;
}
