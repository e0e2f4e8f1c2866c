import { Global, Module } from '@nestjs/common';
import { SearchIndex } from './search.index.ts';

@Global()
@Module({ providers: [SearchIndex], exports: [SearchIndex] })
export class SearchIndexModule {}
