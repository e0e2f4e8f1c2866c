import { fullDate } from '../local-date.ts';
import { CLOSINGS } from './closing.rules.ts';
import type { Article, ClosingChoice } from './disclosure.types.ts';
import { articleList, type FactsOf, type LetterForm, opening, paragraph, phrase, refuseDays, refuseGaps, sentence, youOf } from './letter-parts.ts';
import type { LetterBody, LetterRefusal, ReplyFacts, WithholdingGround } from './letters.model.ts';
import { decisionRemedy } from './remedies.words.ts';

/** 14, 15, 16: what information that is withheld is. */
const GROUNDS: Record<WithholdingGround, string> = {
  stateSecret: '属于依法确定为国家秘密的政府信息',
  forbiddenByLaw: '属于法律、行政法规禁止公开的政府信息',
  securityAndStability: '公开后可能危及国家安全、公共安全、经济安全、社会稳定',
  thirdPartyRights: '涉及商业秘密、个人隐私等，公开会对第三方合法权益造成损害',
  internalAffairs: '属于行政机关人事管理、后勤管理、内部工作流程等方面的内部事务信息',
  processRecords: '属于行政机关在履行行政管理职能过程中形成的讨论记录、过程稿、磋商信函、请示报告等过程性信息',
  enforcementFile: '属于行政执法案卷信息',
};

type Need = 'reason' | 'access' | 'law' | 'withheld' | 'earlier' | 'channel';
interface ReplyForm {
  /** a reply without these has a gap */
  needs: readonly Need[];
  /** articles besides the one of CLOSINGS */
  also?: readonly Article[];
  decides: (facts: ReplyFacts, you: string) => string[];
}

/** The facts that `needs` demands are there; this only tells the types so. */
const text = (value: string | undefined): string => phrase(value ?? '');
const before = ({ earlier }: ReplyFacts): string => (earlier === undefined ? '' : `于${fullDate(earlier.date)}以《${earlier.title}》（${earlier.number}）`);

const withhold = (ground: WithholdingGround): ReplyForm => ({
  needs: ['reason'],
  also: ['36(3)'],
  decides: () => [`该信息${GROUNDS[ground]}，本机关决定不予公开。`],
});

/** What each choice decides; the quotations from 国令711号 stand in CLOSINGS. */
const REPLIES: Partial<Record<ClosingChoice, ReplyForm>> = {
  alreadyPublic: {
    needs: ['access'],
    decides: ({ access }, you) => [`该信息已经主动公开，${you}可以通过以下方式、途径获取：${text(access)}。`],
  },
  provided: { needs: ['access'], decides: ({ access }) => [`该信息可以公开，本机关决定予以公开。提供或者获取该信息的方式、途径和时间：${text(access)}。`] },
  partial: {
    needs: ['withheld', 'reason', 'access'],
    also: ['36(3)'],
    decides: ({ withheld, access }) => [
      '该信息中含有不应当公开的内容，能够作区分处理，本机关决定予以部分公开。',
      `予以公开的部分，提供或者获取的方式、途径和时间：${text(access)}。`,
      ...(withheld === undefined ? [] : [`不予公开的部分：${phrase(withheld.content)}。该部分${GROUNDS[withheld.ground]}，本机关决定不予公开。`]),
    ],
  },
  stateSecret: withhold('stateSecret'),
  forbiddenByLaw: {
    needs: ['law', 'reason'],
    also: ['36(3)'],
    decides: ({ law }) => [`${text(law)}禁止公开该信息，本机关决定不予公开。`],
  },
  securityAndStability: withhold('securityAndStability'),
  thirdPartyRights: withhold('thirdPartyRights'),
  internalAffairs: withhold('internalAffairs'),
  processRecords: withhold('processRecords'),
  enforcementFile: withhold('enforcementFile'),
  registryQuery: {
    needs: ['law', 'access'],
    decides: ({ law, access }, you) => [`该信息属于登记资料等信息，${text(law)}对其获取有特别规定，请${you}依照该规定办理：${text(access)}。`],
  },
  notExisting: { needs: ['reason'], decides: () => ['经检索，没有所申请公开的信息，该政府信息不存在。'] },
  notOurs: {
    needs: ['reason'],
    decides: ({ responsible }, you) => [
      '该信息不属于本机关负责公开。',
      ...(responsible === undefined ? [] : [`请${you}向负责公开该信息的行政机关申请：${phrase(responsible)}。`]),
    ],
  },
  needsProcessing: { needs: ['reason'], decides: () => ['本机关没有现成的该信息，需要对现有政府信息进行加工、分析，本机关不予提供。'] },
  stillUnclear: {
    needs: ['earlier', 'reason'],
    decides: (facts, you) => [`本机关已${before(facts)}告知${you}补正，补正后申请内容仍不明确，本机关无法提供。`],
  },
  petition: {
    needs: ['channel', 'reason'],
    decides: ({ channel }, you) => [
      `该申请属于以政府信息公开申请的形式进行信访、投诉、举报等活动，本机关不作为政府信息公开申请处理。${you}可以通过以下渠道提出：${text(channel)}。`,
    ],
  },
  repeated: {
    needs: ['earlier'],
    decides: (facts, you) => [`本机关已${before(facts)}作出答复。${you}重复申请公开相同政府信息，本机关不予重复处理。`],
  },
  publication: {
    needs: ['access'],
    decides: ({ access }, you) => [`该信息属于政府公报、报刊、书籍等公开出版物，${you}可以通过以下途径获取：${text(access)}。`],
  },
  excessive: {
    needs: ['reason'],
    decides: (_, you) => [`${you}申请公开政府信息的数量、频次明显超过合理范围，所说明的理由不合理，本机关不予处理。`],
  },
  reconfirmation: {
    needs: ['reason'],
    decides: (_, you) => [`${you}要求本机关对已经取得的政府信息进行确认或者重新出具，本机关不予处理。`],
  },
};

