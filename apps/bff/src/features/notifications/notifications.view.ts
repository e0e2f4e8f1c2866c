import type { ApplicationTopic, NotificationRow, NotificationTopic, PushTopic } from '@mingchuang/shared/notifications/notifications.types';
import { iso, isoOrNull } from '../../platform/iso.ts';
import type { NotificationListRow } from './notifications.queries.ts';
import { applicationWords, letterWords } from './notifications.words.ts';

export function notificationView(row: NotificationListRow, unitNames: ReadonlyMap<string, string>): NotificationRow {
  const { id, topic, messageId, caseId, information, fee, dueOn, at } = row;
  const unit = (row.unitId === null ? null : unitNames.get(row.unitId)) ?? '工作人员';
  const words = isApplicationTopic(topic)
    ? applicationWords(topic, { information: information ?? '', fee, dueOn, at })
    : letterWords(topic, { title: row.messageTitle ?? '', unit, dueOn, at });
  return { id, topic, ...words, messageId, applicationId: caseId, at: iso(at), readAt: isoOrNull(row.readAt) };
}

/** What WeChat shows: the matter, what happened, and the page that opens. Of an application its number alone, since its text may name people. */
export function pushOf(row: NotificationListRow): { topic: PushTopic | null; about: string; page: string } {
  const { topic, messageId, caseId } = row;
  if (caseId !== null) return { topic: pushTopicOf(topic), about: row.caseNumber ?? '', page: `packages/disclosure/detail/index?id=${caseId}` };
  return { topic: pushTopicOf(topic), about: row.messageTitle ?? '', page: `packages/letters/detail/index?id=${messageId}` };
}

/** Null: WeChat has no template for it, and the inbox alone has it. */
function pushTopicOf(topic: NotificationTopic): PushTopic | null {
  if (topic === 'message.accepted' || topic === 'message.replied') return topic;
  return isApplicationTopic(topic) && topic !== 'application.dueFixed' && topic !== 'application.dueMoved' ? 'application.changed' : null;
}

function isApplicationTopic(topic: NotificationTopic): topic is ApplicationTopic {
  return topic.startsWith('application.');
}
