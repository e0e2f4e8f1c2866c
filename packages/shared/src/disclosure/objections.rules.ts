import type { ErrorCode } from '../errors.ts';
import type { NoticeThirdParty } from './case-steps.types.ts';
import type { ConsultationView, Opinion } from './console-cases.types.ts';
import type { ClosingChoice } from './disclosure.types.ts';

/** What gives information out, in whole (36(2)) or in part (37). */
const RELEASING: readonly ClosingChoice[] = ['provided', 'partial'];

type Asked = Pick<ConsultationView, 'party' | 'opinion' | 'told'>;

/** 32: third parties who did not agree. Another organ only advises (34). */
export function objectionsOf<T extends Asked>(consultations: readonly T[]): T[] {
  return consultations.filter(({ party, opinion }) => party === 'thirdParty' && opinion === 'objects');
}

/** Whether a choice gives out what a third party did not agree to. */
export function overridesObjection(choice: ClosingChoice | null, consultations: readonly Asked[]): boolean {
  return choice !== null && RELEASING.includes(choice) && objectionsOf(consultations).length > 0;
}

/** 32 「第三方不同意公开且有合理理由的，行政机关不予公开。行政机关认为不公开可能对公共利益造成重大影响的，可以决定予以公开」: the drafter says why, in writing. */
export function refuseRelease(choice: ClosingChoice, consultations: readonly Asked[], publicInterest: string | null): ErrorCode | null {
  return overridesObjection(choice, consultations) && publicInterest === null ? 'RELEASE_NEEDS_PUBLIC_INTEREST' : null;
}

/** 32 「并将决定公开的政府信息内容和理由书面告知第三方」: who has not been told since they objected; nothing is signed or sent before. */
export function untoldObjections<T extends Asked>(choice: ClosingChoice | null, consultations: readonly T[]): T[] {
  return overridesObjection(choice, consultations) ? objectionsOf(consultations).filter(({ told }) => told === null) : [];
}

/** 32: what a 公开告知书 may give as its ground. It repeats what the third party said, so each answer has its own. */
export const NOTICE_GROUNDS: Record<Opinion, readonly NoticeThirdParty['ground'][]> = {
  objects: ['noGoodReason', 'publicInterest'],
  silent: ['silence'],
  agrees: [],
};

/** Who agreed is told nothing; of who has not answered yet nothing can be said. */
export function refuseNotice(opinion: Opinion | null, ground: NoticeThirdParty['ground']): ErrorCode | null {
  if (opinion === null) return 'CONSULTATION_OPEN';
  if (NOTICE_GROUNDS[opinion].includes(ground)) return null;
  return opinion === 'agrees' ? 'THIRD_PARTY_AGREED' : 'NOTICE_GROUND_UNSUITABLE';
}
