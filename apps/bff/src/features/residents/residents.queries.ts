import { PRIVACY_NOTICE } from '@mingchuang/shared/auth/privacy-notice';
import { Injectable } from '@nestjs/common';
import { Crypto } from '../../platform/crypto.ts';
import { type Condition, Db } from '../../platform/db.ts';

export interface ResidentRow {
  id: string;
  phoneSealed: string | null;
  openidSealed: string | null;
  consentVersion: string | null;
}

const COLUMNS = 'id, phoneSealed, openidSealed, consentVersion';

@Injectable()
export class ResidentsQueries {
  constructor(
    private readonly db: Db,
    private readonly crypto: Crypto,
  ) {}

  find(id: string): Promise<ResidentRow | null> {
    return this.db.readOne(`SELECT ${COLUMNS} FROM resident WHERE id = ?`, [id]);
  }

  byPhoneIndex(index: string): Promise<ResidentRow | null> {
    return this.db.readOne(`SELECT ${COLUMNS} FROM resident WHERE phoneIndex = ?`, [index]);
  }

  byOpenidIndex(index: string): Promise<ResidentRow | null> {
    return this.db.readOne(`SELECT ${COLUMNS} FROM resident WHERE openidIndex = ?`, [index]);
  }

  /** The openid to push to; null for a resident who never came from WeChat. */
  async openidOf(residentId: string): Promise<string | null> {
    const row = await this.find(residentId);
    return row?.openidSealed ? this.crypto.decrypt(row.openidSealed) : null;
  }

  /** For `insertIf`: what is written in a resident's name is written only while the consent stands, whoever withdraws it at that moment. */
  consentOf(residentId: string): Condition {
    return { sql: 'FROM resident WHERE id = ? AND consentVersion = ?', params: [residentId, PRIVACY_NOTICE.version] };
  }

  async hasConsented(residentId: string): Promise<boolean> {
    return (await this.find(residentId))?.consentVersion === PRIVACY_NOTICE.version;
  }
}
