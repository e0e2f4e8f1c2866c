import { CODE_MAX_ATTEMPTS, CODE_MINUTES, type CodeSent, type Resident, type ResidentSession } from '@mingchuang/shared/auth/auth.types';
import { PRIVACY_NOTICE } from '@mingchuang/shared/auth/privacy-notice';
import { maskPhone } from '@mingchuang/shared/masking';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { ResidentPrincipal } from '../../platform/access.ts';
import { Clock } from '../../platform/clock.ts';
import { Crypto, randomDigits } from '../../platform/crypto.ts';
import { Db, isDuplicate } from '../../platform/db.ts';
import { AppError } from '../../platform/errors.ts';
import { iso } from '../../platform/iso.ts';
import { Sessions } from '../../platform/sessions.ts';
import { SmsSender } from '../../platform/sms.ts';
import { WechatClient, WechatError, WechatUnreachable } from '../../platform/wechat.client.ts';
import { type ResidentRow, ResidentsQueries } from './residents.queries.ts';
import { ResidentsRepository } from './residents.repository.ts';

type Identity = { by: 'phone' | 'wechat'; index: string; sealed: string };

@Injectable()
export class ResidentsService {
  constructor(
    private readonly db: Db,
    private readonly repository: ResidentsRepository,
    private readonly residents: ResidentsQueries,
    private readonly sessions: Sessions,
    private readonly crypto: Crypto,
    private readonly clock: Clock,
    private readonly sms: SmsSender,
    private readonly wechat: WechatClient,
  ) {}

  async sendCode(phone: string): Promise<CodeSent> {
    const code = randomDigits(6);
    const id = this.#codeId(phone);
    const expiresAt = this.clock.now() + CODE_MINUTES * 60_000;
    await this.db.write((m) => this.repository.replaceCode(m, { id, codeHash: this.#codeHash(phone, code), attempts: 0, expiresAt }));
    return { expiresInSeconds: CODE_MINUTES * 60, demoCode: await this.sms.send(phone, code) };
  }

  async signInWithPhone(phone: string, code: string): Promise<ResidentSession> {
    const id = this.#codeId(phone);
    if (!(await this.#codeWorks(id))) throw new AppError('CODE_EXPIRED');
    if (!(await this.db.write((m) => this.repository.takeAttempt(m, id, CODE_MAX_ATTEMPTS)))) {
      // A double tap: the first one has used the code up in the meantime.
      throw new AppError((await this.#codeWorks(id)) ? 'CODE_TOO_MANY_ATTEMPTS' : 'CODE_EXPIRED');
    }
    if (!(await this.db.write((m) => this.repository.consumeCode(m, id, this.#codeHash(phone, code))))) throw new AppError('CODE_WRONG');
    return this.#open({ by: 'phone', index: this.crypto.index('phone', phone), sealed: this.crypto.encrypt(phone) });
  }

  async signInWithWechat(code: string): Promise<ResidentSession> {
    const openid = await this.#openid(code);
    return this.#open({ by: 'wechat', index: this.crypto.index('openid', openid), sealed: this.crypto.encrypt(openid) });
  }

  async me(principal: ResidentPrincipal): Promise<Resident> {
    const row = await this.residents.find(principal.residentId);
    if (row === null) throw new AppError('SESSION_EXPIRED');
    return this.#view(row, principal.session.channel === 'weapp' ? 'wechat' : 'phone');
  }

  async consent(principal: ResidentPrincipal, noticeVersion: string): Promise<Resident> {
    if (noticeVersion !== PRIVACY_NOTICE.version) throw new AppError('NOTICE_OUTDATED');
    await this.db.write((m) => this.repository.setConsent(m, principal.residentId, noticeVersion, this.clock.now()));
    return this.me(principal);
  }

  /** Letters already received are still answered; new ones need a new consent (PIPL 15). */
  async withdrawConsent(principal: ResidentPrincipal): Promise<Resident> {
    await this.db.write((m) => this.repository.setConsent(m, principal.residentId, null, null));
    return this.me(principal);
  }

  async signOut(principal: ResidentPrincipal): Promise<void> {
    await this.db.write((m) => this.sessions.close(m, principal.session.id));
  }

  async #codeWorks(id: string): Promise<boolean> {
    const stored = await this.db.readOne<{ expiresAt: number }>('SELECT expiresAt FROM login_code WHERE id = ?', [id]);
    return stored !== null && stored.expiresAt > this.clock.now();
  }

  async #openid(code: string): Promise<string> {
    try {
      return await this.wechat.codeToOpenid(code);
    } catch (error) {
      if (error instanceof WechatError && (error.errcode === 40029 || error.errcode === 40163)) throw new AppError('WECHAT_CODE_INVALID');
      if (error instanceof WechatError || error instanceof WechatUnreachable) throw new AppError('WECHAT_UNAVAILABLE');
      throw error;
    }
  }

  async #open(identity: Identity): Promise<ResidentSession> {
    const row = (await this.#find(identity)) ?? (await this.#create(identity));
    const channel = identity.by === 'wechat' ? 'weapp' : 'h5';
    const { token, session } = await this.db.write((m) => this.sessions.open(m, 'resident', row.id, channel));
    return { token, expiresAt: iso(session.expiresAt), resident: this.#view(row, identity.by) };
  }

  #find({ by, index }: Identity): Promise<ResidentRow | null> {
    return by === 'phone' ? this.residents.byPhoneIndex(index) : this.residents.byOpenidIndex(index);
  }

  async #create(identity: Identity): Promise<ResidentRow> {
    const phone = identity.by === 'phone';
    const row = {
      id: uuidv7(),
      phoneIndex: phone ? identity.index : null,
      phoneSealed: phone ? identity.sealed : null,
      openidIndex: phone ? null : identity.index,
      openidSealed: phone ? null : identity.sealed,
      consentVersion: null,
      consentAt: null,
      createdAt: this.clock.now(),
    };
    try {
      await this.db.write((m) => this.repository.insert(m, row));
      return row;
    } catch (error) {
      // The same person signed in twice at once; the other request has made the account.
      const other = isDuplicate(error) ? await this.#find(identity) : null;
      if (other === null) throw error;
      return other;
    }
  }

  #view(row: ResidentRow, signedInWith: Resident['signedInWith']): Resident {
    const phone = row.phoneSealed === null ? null : maskPhone(this.crypto.decrypt(row.phoneSealed));
    return { id: row.id, phone, signedInWith, consentVersion: row.consentVersion };
  }

  #codeId(phone: string): string {
    return this.crypto.index('login', phone).slice(0, 36);
  }

  #codeHash(phone: string, code: string): string {
    return this.crypto.index('code', `${phone}\n${code}`);
  }
}
