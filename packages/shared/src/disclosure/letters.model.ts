import type { ErrorCode } from '../errors.ts';
import type { LocalDate } from '../local-date.ts';
import type { PlainBlock } from '../richtext/richtext.types.ts';
import type { DueDate } from '../work-calendar.ts';
import type { ApplicantKind, Article, ClosingChoice } from './disclosure.types.ts';
import type { FeeBasis } from './fees.rules.ts';

/** The eleven letters of domain.md §1.3: their titles, and the word each has in its 文号. */
export const LETTERS = {
  registration: { title: '政府信息公开申请登记表', word: '登' },
  receipt: { title: '政府信息公开申请接收回执', word: '收' },
  supplement: { title: '政府信息公开申请补正告知书', word: '补' },
  reason: { title: '政府信息公开申请说明理由告知书', word: '理' },
  extension: { title: '政府信息公开申请延期答复告知书', word: '延' },
  consultation: { title: '政府信息公开征求意见书', word: '征' },
  consultationNotice: { title: '政府信息公开征求意见告知书', word: '征告' },
  disclosureNotice: { title: '政府信息公开告知书', word: '告' },
  cooperation: { title: '政府信息公开申请协办函', word: '协' },
  fee: { title: '政府信息公开信息处理费收费通知书', word: '费' },
  reply: { title: '政府信息公开申请答复书', word: '答' },
} as const;
export type LetterKind = keyof typeof LETTERS;

/** Who writes, and where its decisions can be taken. Configuration of the bureau. */
export interface LetterOrgan {
  name: string;
  /** 机关代字, the beginning of every 文号 */
  code: string;
  /** 行政复议机关: the people's government at the same level, or as configured */
  reviewOrgan: string;
  court: string;
  /** Art. 51: 上一级行政机关或者政府信息公开工作主管部门 */
  supervisor: string;
  /** 政府信息公开工作机构 */
  office: string;
  phone: string;
  address: string;
}

/** What stands in every letter. */
interface CaseFactsOfLetter {
  organ: LetterOrgan;
  /** running number of this kind of letter in the year of `date` */
  serial: number;
  date: LocalDate;
  caseNumber: string;
  /** as the reader of this letter may see it */
  applicant: { name: string; kind: ApplicantKind };
  /** what is asked for: name, 文号 or other features (Art. 29(2)) */
  information: string;
  /** Art. 31 */
  receivedOn: LocalDate;
  /** Art. 30: what the applicant added, and when; without it the application asks for less than it does */
  supplement?: { text: string; on: LocalDate };
  /** Art. 51: it is answered anew by this decision of this day, which is then `receivedOn` as well */
  reopened?: { authority: string; decision: string; number: string };
}

/** What was decided, beyond the choice itself. Which of them a choice cannot do without: `REPLIES` in replies.rules.ts. */
export interface ReplyFacts {
  choice: ClosingChoice;
  /** facts and law behind the decision */
  reason?: string;
  /** where, how and when the information or publication is to be had */
  access?: string;
  /** the law that forbids (14) or rules on its own how to get it (36(7)) */
  law?: string;
  /** what is withheld of information given in part (37), and for which reason of 14–16 */
  withheld?: { content: string; ground: WithholdingGround };
  /** Art. 36(5), where it can be told: name and contact of the organ responsible */
  responsible?: string;
  /** title, number and date of the earlier letter: the first answer (36(6)), the notice to supplement (30) */
  earlier?: { title: string; number: string; date: LocalDate };
  /** the channel for petitions, complaints and tip-offs (39(1)) */
  channel?: string;
  attachments?: readonly string[];
}

/** Art. 31: on which day it came, and by which it counts as received. */
export interface ArrivalFacts {
  channel: 'h5' | 'weapp' | 'counter' | 'mail' | 'fax';
  basis: 'submitted' | 'signed' | 'confirmed';
  /** submitted, signed for, or arrived */
  on: LocalDate;
}

export type WithholdingGround =
  | 'stateSecret'
  | 'forbiddenByLaw'
  | 'securityAndStability'
  | 'thirdPartyRights'
  | 'internalAffairs'
  | 'processRecords'
  | 'enforcementFile';

type Facts =
  | {
      kind: 'registration';
      /** how it came in, how it is wanted: in words */
      channel: string;
      /** number covered but for what identifies it (domain.md §7) */
      identity: string;
      contact: string;
      form: string;
      delivery: string;
      arrival: ArrivalFacts;
      due: DueDate;
    }
  | { kind: 'receipt'; channel: string; arrival: ArrivalFacts; due: DueDate }
  | { kind: 'supplement'; items: readonly string[]; by: LocalDate }
  /** `observed`: number and frequency of the applications */
  | { kind: 'reason'; observed: string; by: LocalDate }
  | { kind: 'extension'; reason: string; workingDays: number; due: DueDate; extendedDue: DueDate }
  /** `summary`: the information, without who asks for it; `reason`: what may be harmed, or who made it jointly; `by`: a co-organ's last day */
  | { kind: 'consultation'; party: 'thirdParty'; to: string; summary: string; reason: string }
  | { kind: 'consultation'; party: 'organ'; to: string; summary: string; reason: string; by: DueDate }
  | { kind: 'consultationNotice'; party: 'thirdParty' | 'organ'; sentOn: LocalDate; reason: string }
  /** to the third party: `content` is disclosed all the same; `ground`: it objected, and why that does not prevail, or said nothing */
  | {
      kind: 'disclosureNotice';
      to: string;
      summary: string;
      ground: 'publicInterest' | 'noGoodReason' | 'silence';
      consultation: { number: string; date: LocalDate };
      content: string;
      reason: string;
    }
  | { kind: 'cooperation'; to: string; requests: readonly string[]; reason: string; by: LocalDate; due: DueDate }
  /** `before`: items counted for this applicant earlier in the calendar month */
  | { kind: 'fee'; basis: FeeBasis; count: number; before: number; payment: string }
  | ({ kind: 'reply' } & ReplyFacts);

export type LetterFacts = CaseFactsOfLetter & Facts;

/** What one kind of letter says; `writeLetter` puts the rest around it. */
export interface LetterBody {
  /** null: a form addresses nobody */
  addressee: string | null;
  blocks: PlainBlock[];
  /** where it all rests */
  articles: Article[];
  /** what the reader can do against it */
  remedy: string;
  attachments?: readonly string[];
}

/** A letter as data: drawn as PDF by the server, written as text by `toPlainText`. */
export interface Letter extends LetterBody {
  kind: LetterKind;
  title: string;
  /** 文号 */
  number: string;
  closing: string | null;
  attachments: readonly string[];
  signature: { organ: string; date: string };
  /** 附注: who can be asked */
  contact: string;
}

/** A letter with a gap is not written; `field` says which fact is missing or wrong. */
export interface LetterRefusal {
  code: ErrorCode;
  field: string;
}
export type Written = { letter: Letter } | { refused: LetterRefusal };
