import type { DeliveryWay } from '@mingchuang/shared/disclosure/applications.types';
import type { CaseEventData } from '@mingchuang/shared/disclosure/case-events';
import { consultationsOf } from '@mingchuang/shared/disclosure/case-ledger.rules';
import type { Deliver, LetterText, RecordRemedy, RecordService, StepReason } from '@mingchuang/shared/disclosure/case-steps.types';
import type { ConsoleCase } from '@mingchuang/shared/disclosure/console-cases.types';
import { refuseWay } from '@mingchuang/shared/disclosure/delivery.rules';
import type { ReplyFacts } from '@mingchuang/shared/disclosure/letters.model';
import { toPlainText } from '@mingchuang/shared/disclosure/letters.rules';
import { refuseRelease } from '@mingchuang/shared/disclosure/objections.rules';
import { refuseRedo } from '@mingchuang/shared/disclosure/redo.rules';
import type { DraftReply } from '@mingchuang/shared/disclosure/reply-draft.types';
import { Injectable } from '@nestjs/common';
import type { StaffCaller } from '../../platform/caller.ts';
import { Clock } from '../../platform/clock.ts';
import { AppError, fieldError } from '../../platform/errors.ts';
import { FilesQueries } from '../files/files.queries.ts';
import { DisclosureCalls } from './disclosure.calls.ts';
import { DisclosureLetterbox } from './disclosure.letterbox.ts';
import { reachOf } from './disclosure.people.ts';
import { DisclosureQueries } from './disclosure.queries.ts';
import { DisclosureReopening } from './disclosure.reopening.ts';
import { DisclosureRepository } from './disclosure.repository.ts';
import { DisclosureSight } from './disclosure.sight.ts';
import type { StepCall } from './disclosure.step-call.ts';
import { DisclosureSteps, letterCaseOf, type OpenCase } from './disclosure.steps.ts';
import { readDraft } from './disclosure.view.ts';

/** The answer: drafted, reviewed and signed by three people, sent, archived, and taken to review or court. */
@Injectable()
export class DisclosureAnswering {
  constructor(
    private readonly calls: DisclosureCalls,
    private readonly cases: DisclosureQueries,
    private readonly repository: DisclosureRepository,
    private readonly steps: DisclosureSteps,
    private readonly reopening: DisclosureReopening,
    private readonly letterbox: DisclosureLetterbox,
    private readonly sight: DisclosureSight,
    private readonly files: FilesQueries,
    private readonly clock: Clock,
  ) {}

  /** A draft is a whole reply: a gap in it is found now, not when it is signed. */
  draft(call: StepCall, facts: DraftReply): Promise<ConsoleCase> {
    return this.calls.take(call, (opened) => ({
      action: 'draft',
      choice: facts.choice,
      data: { choice: facts.choice },
      also: async (m) => {
        const { row, today, calendar, events } = opened;
        const unreasoned = refuseRelease(facts.choice, consultationsOf(calendar, events), facts.publicInterest);
        if (unreasoned !== null) throw fieldError(unreasoned, 'publicInterest');
        this.letterbox.preview(letterCaseOf(opened), { kind: 'reply', ...replyFacts(facts) }, today);
        await this.repository.detachReply(m, row.id);
        if (!(await this.files.documentsFreeOf(call.caller.staffId, facts.fileIds, row.id))) throw fieldError('CASE_FILE_NOT_YOURS', 'fileIds');
        await this.repository.attach(m, row.id, 'reply', facts.fileIds);
        await this.repository.saveReply(m, { caseId: row.id, facts: JSON.stringify(facts), staffId: call.caller.staffId, at: this.clock.now() });
      },
    }));
  }

  /** The reply as it would go out today. */
  async preview(caller: StaffCaller, id: string): Promise<LetterText> {
    const opened = await this.steps.open(await this.sight.seen(caller, id));
    const reply = await this.cases.reply(id);
    if (reply === null) throw new AppError('NOT_FOUND');
    const facts = readDraft(reply.facts);
    return { text: toPlainText(this.letterbox.preview(letterCaseOf(opened), { kind: 'reply', ...replyFacts(facts) }, opened.today)) };
  }

