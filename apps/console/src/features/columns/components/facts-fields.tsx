import {
  COLUMN_ABOUT_MAX,
  COLUMN_ARTICLES,
  COLUMN_FORM_MAX,
  COLUMN_VISIBILITIES,
  type ColumnFacts,
  type ConsoleColumns,
  UPDATE_CYCLES,
} from '@mingchuang/shared/columns/columns.types';
import { articleWords, COLUMN_ARTICLE_NAMES, COLUMN_VISIBILITY_NAMES, UPDATE_CYCLE_NAMES } from '@mingchuang/shared/columns/columns.words';
import { useId } from 'react';

export const FIRST_FACTS: ColumnFacts = {
  about: '',
  article: '20(15)',
  form: '局网站、明窗',
  ownerStaffId: null,
  unitId: null,
  cycle: 'asNeeded',
  visibility: 'public',
};

interface FactsFieldsProps extends Pick<ConsoleColumns, 'units' | 'people'> {
  facts: ColumnFacts;
  onChange: (facts: ColumnFacts) => void;
}

/** What the catalogue says of a column: content, law, form, cycle, and who is answerable. */
export function FactsFields({ facts, units, people, onChange }: FactsFieldsProps) {
  const id = useId();
  const set = (part: Partial<ColumnFacts>) => onChange({ ...facts, ...part });
  const unit = people.filter((one) => facts.unitId === null || one.unitId === facts.unitId || one.id === facts.ownerStaffId);
  return (
    <>
      <label htmlFor={`${id}-about`}>
        说明
        <textarea
          id={`${id}-about`}
          className="field"
          rows={2}
          maxLength={COLUMN_ABOUT_MAX}
          placeholder="里面有什么，用居民看得懂的话"
          value={facts.about}
          onChange={(event) => set({ about: event.target.value })}
        />
      </label>
      <div className="change-pair">
        <Choice
          label="公开依据"
          value={facts.article}
          options={COLUMN_ARTICLES.map((value) => ({ value, label: [articleWords(value), COLUMN_ARTICLE_NAMES[value]].filter(Boolean).join(' ') }))}
          onChoose={(article) => set({ article })}
        />
        <label htmlFor={`${id}-form`}>
          公开形式
          <input id={`${id}-form`} className="field" maxLength={COLUMN_FORM_MAX} value={facts.form} onChange={(event) => set({ form: event.target.value })} />
        </label>
        <Choice
          label="责任科室"
          value={facts.unitId ?? ''}
          options={[{ value: '', label: '未定' }, ...units.map((one) => ({ value: one.id, label: one.name }))]}
          onChoose={(unitId) => set({ unitId: unitId || null })}
        />
        <Choice
          label="责任人"
          value={facts.ownerStaffId ?? ''}
          options={[{ value: '', label: '未定' }, ...unit.map((one) => ({ value: one.id, label: one.name }))]}
          onChoose={(ownerStaffId) => set({ ownerStaffId: ownerStaffId || null })}
        />
        <Choice
          label="更新周期"
          value={facts.cycle}
          options={UPDATE_CYCLES.map((value) => ({ value, label: UPDATE_CYCLE_NAMES[value] }))}
          onChoose={(cycle) => set({ cycle })}
        />
        <Choice
          label="公开范围"
          value={facts.visibility}
          options={COLUMN_VISIBILITIES.map((value) => ({ value, label: COLUMN_VISIBILITY_NAMES[value] }))}
          onChoose={(visibility) => set({ visibility })}
        />
      </div>
    </>
  );
}

interface ChoiceProps<T extends string> {
  label: string;
  value: T;
  options: readonly { value: T; label: string }[];
  onChoose: (value: T) => void;
}

function Choice<T extends string>({ label, value, options, onChoose }: ChoiceProps<T>) {
  return (
    <label>
      {label}
      <select
        className="field pick"
        value={value}
        onChange={(event) => {
          const chosen = options.find((one) => one.value === event.target.value);
          if (chosen !== undefined) onChoose(chosen.value);
        }}
      >
        {options.map((one) => (
          <option key={one.value} value={one.value}>
            {one.label}
          </option>
        ))}
      </select>
    </label>
  );
}
