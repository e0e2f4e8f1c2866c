import { Module } from '@nestjs/common';
import { ConsultationsModule } from '../consultations/consultations.module.ts';
import { PoliciesModule } from '../policies/policies.module.ts';
import { SearchController } from './search.controller.ts';
import { PostingsQueries } from './search.postings.queries.ts';
import { SearchQueries } from './search.queries.ts';

@Module({
  imports: [ConsultationsModule, PoliciesModule],
  controllers: [SearchController],
  providers: [SearchQueries, PostingsQueries],
  exports: [SearchQueries],
})
export class SearchModule {}
