import { CASE_CHANNEL_NAMES, CASE_CHANNELS } from '@mingchuang/shared/disclosure/applications.types';
import type { CaseCounts } from '@mingchuang/shared/disclosure/console-cases.types';
import { APPLICANT_KIND_NAMES, APPLICANT_KINDS } from '@mingchuang/shared/disclosure/disclosure.types';
import { periodFault } from '@mingchuang/shared/local-date';
import type { RefObject } from 'react';
import { LightChoices } from '../../../components/light-choices.tsx';
import { Pick } from '../../../components/pick.tsx';
import { SearchField } from '../../../components/search-field.tsx';
import { today } from '../../../lib/clock.ts';
import { takesLetters, useUnitChoices } from '../../../lib/units.ts';
import { countWords, hasLights, isNarrowed, NOT_NARROWED, type useRegisterFilter } from './register-filter.ts';

const CHANNELS = CASE_CHANNELS.map((value) => ({ value, label: CASE_CHANNEL_NAMES[value] }));
const KINDS = APPLICANT_KINDS.map((value) => ({ value, label: APPLICANT_KIND_NAMES[value] }));

interface RegisterFiltersProps {
  view: ReturnType<typeof useRegisterFilter>;
  counts: CaseCounts | undefined;
  searchField: RefObject<HTMLInputElement | null>;
}

/** Each field asks at once; the address says what is asked. */
export function RegisterFilters({ view: { filter, change }, counts, searchField }: RegisterFiltersProps) {
  const units = useUnitChoices(takesLetters);
  const fault = periodFault(filter.from, filter.to);
  return (
    <search className="row-filters" aria-label="筛选申请">
      {hasLights(filter.queue) && (
        <LightChoices className="register-lights" counts={counts} counted="件" tell={countWords} value={filter.light} onChoose={(light) => change({ light })} />
      )}
      <SearchField
        label="搜登记号、文号、申请人全名或所需信息，只写号数也可以"
        placeholder="搜编号、姓名、内容"
        q={filter.q ?? ''}
        onSearch={(q) => change({ q: q || undefined })}
        field={searchField}
      />
      <Pick label="承办单位" all="全部单位" options={units} value={filter.unitId} onChoose={(unitId) => change({ unitId })} />
      <Pick label="提交方式" all="全部方式" options={CHANNELS} value={filter.channel} onChoose={(channel) => change({ channel })} />
      <Pick label="申请人类别" all="全部申请人" options={KINDS} value={filter.kind} onChoose={(kind) => change({ kind })} />
      <fieldset className="register-days">
        <legend className="sr">收到申请的日期</legend>
        <span aria-hidden="true">收到</span>
        <DayField label="收到日期从哪天" value={filter.from} onChoose={(from) => change({ from })} invalid={fault !== null} />
        <span aria-hidden="true">到</span>
        <DayField label="收到日期到哪天" value={filter.to} onChoose={(to) => change({ to })} invalid={fault !== null} />
      </fieldset>
      {isNarrowed(filter) && (
        <button type="button" className="btn btn-link" onClick={() => change(NOT_NARROWED)}>
          清除条件
        </button>
      )}
      <span id="register-days-fault" className="cap tone-bad" role="status">
        {fault?.message}
      </span>
    </search>
  );
}

interface DayFieldProps {
  label: string;
  value: string | undefined;
  onChoose: (day: string | undefined) => void;
  invalid: boolean;
}

function DayField({ label, value, onChoose, invalid }: DayFieldProps) {
  return (
    <input
      className="field"
      type="date"
      aria-label={label}
      aria-invalid={invalid || undefined}
      aria-describedby="register-days-fault"
      max={today()}
      value={value ?? ''}
      onChange={(event) => onChoose(event.target.value || undefined)}
    />
  );
}
