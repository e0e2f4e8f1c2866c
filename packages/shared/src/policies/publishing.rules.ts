import type { ErrorCode, FieldError } from '../errors.ts';
import { refusePlan } from '../interpretations/interpretations.rules.ts';
import { INTERPRET_WORKING_DAYS } from '../interpretations/interpretations.types.ts';
import type { LocalDate } from '../local-date.ts';
import { picturesWithoutAlt } from '../richtext/richtext.rules.ts';
import { type DueDate, dueDate, type WorkCalendar } from '../work-calendar.ts';
import { type PolicyContent, PUBLISH_WORKING_DAYS, SCHEDULE_MAX_DAYS } from './drafts.types.ts';
import { type DraftState, type InterpretationForm, OPENNESS_GROUNDS } from './policies.words.ts';

/** 26: within twenty working days after the day on which it was formed or changed. */
export function publicationDue(calendar: WorkCalendar, formedOn: LocalDate): DueDate {
  return dueDate(calendar, formedOn, PUBLISH_WORKING_DAYS);
}

const said = (text: string): boolean => text.trim() !== '';

/** What is still missing or wrong before a text can be reviewed. `baseNumber` 0: it was never published. */
export function contentFaults(content: PolicyContent, { baseNumber, today }: { baseNumber: number; today: LocalDate }): FieldError[] {
  const faults: FieldError[] = [];
  const wrong = (when: boolean, field: keyof PolicyContent, message: string, code = 'required') => {
    if (when) faults.push({ field, code, message });
  };
  const { kind, effectiveOn, expiresOn, formedOn, openness, opennessGround, medium } = content;
  const official = kind === 'document' || kind === 'notice';
  wrong(!said(content.title), 'title', '请填写名称');
  wrong(official && !said(content.issuer), 'issuer', '请填写发文机关');
  wrong(kind === 'document' && formedOn === null, 'formedOn', '请填写成文日期');
  wrong(formedOn !== null && formedOn > today, 'formedOn', '成文日期不能晚于今天', 'date');
  wrong(effectiveOn !== null && expiresOn !== null && expiresOn < effectiveOn, 'expiresOn', '失效日期不能早于生效日期', 'order');
  wrong(kind === 'document' && !said(content.summary), 'summary', '请填写概述，说明文件讲了什么');
  wrong(content.theme === null, 'theme', '请选择主题分类');
  wrong(kind === 'document' && content.genre === null, 'genre', '请选择体裁分类');
  wrong(content.blocks.length === 0 && content.attachmentIds.length === 0 && medium === null, 'blocks', '请填写正文');
  wrong(picturesWithoutAlt(content.blocks).length > 0, 'blocks', '还有图片没有写文字说明，请写明图上是什么，看不见的人靠它了解', 'alt');
  wrong(openness !== 'proactive' && opennessGround === null, 'opennessGround', '请选择不主动公开的依据');
  wrong(
    opennessGround !== null && openness !== 'proactive' && OPENNESS_GROUNDS[opennessGround].openness !== openness,
    'opennessGround',
    '这项依据不适用于所选的公开属性',
    'ground',
  );
  wrong(openness !== 'proactive' && !said(content.opennessReason), 'opennessReason', '请写明不主动公开的理由');
  wrong(kind === 'interpretation' && content.form === null, 'form', '请选择解读形式');
  wrong(kind === 'interpretation' && content.interprets.length === 0, 'interprets', '请选择解读的是哪份文件');
  wrong(content.form === 'media' && medium === null, 'medium', '请填写音视频的地址和文字说明');
  wrong(medium !== null && !said(medium.description), 'medium', '请为音视频写文字说明，方便听不见、看不见的人');
  wrong(baseNumber > 0 && !said(content.changeNote), 'changeNote', '请写明这次修改了什么，发布后公众可以看到');
  if (kind === 'document' && baseNumber === 0 && openness === 'proactive' && refusePlan(content.plan) !== null) {
    wrong(true, 'plan', `请写解读方案：同步发布，或者发布后 ${INTERPRET_WORKING_DAYS} 个工作日内；不解读的写明理由`);
  }
  return faults;
}

export interface PublicationFacts {
  state: DraftState;
  /** `reviewState(…).complete` */
  reviewed: boolean;
  content: Pick<PolicyContent, 'kind' | 'openness' | 'plan'>;
  baseNumber: number;
  /** forms of the interpretations of it that are approved, or published already */
  readyForms: readonly InterpretationForm[];
  /** of an interpretation: a document that it interprets is not published yet */
  waitsForDocument: boolean;
}

/** Null: it can be published, or scheduled. The gate of 三同步 stands here (domain.md §3). */
export function refusePublication(facts: PublicationFacts): ErrorCode | null {
  const { state, reviewed, content, baseNumber, readyForms, waitsForDocument } = facts;
  if (state === 'published') return 'ALREADY_PUBLISHED';
  if ((state !== 'approved' && state !== 'scheduled') || !reviewed) return 'POLICY_NOT_APPROVED';
  if (content.openness !== 'proactive') return 'POLICY_NOT_PROACTIVE';
  if (waitsForDocument) return 'POLICY_WAITS_FOR_DOCUMENT';
  if (content.kind !== 'document' || baseNumber > 0) return null;
  return refusePlan(content.plan) ?? (missingForms(content, readyForms).length > 0 ? 'POLICY_INTERPRETATION_MISSING' : null);
}

/** Forms that are to go out together with the document and are not ready. */
export function missingForms({ plan }: Pick<PolicyContent, 'plan'>, ready: readonly InterpretationForm[]): InterpretationForm[] {
  return (plan?.items ?? []).filter(({ workingDays, form }) => workingDays === 0 && !ready.includes(form)).map(({ form }) => form);
}

/** Publication lies ahead, and not further than somebody can still remember. */
export function refuseScheduledAt(at: number, now: number): ErrorCode | null {
  if (at <= now) return 'POLICY_SCHEDULE_PAST';
  return at > now + SCHEDULE_MAX_DAYS * 86_400_000 ? 'POLICY_SCHEDULE_FAR' : null;
}

/** An abolition has its day, and a document or a reason that says why. */
export function refuseAbolition(
  policy: { abolishedOn: LocalDate | null; since: LocalDate | null },
  { on, byPolicyId, reason }: { on: LocalDate; byPolicyId: string | null; reason: string },
): { code: ErrorCode; field: string } | null {
  if (policy.abolishedOn !== null) return { code: 'POLICY_ABOLISHED', field: 'on' };
  if (policy.since !== null && on < policy.since) return { code: 'POLICY_ABOLISHED_BEFORE_MADE', field: 'on' };
  return byPolicyId === null && !said(reason) ? { code: 'POLICY_ABOLITION_REASON', field: 'reason' } : null;
}
