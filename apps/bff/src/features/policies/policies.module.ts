import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/calendar.module.ts';
import { ColumnsModule } from '../columns/columns.module.ts';
import { ConsultationsQueries } from '../consultations/consultations.queries.ts';
import { FilesModule } from '../files/files.module.ts';
import { MessagesQueries } from '../messages/messages.queries.ts';
import { UnitsModule } from '../units/units.module.ts';
import { PoliciesConsoleController } from './policies.console.controller.ts';
import { PoliciesController } from './policies.controller.ts';
import { PoliciesDrafting } from './policies.drafting.ts';
import { PoliciesDraftsController } from './policies.drafts.controller.ts';
import { PoliciesDraftLists } from './policies.drafts.lists.ts';
import { DraftsQueries } from './policies.drafts.queries.ts';
import { PoliciesFiles } from './policies.files.ts';
import { PoliciesImport } from './policies.import.ts';
import { PoliciesJobs } from './policies.jobs.ts';
import { PoliciesKeeping } from './policies.keeping.ts';
import { PoliciesNumbers } from './policies.numbers.ts';
import { PoliciesPagesQueries } from './policies.pages.queries.ts';
import { PoliciesPreviewController } from './policies.preview.controller.ts';
import { PoliciesPreview } from './policies.preview.ts';
import { PoliciesPublication } from './policies.publication.ts';
import { PoliciesPublishing } from './policies.publishing.ts';
import { PoliciesQueries } from './policies.queries.ts';
import { PoliciesReader } from './policies.reader.ts';
import { PoliciesRepository } from './policies.repository.ts';
import { PoliciesReviewing } from './policies.reviewing.ts';
import { PoliciesSight } from './policies.sight.ts';
import { PoliciesTies } from './policies.ties.ts';

@Module({
  imports: [UnitsModule, FilesModule, CalendarModule, ColumnsModule],
  // the one of drafts first: `drafts` is no id
  controllers: [PoliciesController, PoliciesDraftsController, PoliciesPreviewController, PoliciesConsoleController],
  providers: [
    PoliciesQueries,
    PoliciesPagesQueries,
    DraftsQueries,
    PoliciesRepository,
    PoliciesSight,
    PoliciesReader,
    PoliciesTies,
    // they read by the database alone; their modules need this one
    ConsultationsQueries,
    MessagesQueries,
    PoliciesNumbers,
    PoliciesDraftLists,
    PoliciesDrafting,
    PoliciesReviewing,
    PoliciesPublication,
    PoliciesPublishing,
    PoliciesKeeping,
    PoliciesJobs,
    PoliciesFiles,
    PoliciesImport,
    PoliciesPreview,
  ],
  exports: [PoliciesQueries, DraftsQueries],
})
export class PoliciesModule {}
