import { Module } from '@nestjs/common';
import { PoliciesModule } from '../policies/policies.module.ts';
import { HelpfulController } from './helpful.controller.ts';
import { HelpfulQueries } from './helpful.queries.ts';
import { HelpfulService } from './helpful.service.ts';

@Module({ imports: [PoliciesModule], controllers: [HelpfulController], providers: [HelpfulService, HelpfulQueries] })
export class HelpfulModule {}
