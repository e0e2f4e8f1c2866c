import type { UnitLevel } from '@mingchuang/shared/units/units.types';
import { Entity } from 'typeorm';
import { Id, IntColumn, RefColumn, WordColumn } from '../../platform/columns.ts';

/** A section (科室) of the bureau, or an organisation below it: a 街道, a 社区. */
@Entity('unit')
export class UnitEntity {
  @Id() id: string;
  @WordColumn(50, { comment: 'name' }) name: string;
  @WordColumn(200, { comment: 'what it handles, in plain words' }) duty: string;
  @WordColumn(30, { comment: 'telephone', nullable: true }) phone: string | null;
  @WordColumn(12, { comment: 'regular, frontDesk (letters without a unit), supervision (letters about staff), none (takes no letters)' }) desk:
    | 'regular'
    | 'frontDesk'
    | 'supervision'
    | 'none';
  @IntColumn({ comment: 'order on screens' }) position: number;
  @WordColumn(10, { comment: 'section (科室), street (街道), community (社区); the bureau itself is the 区' }) level: UnitLevel;
  @RefColumn({ comment: 'unit.id it belongs to; null: the bureau', nullable: true }) parentId: string | null;
}
