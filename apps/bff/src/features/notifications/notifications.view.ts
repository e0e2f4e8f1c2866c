import type { NotificationRow, NotificationTopic } from '@mingchuang/shared/notifications/notifications.types';
import type { NotificationListRow } from './notifications.queries.ts';

export const TOPIC_NAMES: Record<NotificationTopic, string> = { 'message.accepted': '来信受理', 'message.replied': '来信答复' };

export function notificationView(row: NotificationListRow, unitNames: ReadonlyMap<string, string>): NotificationRow {
  const unit = row.aboutStaff === 1 ? '监督科室' : ((row.unitId === null ? null : unitNames.get(row.unitId)) ?? '工作人员');
  return {
    id: row.id,
    topic: row.topic,
    title: row.topic === 'message.replied' ? '您的信有答复了' : '您的信已受理',
    body: row.topic === 'message.replied' ? `${unit}答复了“${row.messageTitle}”` : `${unit}正在办理“${row.messageTitle}”`,
    messageId: row.messageId,
    at: new Date(row.at).toISOString(),
    readAt: row.readAt === null ? null : new Date(row.readAt).toISOString(),
  };
}
