import { type ConsoleCounts, MESSAGE_KIND_NAMES, MESSAGE_KINDS } from '@mingchuang/shared/messages/messages.types';
import type { RefObject } from 'react';
import { LightChoices } from '../../../components/light-choices.tsx';
import { Pick } from '../../../components/pick.tsx';
import { SearchField } from '../../../components/search-field.tsx';
import { takesLetters, useUnitChoices } from '../../../lib/units.ts';
import type { useInboxFilter } from './filter.ts';

interface InboxFiltersProps {
  filter: ReturnType<typeof useInboxFilter>['filter'];
  change: ReturnType<typeof useInboxFilter>['change'];
  counts: ConsoleCounts | undefined;
  showUnit: boolean;
  searchField: RefObject<HTMLInputElement | null>;
}

export function InboxFilters({ filter, change, counts, showUnit, searchField }: InboxFiltersProps) {
  const units = useUnitChoices(takesLetters);
  const withClock = filter.queue === 'open' || filter.queue === 'mine';
  return (
    <div className={showUnit ? 'filters filters-wide' : 'filters'}>
      <SearchField label="搜标题或查询码" placeholder="标题、查询码" q={filter.q ?? ''} onSearch={(q) => change({ q: q || undefined })} field={searchField} />
      <Pick
        label="类别"
        className="filter-pick"
        all="全部类别"
        options={MESSAGE_KINDS.map((kind) => ({ value: kind, label: MESSAGE_KIND_NAMES[kind] }))}
        value={filter.kind}
        onChoose={(kind) => change({ kind })}
      />
      {showUnit && <Pick label="单位" className="filter-pick" all="全部单位" options={units} value={filter.unitId} onChoose={(unitId) => change({ unitId })} />}
      {withClock && <LightChoices className="chips" counts={counts} counted="封" value={filter.light} onChoose={(light) => change({ light })} />}
    </div>
  );
}