  /** The reply as it is being written, before anybody is asked to review it. Errors as when it is sent. */
  async previewOf(caller: StaffCaller, id: string, facts: DraftReply): Promise<LetterText> {
    const opened = await this.steps.open(await this.sight.seen(caller, id));
    const names = (await this.files.documentViews(facts.fileIds)).map(({ name }) => name);
    if (!(await this.files.documentsFreeOf(caller.staffId, facts.fileIds, id))) throw fieldError('CASE_FILE_NOT_YOURS', 'fileIds');
    const attachments = names.length > 0 ? { attachments: names } : {};
    return { text: toPlainText(this.letterbox.preview(letterCaseOf(opened), { kind: 'reply', ...replyFacts(facts), ...attachments }, opened.today)) };
  }

  returnDraft(call: StepCall, { reason }: StepReason): Promise<ConsoleCase> {
    return this.calls.take(call, () => ({ action: 'returnDraft', data: { reason } }));
  }

  review(call: StepCall): Promise<ConsoleCase> {
    return this.calls.take(call, () => ({ action: 'review', data: {} }));
  }

  /** The reply gets its number and date on the day it is signed. */
  sign(call: StepCall): Promise<ConsoleCase> {
    return this.calls.take(call, async ({ row }) => {
      const reply = await this.cases.reply(row.id);
      if (reply === null) throw new AppError('REPLY_CHOICE_MISSING');
      const facts = readDraft(reply.facts);
      const names = (await this.files.documentViews(facts.fileIds)).map(({ name }) => name);
      return {
        action: 'sign',
        data: { choice: facts.choice },
        set: { closing: facts.choice },
        letters: [{ audience: 'applicant', facts: { kind: 'reply', ...replyFacts(facts), ...(names.length > 0 && { attachments: names }) } }],
      };
    });
  }

  deliver(call: StepCall, { on, way }: Deliver): Promise<ConsoleCase> {
    return this.calls.take(call, (opened) => {
      refuseUnreachable(opened, way);
      return { action: 'deliver', data: { way }, on };
    });
  }

  /** 送达: it came by the way it was sent, or by another one after it came back. */
  recordService(call: StepCall, { on, ...service }: RecordService): Promise<ConsoleCase> {
    return this.calls.take(call, (opened) => {
      refuseUnreachable(opened, service.way);
      return { action: 'recordService', data: service, on };
    });
  }

  archive(call: StepCall): Promise<ConsoleCase> {
    return this.calls.take(call, () => ({ action: 'archive', data: {} }));
  }

  /** 51: what was set aside is handled anew, in a case of its own that this one names. */
  recordRemedy(call: StepCall, { on, redo, ...remedy }: RecordRemedy): Promise<ConsoleCase> {
    return this.calls.take(call, (opened) => {
      const { calendar, row, events } = opened;
      const refused = refuseRedo(calendar, row.state, events, { ...remedy, on, redo });
      if (refused !== null) throw fieldError(refused.code, refused.field);
      if (redo === null) return { action: 'recordRemedy', data: remedy, on };
      const data: CaseEventData['recordRemedy'] = { ...remedy };
      return {
        action: 'recordRemedy',
        data,
        on,
        before: async (m) => {
          data.redo = await this.reopening.open(m, opened, call.caller, { ...remedy, on, due: redo.due });
        },
      };
    });
  }
}

function refuseUnreachable({ row, people }: OpenCase, way: DeliveryWay): void {
  const refused = refuseWay(way, reachOf(row, people));
  if (refused !== null) throw fieldError(refused, 'way');
}

/** What was left empty is absent. */
function replyFacts({ choice, fileIds: _files, publicInterest: _kept, ...texts }: DraftReply): ReplyFacts {
  return { choice, ...Object.fromEntries(Object.entries(texts).filter(([, value]) => value !== null)) };
}
