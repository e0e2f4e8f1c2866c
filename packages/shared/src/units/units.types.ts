export const UNIT_LEVELS = ['section', 'street', 'community'] as const;
/** 科室 of the bureau, 街道, 社区; the bureau itself is the 区, above all of them. */
export type UnitLevel = (typeof UNIT_LEVELS)[number];
export const UNIT_LEVEL_NAMES: Record<UnitLevel, string> = { section: '科室', street: '街道', community: '社区' };

/** GET /api/units: the units a resident may write to. */
export interface Unit {
  id: string;
  name: string;
  /** what it handles, in plain words */
  duty: string;
  phone: string | null;
}

/** GET /api/console/units: every unit that staff choose from, in their order */
export interface StaffUnits {
  items: StaffUnit[];
}

export interface StaffUnit {
  id: string;
  name: string;
  /** letters and applications can lie with it: the sections, also 监督科, which residents do not write to; no 街道, no 社区 */
  takesLetters: boolean;
}

export interface UnitList {
  bureauName: string;
  /** the bureau's telephone, for those who would rather call */
  bureauPhone: string;
  items: Unit[];
}
