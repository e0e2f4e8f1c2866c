/** GET /api/units: the units a resident may write to. */
export interface Unit {
  id: string;
  name: string;
  /** what it handles, in plain words */
  duty: string;
  phone: string | null;
}

export interface UnitList {
  bureauName: string;
  /** the bureau's telephone, for those who would rather call */
  bureauPhone: string;
  items: Unit[];
}
