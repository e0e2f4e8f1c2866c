import { type CorrectionRole, correctionList, decideCorrection } from '@mingchuang/shared/corrections/corrections.rules';
import type { CorrectionAction } from '@mingchuang/shared/corrections/corrections.types';
import { CORRECTION_STEP_NAMES } from '@mingchuang/shared/corrections/corrections.words';
import { localDateOf } from '@mingchuang/shared/local-date';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Outbox } from '../../outbox/outbox.ts';
import { type Actor, Audit } from '../../platform/audit.ts';
import { Clock } from '../../platform/clock.ts';
import { AppError } from '../../platform/errors.ts';
import type { CorrectionFull } from './corrections.queries.ts';
import { CorrectionsReader } from './corrections.reader.ts';
import { type CorrectionColumns, CorrectionsRepository } from './corrections.repository.ts';

/** Who acts. Staff are written into the log, the applicant is not. */
export interface CorrectionActor {
  roles: readonly CorrectionRole[];
  staff: Actor | null;
}

export interface CorrectionStep {
  action: Exclude<CorrectionAction, 'submit'>;
  set?: CorrectionColumns;
}

/** The one way in which a request changes: asked of the table, recorded, logged and told in one commit. */
@Injectable()
export class CorrectionsSteps {
  constructor(
    private readonly repository: CorrectionsRepository,
    private readonly reader: CorrectionsReader,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** In the caller's transaction. Errors: FORBIDDEN, STALE_VERSION with what changed, the refusal of the table. */
  async take(m: EntityManager, row: CorrectionFull, actor: CorrectionActor, seen: number, { action, set }: CorrectionStep): Promise<void> {
    const decision = decideCorrection(action, row.state, actor.roles);
    // who may not at all is told that before what has changed meanwhile
    if ('code' in decision && decision.code === 'FORBIDDEN') throw new AppError('FORBIDDEN');
    if (row.version !== seen) throw await this.reader.stale(row.id, seen);
    if ('code' in decision) throw new AppError(decision.code);
    const at = this.clock.now();
    const list = correctionList(decision.to);
    const staffId = actor.staff?.staffId ?? null;
    const columns: CorrectionColumns = {
      state: decision.to,
      list,
      ...(list === 'ended' && { endedAt: at, endedOn: localDateOf(at) }),
      ...(row.ownerId === null && staffId !== null && { ownerId: staffId }),
      ...set,
    };
    if (!(await this.repository.change(m, row.id, seen, columns, { type: action, staffId, at }))) throw await this.reader.stale(row.id, seen);
    if (actor.staff !== null) await this.audit.add(m, actor.staff, 'correction.step', row.id, CORRECTION_STEP_NAMES[action]);
    await this.outbox.add(m, 'correction.changed', row.id, { correctionId: row.id, action }, `${row.id}:${seen + 1}`);
  }
}
