import type { Unit } from '@mingchuang/shared/units/units.types';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db.ts';
import type { UnitEntity } from './units.entity.ts';

/** Units change rarely; they are read once a minute at most. */
@Injectable()
export class UnitsQueries {
  #units: UnitEntity[] = [];
  #names: ReadonlyMap<string, string> = new Map();
  #readAt = Number.NEGATIVE_INFINITY;

  constructor(private readonly db: Db) {}

  async all(): Promise<UnitEntity[]> {
    const now = performance.now();
    if (this.#units.length === 0 || now - this.#readAt > 60_000) {
      this.#units = await this.db.read<UnitEntity>('SELECT id, name, duty, phone, desk, position FROM unit ORDER BY position, id');
      this.#names = new Map(this.#units.map((u) => [u.id, u.name]));
      this.#readAt = now;
    }
    return this.#units;
  }

  async forResidents(): Promise<Unit[]> {
    return (await this.all()).filter((u) => u.desk !== 'supervision').map(({ id, name, duty, phone }) => ({ id, name, duty, phone }));
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
