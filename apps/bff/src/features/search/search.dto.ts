import { SEARCH_KINDS, SEARCH_TEXT_MAX, type SearchKind, type SearchRequest } from '@mingchuang/shared/search/search.types';
import { IsIn, IsOptional } from 'class-validator';
import { PageQueryDto } from '../../platform/keyset.ts';
import { PersonText, QueryFlag } from '../../platform/validation.ts';

export class SearchQueryDto extends PageQueryDto implements SearchRequest {
  @PersonText('要找的内容', 1, SEARCH_TEXT_MAX)
  q: string;

  @IsOptional()
  @IsIn(SEARCH_KINDS, { message: '没有这一类内容' })
  kind?: SearchKind;

  @QueryFlag()
  inForce?: boolean;
}

export class SuggestionsQueryDto {
  @PersonText('要找的内容', 1, SEARCH_TEXT_MAX)
  q: string;
}
