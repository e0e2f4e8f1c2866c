import { ISSUER_MAX } from '@mingchuang/shared/policies/drafts.types';
import type { PolicyFacets, PolicyQuery } from '@mingchuang/shared/policies/policies.types';
import {
  INTERPRETATION_FORM_NAMES,
  INTERPRETATION_FORMS,
  POLICY_KINDS,
  POLICY_THEMES,
  type PolicyKind,
  THEME_NAMES,
  VALIDITIES,
  VALIDITY_NAMES,
} from '@mingchuang/shared/policies/policies.words';

export type Filter = Omit<PolicyQuery, 'linkedTo' | 'limit' | 'cursor'>;

/** What a reader narrows a list by, in the order of the sheet. */
export const GROUPS = ['theme', 'year', 'issuer', 'unitId', 'validity', 'form'] as const;
export type Group = (typeof GROUPS)[number];
export const GROUP_NAMES: Record<Group, string> = { theme: '主题', year: '年份', issuer: '发文机关', unitId: '科室', validity: '有效性', form: '解读形式' };

/** How an interpretation speaks is asked of interpretations alone. */
export function groupsOf(kind: PolicyKind | undefined): readonly Group[] {
  return GROUPS.filter((group) => group !== 'form' || kind === 'interpretation');
}

export function withKind(filter: Filter, kind: PolicyKind): Filter {
  return kind === 'interpretation' ? { ...filter, kind } : without({ ...filter, kind }, 'form');
}

export function without(filter: Filter, group: Group): Filter {
  const { [group]: _, ...rest } = filter;
  return rest;
}

export function cleared(filter: Filter): Filter {
  return GROUPS.reduce(without, filter);
}

export function chosen(filter: Filter): Group[] {
  return GROUPS.filter((group) => filter[group] !== undefined);
}

export interface FilterOption {
  value: string;
  name: string;
  /** null: not known yet */
  count: number | null;
}

/** What there is to choose, with how many there would be. What is chosen stays, even where nothing is left of it. */
export function optionsOf(group: Group, facets: PolicyFacets): FilterOption[] {
  switch (group) {
    case 'theme':
      return facets.themes.map(({ value, count }) => ({ value, name: THEME_NAMES[value], count }));
    case 'year':
      return facets.years.map(({ value, count }) => ({ value: String(value), name: `${value} 年`, count }));
    case 'issuer':
      return facets.issuers.map(({ value, count }) => ({ value, name: value, count }));
    case 'unitId':
      return facets.units.map(({ value, name, count }) => ({ value, name, count }));
    case 'validity':
      return facets.validities.map(({ value, count }) => ({ value, name: VALIDITY_NAMES[value], count }));
    case 'form':
      return facets.forms.map(({ value, count }) => ({ value, name: INTERPRETATION_FORM_NAMES[value], count }));
  }
}

export function choose(filter: Filter, group: Group, value: string): Filter {
  if (String(filter[group]) === value) return without(filter, group);
  return { ...filter, [group]: group === 'year' ? Number(value) : value };
}

/** `主题：养老服务`; the name of a unit comes from what was counted. */
export function chosenWords(filter: Filter, group: Group, units: PolicyFacets['units']): string {
  const { theme, year, issuer, unitId, validity, form } = filter;
  const names: Record<Group, string | undefined> = {
    theme: theme && THEME_NAMES[theme],
    year: year === undefined ? undefined : `${year} 年`,
    issuer,
    unitId: units.find(({ value }) => value === unitId)?.name ?? '这个科室',
    validity: validity && VALIDITY_NAMES[validity],
    form: form && INTERPRETATION_FORM_NAMES[form],
  };
  return names[group] ?? '';
}

/** As the address of a page says it; what is none of ours is left out. */
export function readFilter(params: Record<Exclude<keyof Filter, 'genre' | 'facet'>, string | undefined>): Filter {
  const one = <T extends string>(value: string | undefined, all: readonly T[]): T | undefined => all.find((known) => known === value);
  const id = (value = ''): string | undefined => (/^[0-9a-f-]{36}$/i.test(value) ? value : undefined);
  const read: Filter = {
    kind: one(params.kind, POLICY_KINDS),
    columnId: id(params.columnId),
    theme: one(params.theme, POLICY_THEMES),
    year: /^(19|2[01])\d\d$/.test(params.year ?? '') ? Number(params.year) : undefined,
    issuer: params.issuer === undefined || params.issuer === '' || params.issuer.length > ISSUER_MAX ? undefined : params.issuer,
    unitId: id(params.unitId),
    validity: one(params.validity, VALIDITIES),
    form: one(params.form, INTERPRETATION_FORMS),
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined)) as Filter;
}
