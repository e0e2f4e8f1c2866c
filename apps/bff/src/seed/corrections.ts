import type { AnswerCorrection, CorrectionApplicant, SubmitCorrection } from '@mingchuang/shared/corrections/corrections.types';
import { type LocalDate, startOfDay } from '@mingchuang/shared/local-date';
import type { INestApplicationContext } from '@nestjs/common';
import { CorrectionsConsole } from '../features/corrections/corrections.console.ts';
import { CorrectionsService } from '../features/corrections/corrections.service.ts';
import { sha256 } from '../platform/crypto.ts';
import type { OnceKey } from '../platform/idempotency.ts';
import { PERSONS } from './applicants.ts';
import { People } from './people.ts';
import type { StoryClock } from './story-clock.ts';

/** working days the oldest request goes back */
export const CORRECTION_DAYS = 26;
const HOUR = 3_600_000;

interface Story {
  by: (typeof PERSONS)[keyof typeof PERSONS];
  /** working days ago */
  submitted: number;
  accepted?: number;
  answered?: number;
  asks: Pick<SubmitCorrection, 'record' | 'wrong' | 'right' | 'evidence'>;
  answer?: AnswerCorrection;
}

/** One in every state, and one whose day has passed; what they ask for is invented. */
const STORIES: readonly Story[] = [
  {
    by: PERSONS.gengmu,
    submitted: 25,
    accepted: 24,
    asks: { record: '2024年特困人员认定审批表', wrong: '出生日期写成 1962年5月9日', right: '应为 1962年9月5日', evidence: '身份证和户口簿' },
  },
  {
    by: PERSONS.kerong,
    submitted: 18,
    accepted: 17,
    answered: 12,
    asks: { record: '婚姻登记档案查询结果', wrong: '户籍地址写成东岭街道', right: '应为柳岸街道', evidence: '户口簿首页' },
    answer: { kind: 'passOn', organ: '明川区公安分局柳岸派出所', text: '户籍信息由公安机关登记，已把您的申请和证据一并转去，联系电话 0000-23456。' },
  },
  {
    by: PERSONS.demo,
    submitted: 15,
    accepted: 14,
    answered: 9,
    asks: { record: '低保家庭经济状况核对报告', wrong: '家庭人口写成 2 人', right: '应为 3 人，漏了女儿', evidence: '户口簿第 3 页，可以带来当面看' },
    answer: { kind: 'correct', organ: null, text: '经核对户口簿属实。核对报告的家庭人口已由 2 人改为 3 人，更正后的报告可以到局办公室领取。' },
  },
  {
    by: PERSONS.yanxi,
    submitted: 12,
    accepted: 11,
    answered: 6,
    asks: { record: '临时救助审核意见', wrong: '写明“有固定收入”', right: '没有固定收入', evidence: '社区出具的情况说明' },
    answer: { kind: 'refuse', organ: null, text: '社会保险缴费记录显示 2026 年 3 月至 9 月有单位为您缴费，原记录与事实相符。' },
  },
  {
    by: PERSONS.demo,
    submitted: 4,
    accepted: 3,
    asks: { record: '高龄津贴发放明细（母亲）', wrong: '2026 年 8 月写成“已发放”', right: '当月没有发放', evidence: '银行流水' },
  },
  {
    by: PERSONS.yanxi,
    submitted: 0,
    asks: { record: '收养登记证存根', wrong: '姓名写成“阎西声”', right: '应为“阎希声”', evidence: '身份证' },
  },
];

/** Requests for correction (41), acted out through the services, each step on its own working day. */
export async function seedCorrections(app: INestApplicationContext, clock: StoryClock, now: number, workdays: readonly LocalDate[]): Promise<void> {
  const people = new People(app);
  const [service, office] = [app.get(CorrectionsService), app.get(CorrectionsConsole)];
  let step = 0;
  const once = (): OnceKey => {
    step += 1;
    return { key: `correction-${step}`, operation: 'seed', bodyHash: sha256(`correction-${step}`) };
  };
  const at = (ago: number, hour: number): void => clock.set(Math.min(startOfDay(workdays[ago] ?? '') + hour * HOUR, now - (30 - step) * 60_000));
  const lu = await people.staff('lu');
  for (const { by, submitted, accepted, answered, asks, answer } of STORIES) {
    at(submitted, 9.4);
    const { id } = await service.submit(await people.resident(by.phone), { ...asks, applicant: applicantOf(by), applicationId: null, fileIds: [] }, once());
    if (accepted !== undefined) {
      at(accepted, 10.2);
      await office.accept(lu, id, 1, once());
    }
    if (answered !== undefined && answer !== undefined) {
      at(answered, 15.6);
      await office.answer(lu, id, 2, answer, once());
    }
  }
  clock.set(now);
}

function applicantOf({ name, identityKind, identityNumber, phone }: Story['by']): CorrectionApplicant {
  return { kind: 'person', name, identityKind, identityNumber, phone };
}
