import { DELIVERY_TOPICS, type DeliveryRow, type DeliveryState } from '@mingchuang/shared/deliveries/deliveries.types';
import type { IconName } from '../../../components/icon.tsx';

interface StateWords {
  name: string;
  icon: IconName;
  tone: string;
}

const STATE_WORDS: Record<DeliveryState, StateWords> = {
  pending: { name: '等待', icon: 'clock', tone: '' },
  running: { name: '正在推送', icon: 'push', tone: 'tag-blue' },
  done: { name: '已发出', icon: 'check', tone: 'tag-ok' },
  unsent: { name: '未发送', icon: 'flat', tone: '' },
  dead: { name: '失败', icon: 'stop', tone: 'tag-bad' },
};
const WORKED: StateWords = { name: '已办完', icon: 'check', tone: '' };

/** What the house does for itself is never sent to anybody. */
export function stateWords({ state, topic }: Pick<DeliveryRow, 'state' | 'topic'>): StateWords {
  return state === 'done' && !DELIVERY_TOPICS.some((each) => each === topic) ? WORKED : STATE_WORDS[state];
}

const TOPICS: Record<string, string> = {
  'message.accepted': '站内通知：来信已受理',
  'message.replied': '站内通知：来信有答复',
  'message.offered': '站内通知：请来信人申请公开',
  'message.due': '站内通知：答复期限确定或变动',
  'application.changed': '站内通知：申请有进展',
  'application.due': '站内通知：申请的答复期限确定或变动',
  'correction.changed': '站内通知：更正申请有进展',
  'consultation.published': '站内通知：意见采纳情况已公布',
  'wechat.push': '微信提醒',
  'message.submitted': '内部：告诉科室有新来信',
  'application.mailbox': '内部：把申请的内容写成来信',
  'consultation.day': '内部：新的一天，查看意见征集的反馈期限',
  'monitoring.day': '内部：新的一天，监测栏目、来信和解读',
  'calendar.changed': '内部：按新的放假安排重算期限',
  'content.check': '内部：请微信检查来信文字',
};

/** A job of a newer server keeps its own name until it has a Chinese one here. */
export function topicName(topic: string): string {
  return TOPICS[topic] ?? topic;
}
