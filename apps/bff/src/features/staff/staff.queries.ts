import { type Capability, ROLE_CAPABILITIES, type Role } from '@mingchuang/shared/staff/staff.types';
import { Injectable } from '@nestjs/common';
import { StaffDirectory, type StaffPrincipal } from '../../platform/access.ts';
import { Clock } from '../../platform/clock.ts';
import { Db } from '../../platform/db.ts';

export interface StaffRow {
  id: string;
  account: string;
  name: string;
  passwordHash: string;
  unitId: string;
  role: Role;
}

const COLUMNS = 'id, account, name, passwordHash, unitId, role';
/** a change of role or a lock works at the latest after this */
const CACHE_MS = 5_000;

@Injectable()
export class StaffQueries extends StaffDirectory {
  readonly #cache = new Map<string, { staff: Omit<StaffPrincipal, 'session'> | null; until: number }>();

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {
    super();
  }

  async find(staffId: string): Promise<Omit<StaffPrincipal, 'session'> | null> {
    const known = this.#cache.get(staffId);
    if (known !== undefined && known.until > this.clock.now()) return known.staff;
    const row = await this.row(staffId);
    const staff = row === null ? null : { staffId: row.id, name: row.name, unitId: row.unitId, capabilities: ROLE_CAPABILITIES[row.role] };
    this.#cache.set(staffId, { staff, until: this.clock.now() + CACHE_MS });
    return staff;
  }

  async row(staffId: string): Promise<StaffRow | null> {
    return this.db.readOne<StaffRow>(`SELECT ${COLUMNS} FROM staff WHERE id = ? AND active = 1`, [staffId]);
  }

  all(): Promise<Pick<StaffRow, 'id' | 'name' | 'unitId'>[]> {
    return this.db.read('SELECT id, name, unitId FROM staff ORDER BY name, id');
  }

  /** Everybody who may sign in. */
  active(): Promise<Pick<StaffRow, 'id' | 'unitId' | 'role'>[]> {
    return this.db.read('SELECT id, unitId, role FROM staff WHERE active = 1 ORDER BY id');
  }

  /** Ids of everybody who may sign in and has this capability, whatever their unit. */
  async able(capability: Capability): Promise<string[]> {
    return (await this.active()).filter(({ role }) => ROLE_CAPABILITIES[role].includes(capability)).map(({ id }) => id);
  }

  async byAccount(account: string): Promise<StaffRow | null> {
    return this.db.readOne<StaffRow>(`SELECT ${COLUMNS} FROM staff WHERE account = ? AND active = 1`, [account]);
  }
}
