import { Module } from '@nestjs/common';
import { PoliciesController } from './policies.controller.ts';
import { PoliciesImport } from './policies.import.ts';
import { PoliciesQueries } from './policies.queries.ts';

@Module({ controllers: [PoliciesController], providers: [PoliciesQueries, PoliciesImport], exports: [PoliciesQueries] })
export class PoliciesModule {}
