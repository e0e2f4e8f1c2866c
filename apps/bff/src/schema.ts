import { CalendarYearEntity } from './features/calendar/calendar.entity.ts';
import {
  DisclosureCaseEntity,
  DisclosureEventEntity,
  DisclosureLetterEntity,
  DisclosureReminderEntity,
  DisclosureReplyEntity,
  NumberRunEntity,
} from './features/disclosure/disclosure.entity.ts';
import { DisclosureFileEntity } from './features/disclosure/disclosure.files.entity.ts';
import { StoredFileEntity } from './features/files/files.entity.ts';
import {
  MessageDraftEntity,
  MessageEntity,
  MessageEventEntity,
  MessagePictureEntity,
  MessageReplyEntity,
  MessageVersionEntity,
  PublicMessageEntity,
} from './features/messages/messages.entity.ts';
import { NotificationEntity, SubscriptionEntity } from './features/notifications/notifications.entity.ts';
import { PolicyEntity } from './features/policies/policies.entity.ts';
import { RatingEntity } from './features/ratings/ratings.entity.ts';
import { LoginCodeEntity, ResidentEntity } from './features/residents/residents.entity.ts';
import { StaffEntity } from './features/staff/staff.entity.ts';
import { UnitEntity } from './features/units/units.entity.ts';
import { MIGRATIONS } from './migrations/migrations.ts';
import { OutboxEntity } from './outbox/outbox.entity.ts';
import { AuditEntity } from './platform/audit.entity.ts';
import type { Schema } from './platform/data-source.ts';
import { IdempotencyEntity } from './platform/idempotency.entity.ts';
import { SessionEntity } from './platform/session.entity.ts';

/** Every table and every step that made it. */
export const SCHEMA: Schema = {
  entities: [
    AuditEntity,
    CalendarYearEntity,
    DisclosureCaseEntity,
    DisclosureEventEntity,
    DisclosureLetterEntity,
    DisclosureReminderEntity,
    DisclosureReplyEntity,
    DisclosureFileEntity,
    IdempotencyEntity,
    LoginCodeEntity,
    MessageDraftEntity,
    MessageEntity,
    MessageEventEntity,
    MessagePictureEntity,
    MessageReplyEntity,
    MessageVersionEntity,
    NotificationEntity,
    NumberRunEntity,
    OutboxEntity,
    PolicyEntity,
    PublicMessageEntity,
    RatingEntity,
    ResidentEntity,
    SessionEntity,
    StaffEntity,
    StoredFileEntity,
    SubscriptionEntity,
    UnitEntity,
  ],
  migrations: MIGRATIONS,
};
