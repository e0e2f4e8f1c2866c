import { type ConsoleCounts, type Light, MESSAGE_KIND_NAMES, MESSAGE_KINDS } from '@mingchuang/shared/messages/messages.types';
import type { RefObject } from 'react';
import { Choices } from '../../../components/choices.tsx';
import { LIGHT_NAMES, LightMark } from '../../../components/light.tsx';
import { Pick } from '../../../components/pick.tsx';
import { SearchField } from '../../../components/search-field.tsx';
import { useUnits } from '../api/messages.ts';
import type { useInboxFilter } from './filter.ts';

const PRESSING: readonly Exclude<Light, 'normal'>[] = ['overdue', 'today', 'soon'];

interface InboxFiltersProps {
  filter: ReturnType<typeof useInboxFilter>['filter'];
  change: ReturnType<typeof useInboxFilter>['change'];
  counts: ConsoleCounts | undefined;
  showUnit: boolean;
  searchField: RefObject<HTMLInputElement | null>;
}

export function InboxFilters({ filter, change, counts, showUnit, searchField }: InboxFiltersProps) {
  const units = useUnits(showUnit);
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
      {showUnit && (
        <Pick
          label="单位"
          className="filter-pick"
          all="全部单位"
          options={units.data?.items.map((unit) => ({ value: unit.id, label: unit.name })) ?? []}
          value={filter.unitId}
          onChoose={(unitId) => change({ unitId })}
        />
      )}
      {withClock && (
        <Choices
          legend="期限"
          className="chips"
          buttonClass="chip"
          options={PRESSING.map((light) => ({ value: light, label: <ChipLabel light={light} count={counts?.[light]} /> }))}
          value={PRESSING.find((light) => light === filter.light)}
          onChoose={(light) => change({ light: filter.light === light ? undefined : light })}
        />
      )}
    </div>
  );
}

function ChipLabel({ light, count }: { light: Light; count: number | undefined }) {
  return (
    <>
      <LightMark light={light} size={14} />
      <span>{LIGHT_NAMES[light]}</span>
      <strong>
        {count ?? '·'}
        <span className="sr">封</span>
      </strong>
    </>
  );
}
