import { CalendarYearEntity } from './features/calendar/calendar.entity.ts';
import { CatalogueColumnEntity, ColumnChangeEntity } from './features/columns/columns.entity.ts';
import {
  ConsultationAlarmEntity,
  ConsultationEntity,
  ConsultationEventEntity,
  ConsultationGroupEntity,
  ConsultationOpinionEntity,
} from './features/consultations/consultations.entity.ts';
import { CorrectionEntity, CorrectionEventEntity, CorrectionFileEntity, CorrectionRunEntity } from './features/corrections/corrections.entity.ts';
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
import { HelpfulEntity } from './features/helpful/helpful.entity.ts';
import { InterpretationAlarmEntity, InterpretationPlanEntity, InterpretationTaskEntity } from './features/interpretations/interpretations.entity.ts';
import {
  MessageDraftEntity,
  MessageEntity,
  MessageEventEntity,
  MessagePictureEntity,
  MessageReplyEntity,
  MessageVersionEntity,
  PublicMessageEntity,
} from './features/messages/messages.entity.ts';
import { MonitoringEventEntity, MonitoringFindingEntity, MonitoringLookEntity } from './features/monitoring/monitoring.entity.ts';
import { NotificationEntity, SubscriptionEntity } from './features/notifications/notifications.entity.ts';
import { PageVersionEntity } from './features/pages/pages.entity.ts';
import { PeriodicIssueEntity, PeriodicReturnEntity, PeriodicSeriesEntity, PeriodicVersionEntity } from './features/periodic/periodic.entity.ts';
import { PolicyDraftEntity, PolicyDraftEventEntity, PolicyDraftTargetEntity, PolicyOpinionEntity } from './features/policies/policies.drafts.entity.ts';
import {
  PolicyChannelEntity,
  PolicyEntity,
  PolicyFileEntity,
  PolicyIndexCounterEntity,
  PolicyLinkEntity,
  PolicyVersionEntity,
} from './features/policies/policies.entity.ts';
import { RatingEntity } from './features/ratings/ratings.entity.ts';
import { LoginCodeEntity, ResidentEntity } from './features/residents/residents.entity.ts';
import { StaffEntity } from './features/staff/staff.entity.ts';
import { SurveyAnswerEntity, SurveyEntity, SurveyEventEntity, SurveyParticipantEntity } from './features/surveys/surveys.entity.ts';
import { UnitEntity } from './features/units/units.entity.ts';
import { migrations } from './migrations/migrations.ts';
import { OutboxEntity } from './outbox/outbox.entity.ts';
import { AuditEntity } from './platform/audit.entity.ts';
import type { Schema } from './platform/data-source.ts';
import { IdempotencyEntity } from './platform/idempotency.entity.ts';
import { SessionEntity } from './platform/session.entity.ts';
import { SearchDocEntity, SearchPostingEntity, SearchTextEntity } from './search/search.entity.ts';

/** Every table and every step that made it. */
export const SCHEMA: Schema = {
  entities: [
    AuditEntity,
    CalendarYearEntity,
    CatalogueColumnEntity,
    ColumnChangeEntity,
    ConsultationAlarmEntity,
    ConsultationEntity,
    ConsultationEventEntity,
    ConsultationGroupEntity,
    ConsultationOpinionEntity,
    CorrectionEntity,
    CorrectionEventEntity,
    CorrectionFileEntity,
    CorrectionRunEntity,
    DisclosureCaseEntity,
    DisclosureEventEntity,
    DisclosureLetterEntity,
    DisclosureReminderEntity,
    DisclosureReplyEntity,
    DisclosureFileEntity,
    HelpfulEntity,
    IdempotencyEntity,
    InterpretationAlarmEntity,
    InterpretationPlanEntity,
    InterpretationTaskEntity,
    LoginCodeEntity,
    MessageDraftEntity,
    MessageEntity,
    MessageEventEntity,
    MessagePictureEntity,
    MessageReplyEntity,
    MessageVersionEntity,
    MonitoringEventEntity,
    MonitoringFindingEntity,
    MonitoringLookEntity,
    NotificationEntity,
    NumberRunEntity,
    OutboxEntity,
    PageVersionEntity,
    PeriodicIssueEntity,
    PeriodicReturnEntity,
    PeriodicSeriesEntity,
    PeriodicVersionEntity,
    PolicyChannelEntity,
    PolicyDraftEntity,
    PolicyDraftEventEntity,
    PolicyDraftTargetEntity,
    PolicyEntity,
    PolicyFileEntity,
    PolicyIndexCounterEntity,
    PolicyLinkEntity,
    PolicyOpinionEntity,
    PolicyVersionEntity,
    PublicMessageEntity,
    RatingEntity,
    ResidentEntity,
    SearchDocEntity,
    SearchTextEntity,
    SearchPostingEntity,
    SessionEntity,
    StaffEntity,
    StoredFileEntity,
    SubscriptionEntity,
    SurveyAnswerEntity,
    SurveyEntity,
    SurveyEventEntity,
    SurveyParticipantEntity,
    UnitEntity,
  ],
  migrations,
};
