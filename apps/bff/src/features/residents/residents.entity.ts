import { Entity, Index } from 'typeorm';
import { Id, InstantColumn, IntColumn, TextColumn, WordColumn } from '../../platform/columns.ts';

/** A resident's account: a phone number, a WeChat openid, or both; each encrypted, found by a keyed hash. */
@Entity('resident')
export class ResidentEntity {
  @Id() id: string;
  @Index('ux_resident_phone', { unique: true }) @WordColumn(64, { comment: 'keyed hash of the phone', nullable: true }) phoneIndex: string | null;
  @TextColumn({ comment: 'phone, encrypted', nullable: true }) phoneSealed: string | null;
  @Index('ux_resident_openid', { unique: true }) @WordColumn(64, { comment: 'keyed hash of the openid', nullable: true }) openidIndex: string | null;
  @TextColumn({ comment: 'openid, encrypted', nullable: true }) openidSealed: string | null;
  @WordColumn(20, { comment: 'version of the privacy notice agreed to; null: none or withdrawn', nullable: true }) consentVersion: string | null;
  @InstantColumn({ comment: 'when it was agreed to, epoch ms', nullable: true }) consentAt: number | null;
  @InstantColumn({ comment: 'created, epoch ms' }) createdAt: number;
}

/** A one-time code on its way to a phone. */
@Entity('login_code')
export class LoginCodeEntity {
  @Id('keyed hash of the phone, first 36 digits') id: string;
  @WordColumn(64, { comment: 'keyed hash of the code' }) codeHash: string;
  @IntColumn({ comment: 'wrong tries' }) attempts: number;
  @InstantColumn({ comment: 'expires, epoch ms' }) expiresAt: number;
}
