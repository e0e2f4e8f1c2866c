import type {
  ApplicationTopic,
  ConsultationTopic,
  CorrectionTopic,
  NotificationRow,
  NotificationTopic,
  PushTopic,
} from '@mingchuang/shared/notifications/notifications.types';
import { iso, isoOrNull } from '../../platform/iso.ts';
import type { NotificationListRow } from './notifications.queries.ts';
import { applicationWords, consultationWords, correctionWords, letterWords } from './notifications.words.ts';

export function notificationView(row: NotificationListRow, unitNames: ReadonlyMap<string, string>): NotificationRow {
  const { id, topic, messageId, caseId: applicationId, correctionId, consultationId, at } = row;
  return { id, topic, ...wordsOf(row, unitNames), messageId, applicationId, correctionId, consultationId, at: iso(at), readAt: isoOrNull(row.readAt) };
}

function wordsOf(row: NotificationListRow, unitNames: ReadonlyMap<string, string>): Pick<NotificationRow, 'title' | 'body'> {
  const { topic, information, fee, reopenedFrom, record, organ, dueOn, at } = row;
  if (isCorrectionTopic(topic)) return correctionWords(topic, { record: record ?? '', organ, dueOn, at });
  if (isConsultationTopic(topic)) return consultationWords(row.consultationTitle ?? '');
  if (isApplicationTopic(topic)) return applicationWords(topic, { information: information ?? '', fee, anew: reopenedFrom !== null, dueOn, at });
  const unit = (row.unitId === null ? null : unitNames.get(row.unitId)) ?? '工作人员';
  return letterWords(topic, { title: row.messageTitle ?? '', unit, dueOn, at });
}

/** What WeChat shows: the matter, what happened, and the page that opens. Of an application or request its number alone, since its text may name people. */
export function pushOf(row: NotificationListRow): { topic: PushTopic | null; about: string; page: string } {
  const { topic, messageId, caseId, correctionId } = row;
  if (correctionId !== null)
    return { topic: pushTopicOf(topic), about: row.correctionNumber ?? '', page: `packages/disclosure/correction/index?id=${correctionId}` };
  if (caseId !== null) return { topic: pushTopicOf(topic), about: row.caseNumber ?? '', page: `packages/disclosure/detail/index?id=${caseId}` };
  const page = topic === 'message.offered' ? `packages/disclosure/apply/index?letter=${messageId}` : `packages/letters/detail/index?id=${messageId}`;
  return { topic: pushTopicOf(topic), about: row.messageTitle ?? '', page };
}

/** Null: WeChat has no template for it, and the inbox alone has it. */
function pushTopicOf(topic: NotificationTopic): PushTopic | null {
  if (topic === 'message.accepted' || topic === 'message.replied') return topic;
  // it is the answer to the letter
  if (topic === 'message.offered') return 'message.replied';
  // the template says that something one has applied for has moved on, whatever it is
  if (isCorrectionTopic(topic)) return 'application.changed';
  return isApplicationTopic(topic) && topic !== 'application.dueFixed' && topic !== 'application.dueMoved' ? 'application.changed' : null;
}

function isApplicationTopic(topic: NotificationTopic): topic is ApplicationTopic {
  return topic.startsWith('application.');
}

function isCorrectionTopic(topic: NotificationTopic): topic is CorrectionTopic {
  return topic.startsWith('correction.');
}

function isConsultationTopic(topic: NotificationTopic): topic is ConsultationTopic {
  return topic.startsWith('consultation.');
}