export type ReplyField = Need | 'responsible';

/** What staff fill in for a choice, in the order of the form; without a needed one the reply has a gap. Nothing where no reply is written. */
export function replyFields(choice: ClosingChoice): { field: ReplyField; needed: boolean }[] {
  const needs = (REPLIES[choice]?.needs ?? []).map((field) => ({ field, needed: true }));
  return choice === 'notOurs' ? [...needs, { field: 'responsible', needed: false }] : needs;
}

function refuseReplyFacts(facts: FactsOf<'reply'>): LetterRefusal | null {
  const form = REPLIES[facts.choice];
  if (form === undefined) return { code: 'CLOSING_NOT_BY_REPLY', field: 'choice' };
  const texts = form.needs.filter((need) => need !== 'withheld' && need !== 'earlier');
  const optional = (['reason', 'responsible', 'attachments'] as const).filter((field) => facts[field] !== undefined && facts[field]?.length !== 0);
  return (
    (form.needs.includes('withheld') ? refuseGaps(facts.withheld ?? {}, ['content', 'ground'], 'withheld.') : null) ??
    (form.needs.includes('earlier')
      ? (refuseGaps(facts.earlier ?? {}, ['title', 'number'], 'earlier.') ?? refuseDays(facts.earlier ?? {}, ['date'], 'earlier.'))
      : null) ??
    refuseGaps(facts, [...texts, ...optional])
  );
}

/** 14–16 of what is withheld in part, the article of the choice, and that of the kind of reply. */
function articlesOf({ choice, withheld }: ReplyFacts): Article[] {
  const ground = choice === 'partial' && withheld !== undefined ? [CLOSINGS[withheld.ground].article] : [];
  return [CLOSINGS[choice].article, ...ground, ...(REPLIES[choice]?.also ?? [])];
}

function replyBody(facts: FactsOf<'reply'>): LetterBody {
  const you = youOf(facts.applicant.kind);
  const articles = articlesOf(facts);
  const reason = facts.reason === undefined ? [] : [paragraph(`理由：${sentence(facts.reason)}`)];
  return {
    addressee: facts.applicant.name,
    blocks: [
      paragraph(opening(facts)),
      paragraph(`经审查，根据${articleList(articles)}的规定，现答复如下：`),
      ...(REPLIES[facts.choice]?.decides(facts, you) ?? []).map(paragraph),
      ...reason,
    ],
    articles,
    remedy: decisionRemedy(CLOSINGS[facts.choice].remedy, facts.organ, you, '本答复'),
    attachments: facts.attachments ?? [],
  };
}

export const REPLY: LetterForm<'reply'> = { closing: '特此答复。', refuse: refuseReplyFacts, body: replyBody };
