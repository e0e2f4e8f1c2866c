import type { DeliveryState } from '@mingchuang/shared/deliveries/deliveries.types';
import type { IconName } from '../../../components/icon.tsx';

export const STATE_WORDS: Record<DeliveryState, { name: string; icon: IconName; tone: string }> = {
  pending: { name: '等待', icon: 'clock', tone: '' },
  running: { name: '正在推送', icon: 'push', tone: 'tag-blue' },
  done: { name: '已办完', icon: 'check', tone: 'tag-ok' },
  dead: { name: '失败', icon: 'stop', tone: 'tag-bad' },
};

const TOPICS: Record<string, string> = {
  'message.submitted': '收到来信',
  'message.accepted': '受理通知',
  'message.replied': '答复通知',
  'wechat.push': '微信提醒',
  'content.check': '内容安全检查',
};

/** A job of a newer server keeps its own name until it has a Chinese one here. */
export function topicName(topic: string): string {
  return TOPICS[topic] ?? topic;
}
