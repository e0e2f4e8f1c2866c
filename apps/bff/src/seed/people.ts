import { PRIVACY_NOTICE } from '@mingchuang/shared/auth/privacy-notice';
import type { WriteMessage } from '@mingchuang/shared/messages/messages.types';
import type { GiveRating } from '@mingchuang/shared/ratings/ratings.types';
import type { INestApplicationContext } from '@nestjs/common';
import { MessagesConsole } from '../features/messages/messages.console.ts';
import { MessagesPublication } from '../features/messages/messages.publication.ts';
import { MessagesQueries } from '../features/messages/messages.queries.ts';
import { MessagesService } from '../features/messages/messages.service.ts';
import { RatingsService } from '../features/ratings/ratings.service.ts';
import { ResidentsService } from '../features/residents/residents.service.ts';
import { StaffQueries } from '../features/staff/staff.queries.ts';
import { UnitsQueries } from '../features/units/units.queries.ts';
import type { ResidentPrincipal } from '../platform/access.ts';
import type { StaffCaller } from '../platform/caller.ts';
import { sha256 } from '../platform/crypto.ts';
import type { OnceKey } from '../platform/idempotency.ts';
import { Sessions } from '../platform/sessions.ts';

/** Residents and staff who act through the services, so that every state is a lawful one. */
export class People {
  #steps = 0;

  /** `key` begins the keys of what these people send: a key of others would get their answer again. */
  constructor(
    private readonly app: INestApplicationContext,
    private readonly key = 'seed',
  ) {}

  async resident(phone: string): Promise<ResidentPrincipal> {
    const residents = this.app.get(ResidentsService);
    const { demoCode } = await residents.sendCode(phone);
    const { token } = await residents.signInWithPhone(phone, demoCode ?? '');
    const session = await this.app.get(Sessions).find(token);
    if (session === null) throw new Error('no session');
    const principal = { residentId: session.subjectId, session };
    await residents.consent(principal, PRIVACY_NOTICE.version);
    return principal;
  }

  async staff(account: string): Promise<StaffCaller> {
    const row = await this.app.get(StaffQueries).byAccount(account);
    const found = row === null ? null : await this.app.get(StaffQueries).find(row.id);
    if (found === null) throw new Error(`no staff ${account}`);
    return { ...found, address: '127.0.0.1', session: { id: '', kind: 'staff', subjectId: found.staffId, channel: 'console', csrf: null, expiresAt: 0 } };
  }

  async unitId(name: string): Promise<string> {
    const unit = (await this.app.get(UnitsQueries).all()).find((u) => u.name === name);
    if (unit === undefined) throw new Error(`no unit ${name}`);
    return unit.id;
  }

  async submit(resident: ResidentPrincipal, letter: Partial<WriteMessage> & Pick<WriteMessage, 'title' | 'body'>): Promise<string> {
    const whole: WriteMessage = {
      kind: 'inquiry',
      unitId: null,
      contactPhone: '13800000001',
      pictureIds: [],
      allowPublication: false,
      anonymous: false,
      aboutStaff: false,
      ...letter,
    };
    return (await this.app.get(MessagesService).submit(resident, whole, this.#once())).id;
  }

  async accept(staff: StaffCaller, id: string): Promise<void> {
    await this.app.get(MessagesConsole).accept(staff, id, await this.#version(id));
  }

  async reply(staff: StaffCaller, id: string, body: string): Promise<void> {
    await this.app.get(MessagesConsole).reply(staff, id, await this.#version(id), { body }, this.#once());
  }

  /** Answers a letter by asking its writer to apply. */
  async offer(staff: StaffCaller, id: string, reason: string): Promise<void> {
    await this.app.get(MessagesConsole).offer(staff, id, await this.#version(id), { reason }, this.#once());
  }

  async publish(staff: StaffCaller, id: string): Promise<void> {
    const message = await this.app.get(MessagesQueries).byId(id);
    const reply = await this.app.get(MessagesQueries).reply(id);
    if (message === null || reply === null) throw new Error('nothing to publish');
    await this.app.get(MessagesPublication).publish(staff, id, message.version, { title: message.title, body: message.body, reply: reply.body });
  }

  async read(resident: ResidentPrincipal, id: string): Promise<void> {
    await this.app.get(MessagesService).read(resident, id);
  }

  async rate(resident: ResidentPrincipal, id: string, rating: GiveRating): Promise<void> {
    await this.app.get(RatingsService).give(resident, id, rating, this.#once());
  }

  async #version(id: string): Promise<number> {
    const message = await this.app.get(MessagesQueries).byId(id);
    if (message === null) throw new Error(`no letter ${id}`);
    return message.version;
  }

  #once(): OnceKey {
    this.#steps += 1;
    return { key: `${this.key}-${this.#steps}`, operation: 'seed', bodyHash: sha256(String(this.#steps)) };
  }
}
