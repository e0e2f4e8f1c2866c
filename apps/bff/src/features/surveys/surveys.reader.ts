import type { Actor } from '@mingchuang/shared/approval.rules';
import { ERRORS } from '@mingchuang/shared/errors';
import { ResultCounter } from '@mingchuang/shared/surveys/results.rules';
import { publicSurveyPhase, refuseSurveyStep, surveyPhase } from '@mingchuang/shared/surveys/surveys.rules';
import type { ConsoleSurvey, Survey, SurveyEventType, SurveyResults, SurveyStep } from '@mingchuang/shared/surveys/surveys.types';
import { Injectable } from '@nestjs/common';
import type { StaffCaller } from '../../platform/caller.ts';
import { Clock } from '../../platform/clock.ts';
import { type AppError, staleVersion } from '../../platform/errors.ts';
import { iso } from '../../platform/iso.ts';
import { UnitsQueries } from '../units/units.queries.ts';
import { type SurveyFull, SurveysQueries } from './surveys.queries.ts';
import { consoleRow, eventsOf, maskedResults, publicResults, publicRow, questionsOf, type ViewContext } from './surveys.view.ts';

const EVENT_WORDS: Record<SurveyEventType, string> = {
  created: '起草了问卷',
  edited: '修改了问卷',
  submitted: '提交批准',
  returned: '退回修改',
  approved: '批准发布',
  chosen: '选了要公布的文字',
  published: '公布了结果',
};

const STEPS: readonly SurveyStep[] = ['edit', 'submit', 'return', 'approve', 'choose', 'publish'];

export function actorOf({ capabilities, unitId, staffId }: StaffCaller, row: Pick<SurveyFull, 'unitId' | 'handedInBy'>): Actor {
  return { capabilities, ownUnit: row.unitId === unitId, handedIn: row.handedInBy === staffId };
}

/** Puts the parts of one survey together for a screen. */
@Injectable()
export class SurveysReader {
  constructor(
    private readonly surveys: SurveysQueries,
    private readonly units: UnitsQueries,
    private readonly clock: Clock,
  ) {}

  async context(): Promise<ViewContext> {
    return { today: this.clock.today(), unitNames: await this.units.names() };
  }

  /** Null: residents see nothing of it. */
  async forResidents(row: SurveyFull): Promise<Survey | null> {
    const context = await this.context();
    if (publicSurveyPhase(row, context.today) === null) return null;
    return { ...publicRow(row, context), intro: row.intro, items: questionsOf(row), results: publicResults(row) };
  }

  async forStaff(caller: StaffCaller, row: SurveyFull): Promise<ConsoleSurvey> {
    const [context, events] = await Promise.all([this.context(), this.surveys.events(row.id)]);
    const actor = actorOf(caller, row);
    const sentence = (step: SurveyStep): string | null => {
      const code = refuseSurveyStep(step, row, actor, context.today);
      return code === null ? null : ERRORS[code][1];
    };
    return {
      ...consoleRow(row, context),
      intro: row.intro,
      items: questionsOf(row),
      results: await this.results(row),
      shown: JSON.parse(row.shown),
      steps: Object.fromEntries(STEPS.map((step) => [step, sentence(step)])) as Record<SurveyStep, string | null>,
      events: eventsOf(events),
    };
  }

  /** Every text of it. Null until it is closed: who saw results grow would see who came. */
  async results(row: SurveyFull, shows: (text: string) => boolean = () => true): Promise<SurveyResults | null> {
    const phase = surveyPhase(row, this.clock.today());
    if (phase !== 'closed' && phase !== 'published') return null;
    const counter = new ResultCounter(questionsOf(row), shows);
    for await (const sheet of this.surveys.sheets(row.id)) counter.add(sheet);
    return maskedResults(counter.results());
  }

  async stale(id: string, seen: number): Promise<AppError> {
    const [row, events] = await Promise.all([this.surveys.one(id), this.surveys.events(id)]);
    const changes = events.filter(({ version }) => version > seen).map(({ type, staffName, at }) => ({ what: EVENT_WORDS[type], by: staffName, at: iso(at) }));
    return staleVersion(seen, row?.version ?? seen, changes);
  }
}
