import { Db, execute } from '@mingchuang/bff/platform/db';
import { type AskedStory, Asking } from '@mingchuang/bff/seed/asking';
import type { ConsoleConsultation } from '@mingchuang/shared/consultations/consultations.types';
import { addDays } from '@mingchuang/shared/local-date';
import type { SurveyQuestion } from '@mingchuang/shared/surveys/surveys.types';
import type { TestApp } from '../support/app.ts';
import type { Call, Sample } from './who-may.types.ts';

const DAY = 86_400_000;
const STORY: AskedStory = {
  kind: 'draft',
  title: '高龄津贴发放办法',
  explanation: '为了方便老人。',
  draft: '第一条 按月发放。',
  days: 1,
  shortReason: '年底前施行',
};
const QUESTION: SurveyQuestion = { id: 'q1', kind: 'text', title: '还想说什么？', required: true };
const SURVEY = { title: '养老服务调查', intro: '', questions: [QUESTION] };
const GROUP = { summary: '希望提高标准', decision: 'adopted', reason: '写入第一条' } as const;

/** A sample of every operation of consultations and surveys. They lie with jiang's unit; shen and gu may approve. */
export async function askingSamples(t: TestApp, phone: string): Promise<Record<string, Sample>> {
  const asking = new Asking(t.app, t.clock);
  const [jiang, gu, resident] = await Promise.all([t.people.staff('jiang'), t.people.staff('gu'), t.people.resident(phone)]);
  const call = ({ id, version }: { id: string; version: number }, more: Partial<Call> = {}): Call => ({ id, version, ...more });
  let turn = 0;

  /** Days ago, so that it is closed by now; the clock stands where it stood again. */
  const before = async <T>(act: () => Promise<T>): Promise<T> => {
    const now = t.clock.now();
    t.clock.set(now - 5 * DAY);
    try {
      return await act();
    } finally {
      t.clock.set(now);
    }
  };
  const open = () => asking.open(jiang, gu, STORY);
  /** with one opinion that may be called back; everybody may give ten at most */
  const given = async (consultation: ConsoleConsultation) => {
    turn += 1;
    const writer = turn % 9 === 1 ? await t.people.resident(`1390000${String(1000 + turn)}`) : resident;
    return asking.give(writer, consultation.id, { text: '希望提高标准', contactPhone: '13800000011' });
  };
  const closed = () => before(open);
  const sorting = () =>
    before(async () => {
      const consultation = await open();
      const opinionId = await given(consultation);
      return { consultation: await asking.sorting(jiang, consultation), opinionId };
    });
  const grouped = () =>
    before(async () => {
      const consultation = await open();
      const opinionId = await given(consultation);
      const sorted = await asking.group(jiang, await asking.sorting(jiang, consultation), GROUP, [opinionId]);
      return { consultation: sorted, groupId: sorted.groups[0]?.id ?? '' };
    });
  const feedback = async () => before(async () => asking.feedback(jiang, await asking.sorting(jiang, await open())));
  const published = async () => before(async () => asking.publish(gu, await asking.feedback(jiang, await asking.sorting(jiang, await open()))));
  const opened = async () => {
    const consultation = await open();
    return { consultation, opinionId: await given(consultation) };
  };
  const write = () => {
    const today = t.clock.today();
    const { kind, title, shortReason = '' } = STORY;
    return { kind, title, explanation: [], draft: [], opensOn: today, closesOn: addDays(today, 1), shortReason };
  };
  const alarm = async (): Promise<Call> => {
    const { id } = await open();
    const alarmId = crypto.randomUUID();
    const sql = 'INSERT INTO consultation_alarm (id, consultationId, staffId, step, dueOn, at, seenAt) VALUES (?, ?, ?, ?, ?, ?, NULL)';
    await t.app.get(Db).write((m) => execute(m, sql, [alarmId, id, jiang.staffId, 'due', t.clock.today(), t.clock.now()]));
    return { id: alarmId };
  };

  const openSurvey = () => asking.openSurvey(jiang, gu, SURVEY, 1);
  const closedSurvey = () =>
    before(async () => {
      const survey = await openSurvey();
      await asking.answer(resident, survey.id, { q1: '多设几个点' });
      return survey;
    });
  const writeSurvey = () => ({ ...SURVEY, opensOn: t.clock.today(), closesOn: addDays(t.clock.today(), 1) });

  const C = '/api/console/consultations';
  const S = '/api/console/surveys';
  const author = (make: Sample['make']): Sample => ({ belongs: 'author', make });
  return {
    'GET /api/consultations': {},
    'GET /api/consultations/{id}': { make: async () => ({ id: (await open()).id }) },
    'POST /api/consultations/{id}/opinions': {
      make: async () => ({ id: (await open()).id, body: { text: '希望提高标准', about: '第一条', contactPhone: null } }),
    },
    'GET /api/consultations/{id}/opinions/mine': { make: async () => ({ id: (await open()).id }) },
    [`GET ${C}`]: {},
    [`POST ${C}`]: { make: () => ({ body: write() }) },
    [`GET ${C}/alarms`]: {},
    [`POST ${C}/alarms/{id}/seen`]: { belongs: 'personal', make: alarm },
    [`GET ${C}/{id}`]: { make: async () => ({ id: (await asking.draft(jiang, STORY)).id }) },
    [`PUT ${C}/{id}`]: author(async () => call(await asking.draft(jiang, STORY), { body: write() })),
    [`POST ${C}/{id}/submission`]: author(async () => call(await asking.draft(jiang, STORY))),
    [`POST ${C}/{id}/approval`]: { make: async () => call(await asking.submitted(jiang, STORY)) },
    [`POST ${C}/{id}/return`]: { make: async () => call(await asking.submitted(jiang, STORY), { body: { reason: '请写清依据' } }) },
    [`POST ${C}/{id}/sorting`]: author(async () => call(await closed())),
    [`PUT ${C}/{id}/note`]: author(async () => call((await sorting()).consultation, { body: { note: '感谢大家' } })),
    [`POST ${C}/{id}/feedback`]: author(async () => call((await grouped()).consultation)),
    [`POST ${C}/{id}/publication`]: { make: async () => call(await feedback()) },
    [`PUT ${C}/{id}/policy`]: { make: async () => call(await published(), { body: { policyId: null } }) },
    [`GET ${C}/{id}/opinions`]: { make: async () => ({ id: (await opened()).consultation.id }) },
    [`GET ${C}/{id}/export`]: { make: async () => ({ id: (await opened()).consultation.id, query: '?format=csv' }) },
    [`POST ${C}/{id}/groups`]: author(async () => call((await sorting()).consultation, { body: GROUP })),
    [`PUT ${C}/{id}/groups/{groupId}`]: author(async () => {
      const { consultation, groupId } = await grouped();
      return call(consultation, { ids: { groupId }, body: { ...GROUP, decision: 'partly' } });
    }),
    [`DELETE ${C}/{id}/groups/{groupId}`]: author(async () => {
      const { consultation, groupId } = await grouped();
      return call(consultation, { ids: { groupId } });
    }),
    [`PUT ${C}/{id}/assignments`]: author(async () => {
      const { consultation, opinionId } = await sorting();
      return call(consultation, { body: { opinionIds: [opinionId], groupId: null } });
    }),
    [`POST ${C}/{id}/opinions/{opinionId}/contact-views`]: author(async () => {
      const { consultation, opinionId } = await opened();
      return { id: consultation.id, ids: { opinionId }, body: { reason: '要打电话问清楚' } };
    }),

    'GET /api/surveys': {},
    'GET /api/surveys/{id}': { make: async () => ({ id: (await openSurvey()).id }) },
    'GET /api/surveys/{id}/mine': { make: async () => ({ id: (await openSurvey()).id }) },
    'POST /api/surveys/{id}/answers': { make: async () => ({ id: (await openSurvey()).id, body: { answers: { q1: '多设几个点' } } }) },
    [`GET ${S}`]: {},
    [`POST ${S}`]: { make: () => ({ body: writeSurvey() }) },
    [`GET ${S}/{id}`]: { make: async () => ({ id: (await openSurvey()).id }) },
    [`PUT ${S}/{id}`]: author(async () => call(await asking.survey(jiang, SURVEY, 1), { body: writeSurvey() })),
    [`POST ${S}/{id}/submission`]: author(async () => call(await asking.survey(jiang, SURVEY, 1))),
    [`POST ${S}/{id}/approval`]: { make: async () => call(await asking.submittedSurvey(jiang, SURVEY, 1)) },
    [`POST ${S}/{id}/return`]: { make: async () => call(await asking.submittedSurvey(jiang, SURVEY, 1), { body: { reason: '题目太多' } }) },
    [`PUT ${S}/{id}/texts`]: author(async () => call(await closedSurvey(), { body: { shown: [] } })),
    [`POST ${S}/{id}/publication`]: { make: async () => call(await closedSurvey()) },
    [`GET ${S}/{id}/export`]: { make: async () => ({ id: (await closedSurvey()).id, query: '?format=xlsx' }) },
  };
}
