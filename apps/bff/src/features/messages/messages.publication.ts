import { refusePublish, refuseUnpublish } from '@mingchuang/shared/messages/messages.rules';
import { type ConsoleMessage, REASON_MAX } from '@mingchuang/shared/messages/messages.types';
import { keptWords, type PublicTexts, publicFindings, refusedForPublic } from '@mingchuang/shared/messages/outgoing.rules';
import type { PublishMessage } from '@mingchuang/shared/messages/words.types';
import { chosenText } from '@mingchuang/shared/personal-data/choices.rules';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit.ts';
import type { StaffCaller } from '../../platform/caller.ts';
import { Clock } from '../../platform/clock.ts';
import { Db } from '../../platform/db.ts';
import { refuse } from '../../platform/errors.ts';
import { refuseOpen } from '../../platform/open-findings.ts';
import { PublicCache } from '../../platform/public-cache.ts';
import { SearchIndex } from '../../search/search.index.ts';
import { UnitsQueries } from '../units/units.queries.ts';
import { MessagesDesk } from './messages.desk.ts';
import { factsOf } from './messages.queries.ts';
import { MessagesRepository } from './messages.repository.ts';
import { MessagesRowsQueries } from './messages.rows.queries.ts';
import { searchable } from './messages.searchable.ts';

/** A letter and its reply as everybody may read them. */
@Injectable()
export class MessagesPublication {
  constructor(
    private readonly db: Db,
    private readonly desk: MessagesDesk,
    private readonly repository: MessagesRepository,
    private readonly rows: MessagesRowsQueries,
    private readonly units: UnitsQueries,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly publicCache: PublicCache,
    private readonly search: SearchIndex,
  ) {}

  async publish(caller: StaffCaller, id: string, seen: number, { choices = [], ...texts }: PublishMessage): Promise<ConsoleMessage> {
    const message = await this.desk.current(caller, id, seen);
    refuse(refusePublish(factsOf(message)));
    const at = this.clock.now();
    const { kind, unitId, source, submittedAt, repliedAt } = message;
    const own = `${message.title}\n${message.body}`;
    const findings = publicFindings(texts, own, (await this.rows.context()).offices);
    refuseOpen(refusedForPublic(findings, choices, own), 'TEXT_PERSONAL_DATA', '遮盖');
    const read = (field: keyof PublicTexts): string => chosenText(field, texts[field], findings, choices);
    const letter = {
      ...{ id, kind, unitId, source, submittedAt, repliedAt: repliedAt ?? at, publishedAt: at },
      ...{ title: read('title'), body: read('body'), reply: read('reply') },
    };
    const unitName = unitId === null ? null : ((await this.units.names()).get(unitId) ?? null);
    await this.db.write(async (m) => {
      await this.desk.change(m, caller, message, {}, 'published', at);
      await this.repository.publish(m, letter);
      await this.search.put(m, searchable(letter, unitName));
      await this.audit.add(m, caller, 'message.publish', id, keptWords(findings, choices, REASON_MAX));
    });
    this.publicCache.clear();
    return this.desk.changed(caller, id);
  }

  /** The writer agreed, the bureau does not: the letter leaves the list of those that wait, and may still be made public later. */
  async decline(caller: StaffCaller, id: string, seen: number, reason: string): Promise<ConsoleMessage> {
    const message = await this.desk.current(caller, id, seen);
    refuse(refusePublish(factsOf(message)));
    await this.db.write(async (m) => {
      await this.desk.change(m, caller, message, {}, 'declined', this.clock.now());
      await this.audit.add(m, caller, 'message.decline', id, reason);
    });
    return this.desk.changed(caller, id);
  }

  async unpublish(caller: StaffCaller, id: string, seen: number): Promise<ConsoleMessage> {
    const message = await this.desk.current(caller, id, seen);
    refuse(refuseUnpublish(factsOf(message)));
    const at = this.clock.now();
    await this.db.write(async (m) => {
      await this.desk.change(m, caller, message, {}, 'unpublished', at);
      await this.repository.unpublish(m, id);
      await this.search.remove(m, 'letter', id);
      await this.audit.add(m, caller, 'message.unpublish', id);
    });
    this.publicCache.clear();
    return this.desk.changed(caller, id);
  }
}
