import type { Actor } from '@mingchuang/shared/approval.rules';
import { feedbackFault, publicPhase, refuseStep } from '@mingchuang/shared/consultations/consultations.rules';
import type {
  ConsoleConsultation,
  Consultation,
  ConsultationEventType,
  ConsultationStep,
  Feedback,
} from '@mingchuang/shared/consultations/consultations.types';
import { ERRORS } from '@mingchuang/shared/errors';
import { Injectable } from '@nestjs/common';
import type { StaffCaller } from '../../platform/caller.ts';
import { Clock } from '../../platform/clock.ts';
import { type AppError, staleVersion } from '../../platform/errors.ts';
import { iso } from '../../platform/iso.ts';
import { PoliciesQueries } from '../policies/policies.queries.ts';
import { UnitsQueries } from '../units/units.queries.ts';
import { type ConsultationFull, ConsultationsQueries } from './consultations.queries.ts';
import { consoleRow, eventsOf, feedbackOf, publicRow, type ViewContext } from './consultations.view.ts';

const EVENT_WORDS: Record<ConsultationEventType, string> = {
  created: '起草了征集',
  edited: '修改了内容',
  submitted: '提交批准',
  returned: '退回修改',
  approved: '批准发布',
  sorting: '开始整理意见',
  grouped: '归类了意见',
  feedback: '提交了反馈',
  published: '公布了反馈',
  linked: '关联了正式文件',
};

const STEPS: readonly ConsultationStep[] = ['edit', 'submit', 'return', 'approve', 'sort', 'group', 'submitFeedback', 'publish', 'link'];

export function actorOf({ capabilities, unitId, staffId }: StaffCaller, row: Pick<ConsultationFull, 'unitId' | 'handedInBy'>): Actor {
  return { capabilities, ownUnit: row.unitId === unitId, handedIn: row.handedInBy === staffId };
}

/** Puts the parts of one consultation together for a screen. */
@Injectable()
export class ConsultationsReader {
  constructor(
    private readonly consultations: ConsultationsQueries,
    private readonly policies: PoliciesQueries,
    private readonly units: UnitsQueries,
    private readonly clock: Clock,
  ) {}

  async context(): Promise<ViewContext> {
    return { today: this.clock.today(), unitNames: await this.units.names() };
  }

  /** Null: residents see nothing of it. */
  async forResidents(row: ConsultationFull): Promise<Consultation | null> {
    const context = await this.context();
    if (publicPhase(row.state, row, context.today) === null) return null;
    const [groups, policy] = await Promise.all([this.consultations.groups(row.id), this.#policy(row, 'residents')]);
    return { ...publicRow(row, context), ...textsOf(row), feedback: feedbackOf(row, groups, policy) };
  }

  async forStaff(caller: StaffCaller, row: ConsultationFull): Promise<ConsoleConsultation> {
    const [context, groups, ungrouped, events, policy] = await Promise.all([
      this.context(),
      this.consultations.groups(row.id),
      this.consultations.ungrouped(row.id),
      this.consultations.events(row.id),
      this.#policy(row, 'staff'),
    ]);
    const actor = actorOf(caller, row);
    const sentence = (step: ConsultationStep): string | null => {
      const code = refuseStep(step, row, actor, context.today);
      return code === null ? null : ERRORS[code][1];
    };
    return {
      ...consoleRow(row, context),
      ...textsOf(row),
      note: row.note,
      policy,
      groups: groups.map(({ id, summary, decision, reason, opinions }) => ({ id, summary, decision, reason, opinions })),
      ungrouped,
      feedbackFault: feedbackFault(groups, ungrouped),
      steps: Object.fromEntries(STEPS.map((step) => [step, sentence(step)])) as Record<ConsultationStep, string | null>,
      events: eventsOf(events),
    };
  }

  /** 412 with what happened since the version the caller had seen. */
  async stale(id: string, seen: number): Promise<AppError> {
    const [row, events] = await Promise.all([this.consultations.one(id), this.consultations.events(id)]);
    const changes = events.filter(({ version }) => version > seen).map(({ type, staffName, at }) => ({ what: EVENT_WORDS[type], by: staffName, at: iso(at) }));
    return staleVersion(seen, row?.version ?? seen, changes);
  }

  async #policy({ policyId }: ConsultationFull, reader: 'residents' | 'staff'): Promise<Feedback['policy']> {
    if (policyId === null) return null;
    const policy = await (reader === 'staff' ? this.policies.byId(policyId) : this.policies.openById(policyId));
    return policy === null ? null : { id: policy.id, title: policy.title };
  }
}

function textsOf(row: ConsultationFull): Pick<Consultation, 'explanation' | 'draft' | 'shortReason'> {
  return { explanation: JSON.parse(row.explanation), draft: JSON.parse(row.draft), shortReason: row.shortReason };
}
