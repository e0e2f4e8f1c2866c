import { type DynamicModule, Module } from '@nestjs/common';
import type { Config } from './config.ts';
import { AuditModule } from './features/audit/audit.module.ts';
import { CalendarModule } from './features/calendar/calendar.module.ts';
import { ColumnsModule } from './features/columns/columns.module.ts';
import { ConsultationsModule } from './features/consultations/consultations.module.ts';
import { CorrectionsModule } from './features/corrections/corrections.module.ts';
import { DeliveriesModule } from './features/deliveries/deliveries.module.ts';
import { DisclosureModule } from './features/disclosure/disclosure.module.ts';
import { FilesModule } from './features/files/files.module.ts';
import { HealthModule } from './features/health/health.module.ts';
import { HelpfulModule } from './features/helpful/helpful.module.ts';
import { InterpretationsModule } from './features/interpretations/interpretations.module.ts';
import { MessagesModule } from './features/messages/messages.module.ts';
import { MetricsModule } from './features/metrics/metrics.module.ts';
import { MonitoringModule } from './features/monitoring/monitoring.module.ts';
import { NotificationsModule } from './features/notifications/notifications.module.ts';
import { PagesModule } from './features/pages/pages.module.ts';
import { PeriodicModule } from './features/periodic/periodic.module.ts';
import { PoliciesModule } from './features/policies/policies.module.ts';
import { PublishingModule } from './features/publishing/publishing.module.ts';
import { RatingsModule } from './features/ratings/ratings.module.ts';
import { ResidentsModule } from './features/residents/residents.module.ts';
import { SearchModule } from './features/search/search.module.ts';
import { SearchRebuildModule } from './features/search/search.rebuild.module.ts';
import { StaffModule } from './features/staff/staff.module.ts';
import { SurveysModule } from './features/surveys/surveys.module.ts';
import { UnitsModule } from './features/units/units.module.ts';
import { OutboxModule } from './outbox/outbox.module.ts';
import type { Clock } from './platform/clock.ts';
import { PlatformModule } from './platform/platform.module.ts';
import { SCHEMA } from './schema.ts';
import { SearchIndexModule } from './search/search.module.ts';

@Module({})
export class AppModule {
  static with(config: Config, clock: Clock): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.with(config, clock, SCHEMA),
        OutboxModule,
        SearchIndexModule,
        HealthModule,
        UnitsModule,
        StaffModule,
        ResidentsModule,
        FilesModule,
        CalendarModule,
        MessagesModule,
        RatingsModule,
        NotificationsModule,
        MetricsModule,
        DisclosureModule,
        ConsultationsModule,
        CorrectionsModule,
        SurveysModule,
        DeliveriesModule,
        AuditModule,
        ColumnsModule,
        PagesModule,
        PeriodicModule,
        PoliciesModule,
        HelpfulModule,
        InterpretationsModule,
        MonitoringModule,
        PublishingModule,
        SearchModule,
        SearchRebuildModule,
      ],
    };
  }
}
