import type { ReportSubscriptions } from '@mingchuang/shared/notifications/notifications.types';
import Taro from '@tarojs/taro';
import { getSubscriptions, reportSubscriptions } from './api';
import { isWeapp } from './env';

/** WeChat takes five templates at most in one question. */
const TEMPLATES_MAX = 5;
let templateIds: string[] = [];

/** Fetched before the tap: WeChat only asks first thing inside it. */
export async function loadTemplates(): Promise<void> {
  if (!isWeapp) return;
  const { items } = await getSubscriptions();
  templateIds = items.map((item) => item.templateId).slice(0, TEMPLATES_MAX);
}

type Answers = ReportSubscriptions['answers'];

function readAnswers(result: object): Answers {
  const given = new Map<string, unknown>(Object.entries(result));
  return templateIds.flatMap((templateId) => {
    const answer = given.get(templateId);
    return answer === 'accept' || answer === 'reject' || answer === 'ban' ? [{ templateId, result: answer }] : [];
  });
}

/** Must be the first call in a tap handler, without an `await` before it. Never stands in the way of the letter. */
export function askToSubscribe(): Promise<Answers> {
  if (!isWeapp || templateIds.length === 0) return Promise.resolve([]);
  // the type wants Alipay's `entityIds` as well; WeChat refuses unknown fields nowhere and ignores it
  return Taro.requestSubscribeMessage({ tmplIds: templateIds, entityIds: [] }).then(readAnswers, (error: unknown) => {
    console.info('subscription not asked', error);
    return [];
  });
}

export async function reportAnswers(answers: Answers): Promise<void> {
  if (answers.length === 0) return;
  try {
    await reportSubscriptions({ answers });
  } catch (error) {
    console.error('subscription answers not reported', error);
  }
}
