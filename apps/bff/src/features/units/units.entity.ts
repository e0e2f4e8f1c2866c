import { Entity } from 'typeorm';
import { Id, IntColumn, WordColumn } from '../../platform/columns.ts';

/** A section (科室) of the bureau. */
@Entity('unit')
export class UnitEntity {
  @Id() id: string;
  @WordColumn(50, { comment: 'name' }) name: string;
  @WordColumn(200, { comment: 'what it handles, in plain words' }) duty: string;
  @WordColumn(30, { comment: 'telephone', nullable: true }) phone: string | null;
  @WordColumn(12, { comment: 'regular, frontDesk (letters without a unit), supervision (letters about staff)' }) desk: 'regular' | 'frontDesk' | 'supervision';
  @IntColumn({ comment: 'order on screens' }) position: number;
}
