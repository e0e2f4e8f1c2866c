import type { Deliver, LetterText, RecordRemedy, StepReason } from '@mingchuang/shared/disclosure/case-steps.types';
import type { ConsoleCase } from '@mingchuang/shared/disclosure/console-cases.types';
import type { ReplyFacts } from '@mingchuang/shared/disclosure/letters.model';
import { toPlainText } from '@mingchuang/shared/disclosure/letters.rules';
import type { DraftReply } from '@mingchuang/shared/disclosure/reply-draft.types';
import { Injectable } from '@nestjs/common';
import type { StaffCaller } from '../../platform/caller.ts';
import { Clock } from '../../platform/clock.ts';
import { AppError, fieldError } from '../../platform/errors.ts';
import { FilesQueries } from '../files/files.queries.ts';
import { DisclosureCalls, type StepCall } from './disclosure.calls.ts';
import { DisclosureLetterbox } from './disclosure.letterbox.ts';
import { DisclosureQueries } from './disclosure.queries.ts';
import { DisclosureRepository } from './disclosure.repository.ts';
import { DisclosureSight } from './disclosure.sight.ts';
import { DisclosureSteps, letterCaseOf } from './disclosure.steps.ts';

/** The answer: drafted, reviewed and signed by three people, sent, archived, and taken to review or court. */
@Injectable()
export class DisclosureAnswering {
  constructor(
    private readonly calls: DisclosureCalls,
    private readonly cases: DisclosureQueries,
    private readonly repository: DisclosureRepository,
    private readonly steps: DisclosureSteps,
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
        const { row, today } = opened;
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
    const facts = JSON.parse(reply.facts) as DraftReply;
    return { text: toPlainText(this.letterbox.preview(letterCaseOf(opened), { kind: 'reply', ...replyFacts(facts) }, opened.today)) };
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
      const facts = JSON.parse(reply.facts) as DraftReply;
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
    return this.calls.take(call, () => ({ action: 'deliver', data: { way }, on }));
  }

  archive(call: StepCall): Promise<ConsoleCase> {
    return this.calls.take(call, () => ({ action: 'archive', data: {} }));
  }

  recordRemedy(call: StepCall, { on, ...remedy }: RecordRemedy): Promise<ConsoleCase> {
    return this.calls.take(call, () => ({ action: 'recordRemedy', data: remedy, on }));
  }
}

/** What was left empty is absent. */
function replyFacts({ choice, fileIds: _files, ...texts }: DraftReply): ReplyFacts {
  return { choice, ...Object.fromEntries(Object.entries(texts).filter(([, value]) => value !== null)) };
}
