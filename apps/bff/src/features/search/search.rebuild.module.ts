import { Module } from '@nestjs/common';
import { ConsultationsModule } from '../consultations/consultations.module.ts';
import { MessagesModule } from '../messages/messages.module.ts';
import { PagesModule } from '../pages/pages.module.ts';
import { PoliciesModule } from '../policies/policies.module.ts';
import { SearchRebuild } from './search.rebuild.ts';

/** Apart from the search, which some of what is indexed asks itself. */
@Module({ imports: [ConsultationsModule, MessagesModule, PagesModule, PoliciesModule], providers: [SearchRebuild] })
export class SearchRebuildModule {}
