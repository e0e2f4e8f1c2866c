import type { Role } from '@mingchuang/shared/staff/staff.types';
import { Entity, Index } from 'typeorm';
import { FlagColumn, Id, InstantColumn, RefColumn, WordColumn } from '../../platform/columns.ts';

@Entity('staff')
export class StaffEntity {
  @Id() id: string;
  @Index('ux_staff_account', { unique: true }) @WordColumn(40, { comment: 'name to sign in with, lower case' }) account: string;
  @WordColumn(50, { comment: 'name' }) name: string;
  @WordColumn(200, { comment: 'argon2id' }) passwordHash: string;
  @RefColumn({ comment: 'unit.id' }) unitId: string;
  @WordColumn(20, { comment: 'preset of capabilities: staff, reviewer, leader, supervisor, administrator' }) role: Role;
  @FlagColumn({ comment: '0: may not sign in' }) active: number;
  @InstantColumn({ comment: 'created, epoch ms' }) createdAt: number;
}
