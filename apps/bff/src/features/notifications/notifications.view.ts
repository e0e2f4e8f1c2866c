import { localDateOf, monthDay } from '@mingchuang/shared/local-date';
import type { NotificationRow, NotificationTopic } from '@mingchuang/shared/notifications/notifications.types';
import { iso, isoOrNull } from '../../platform/iso.ts';
import type { NotificationListRow } from './notifications.queries.ts';

export const TOPIC_NAMES: Record<NotificationTopic, string> = {
  'message.accepted': '来信受理',
  'message.replied': '来信答复',
  'message.dueFixed': '期限确定',
  'message.dueMoved': '期限变动',
};

export function notificationView(row: NotificationListRow, unitNames: ReadonlyMap<string, string>): NotificationRow {
  const unit = (row.unitId === null ? null : unitNames.get(row.unitId)) ?? '工作人员';
  return {
    id: row.id,
    topic: row.topic,
    ...words(row, unit),
    messageId: row.messageId,
    at: iso(row.at),
    readAt: isoOrNull(row.readAt),
  };
}

function words({ topic, messageTitle, dueOn, at }: NotificationListRow, unit: string): Pick<NotificationRow, 'title' | 'body'> {
  if (topic === 'message.replied') return { title: '您的信有答复了', body: `${unit}答复了“${messageTitle}”` };
  if (topic === 'message.accepted') return { title: '您的信已受理', body: `${unit}正在办理“${messageTitle}”` };
  if (dueOn === null) return { title: '答复期限改为暂定', body: `放假安排有变动，“${messageTitle}”的答复期限要等下一年的安排公布` };
  const day = monthDay(dueOn, Number(localDateOf(at).slice(0, 4)));
  const body = `“${messageTitle}”最迟 ${day} 答复您`;
  return topic === 'message.dueFixed'
    ? { title: `答复期限已经确定：${day}`, body: `放假安排已公布，${body}` }
    : { title: `答复期限改到：${day}`, body: `放假安排有变动，${body}` };
}
