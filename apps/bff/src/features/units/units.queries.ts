import { unitsBelow } from '@mingchuang/shared/units/units.rules';
import type { StaffUnit, Unit } from '@mingchuang/shared/units/units.types';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db.ts';
import type { UnitEntity } from './units.entity.ts';

/** Units change rarely; they are read once a minute at most. */
@Injectable()
export class UnitsQueries {
  #everywhere: UnitEntity[] = [];
  #units: UnitEntity[] = [];
  #names: ReadonlyMap<string, string> = new Map();
  #readAt = Number.NEGATIVE_INFINITY;

  constructor(private readonly db: Db) {}

  /** Those that letters and applications can lie with. */
  async all(): Promise<UnitEntity[]> {
    await this.everywhere();
    return this.#units;
  }

  /** The whole hierarchy: also the 街道 and 社区 that take no letters themselves. */
  async everywhere(): Promise<UnitEntity[]> {
    const now = performance.now();
    if (this.#everywhere.length === 0 || now - this.#readAt > 60_000) {
      this.#everywhere = await this.db.read<UnitEntity>('SELECT id, name, duty, phone, desk, position, level, parentId FROM unit ORDER BY position, id');
      this.#units = this.#everywhere.filter((u) => u.desk !== 'none');
      this.#names = new Map(this.#everywhere.map((u) => [u.id, u.name]));
      this.#readAt = now;
    }
    return this.#everywhere;
  }

  /** The unit and all below it, for figures of a 街道 with its 社区; null: the whole bureau. */
  async subtree(id: string | null): Promise<string[]> {
    return unitsBelow(await this.everywhere(), id);
  }

  async forResidents(): Promise<Unit[]> {
    return (await this.all()).filter((u) => u.desk !== 'supervision').map(({ id, name, duty, phone }) => ({ id, name, duty, phone }));
  }

  /** Columns, tasks and findings can lie with any of them. */
  async forStaff(): Promise<StaffUnit[]> {
    return (await this.everywhere()).map(({ id, name, desk }) => ({ id, name, takesLetters: desk !== 'none' }));
  }

  async find(id: string): Promise<UnitEntity | null> {
    return (await this.all()).find((u) => u.id === id) ?? null;
  }

  async names(): Promise<ReadonlyMap<string, string>> {
    await this.all();
    return this.#names;
  }

  /** Where letters go that name no unit, and those about staff. */
  async desks(): Promise<{ frontDeskId: string; supervisionId: string }> {
    const units = await this.all();
    const frontDesk = units.find((u) => u.desk === 'frontDesk');
    const supervision = units.find((u) => u.desk === 'supervision');
    if (frontDesk === undefined || supervision === undefined) throw new Error('the bureau needs a front desk and a supervision unit');
    return { frontDeskId: frontDesk.id, supervisionId: supervision.id };
  }
}
