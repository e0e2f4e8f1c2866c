import type { ConsoleConsultation, GiveOpinion, WriteConsultation, WriteGroup } from '@mingchuang/shared/consultations/consultations.types';
import { addDays, startOfDay } from '@mingchuang/shared/local-date';
import type { ConsoleSurvey, SurveyAnswers, WriteSurvey } from '@mingchuang/shared/surveys/surveys.types';
import type { INestApplicationContext } from '@nestjs/common';
import { ConsultationsBoard } from '../features/consultations/consultations.board.ts';
import { ConsultationsConsole } from '../features/consultations/consultations.console.ts';
import { ConsultationsService } from '../features/consultations/consultations.service.ts';
import { SurveysConsole } from '../features/surveys/surveys.console.ts';
import { SurveysService } from '../features/surveys/surveys.service.ts';
import type { ResidentPrincipal } from '../platform/access.ts';
import type { StaffCaller } from '../platform/caller.ts';
import { sha256 } from '../platform/crypto.ts';
import type { OnceKey } from '../platform/idempotency.ts';
import { blocksOf } from './blocks.ts';
import type { StoryClock } from './story-clock.ts';

const HOUR = 3_600_000;

/** A consultation as it is written down in a seed: plain text, and days counted from the day on which it opens. */
export interface AskedStory extends Pick<WriteConsultation, 'kind' | 'title'> {
  explanation: string;
  draft: string;
  /** closesOn is so many days after opensOn */
  days: number;
  shortReason?: string;
}

/** Opinions by the place of their group; null: not put into one yet. */
export interface OpinionStory extends Pick<GiveOpinion, 'text' | 'about'> {
  group: number | null;
}

/** Consultations and surveys acted out through the services, so that every state is a lawful one. */
export class Asking {
  #steps = 0;

  constructor(
    private readonly app: INestApplicationContext,
    private readonly clock: StoryClock,
  ) {}

  get #console(): ConsultationsConsole {
    return this.app.get(ConsultationsConsole);
  }

  get #surveys(): SurveysConsole {
    return this.app.get(SurveysConsole);
  }

  /** Written on the day on which it opens. */
  draft(author: StaffCaller, { days, explanation, draft, shortReason = '', kind, title }: AskedStory): Promise<ConsoleConsultation> {
    const opensOn = this.clock.today();
    const written = { kind, title, explanation: blocksOf(explanation), draft: blocksOf(draft), opensOn, closesOn: addDays(opensOn, days), shortReason };
    return this.#console.create(author, written, this.#once());
  }

  async submitted(author: StaffCaller, story: AskedStory): Promise<ConsoleConsultation> {
    const { id, version } = await this.draft(author, story);
    return this.#console.submit(author, id, version);
  }

  async open(author: StaffCaller, approver: StaffCaller, story: AskedStory): Promise<ConsoleConsultation> {
    const { id, version } = await this.submitted(author, story);
    return this.#console.approve(approver, id, version);
  }

  async give(resident: ResidentPrincipal, id: string, opinion: Partial<GiveOpinion> & Pick<GiveOpinion, 'text'>): Promise<string> {
    const whole = { about: '', contactPhone: null, ...opinion };
    return (await this.app.get(ConsultationsService).give(resident, id, whole, this.#once())).id;
  }

  /** On the morning after its last day. */
  async sorting(author: StaffCaller, { id, closesOn }: ConsoleConsultation): Promise<ConsoleConsultation> {
    this.clock.set(startOfDay(addDays(closesOn, 1)) + 9 * HOUR);
    const { version } = await this.#console.open(author, id);
    return this.#console.sort(author, id, version);
  }

  async group(author: StaffCaller, { id, version }: ConsoleConsultation, group: WriteGroup, opinionIds: string[]): Promise<ConsoleConsultation> {
    const board = this.app.get(ConsultationsBoard);
    const added = await board.addGroup(author, id, version, group, this.#once());
    const groupId = added.groups.at(-1)?.id ?? null;
    return opinionIds.length === 0 ? added : board.assign(author, id, added.version, { opinionIds, groupId });
  }

  async feedback(author: StaffCaller, sorted: ConsoleConsultation, note = ''): Promise<ConsoleConsultation> {
    const noted = await this.#console.writeNote(author, sorted.id, sorted.version, note);
    return this.#console.submitFeedback(author, noted.id, noted.version);
  }

  publish(approver: StaffCaller, { id, version }: ConsoleConsultation): Promise<ConsoleConsultation> {
    return this.#console.publish(approver, id, version);
  }

  survey(author: StaffCaller, survey: Omit<WriteSurvey, 'opensOn' | 'closesOn'>, days: number): Promise<ConsoleSurvey> {
    const opensOn = this.clock.today();
    return this.#surveys.create(author, { ...survey, opensOn, closesOn: addDays(opensOn, days) }, this.#once());
  }

  async submittedSurvey(author: StaffCaller, survey: Omit<WriteSurvey, 'opensOn' | 'closesOn'>, days: number): Promise<ConsoleSurvey> {
    const { id, version } = await this.survey(author, survey, days);
    return this.#surveys.submit(author, id, version);
  }

  async openSurvey(author: StaffCaller, approver: StaffCaller, survey: Omit<WriteSurvey, 'opensOn' | 'closesOn'>, days: number): Promise<ConsoleSurvey> {
    const { id, version } = await this.submittedSurvey(author, survey, days);
    return this.#surveys.approve(approver, id, version);
  }

  async answer(resident: ResidentPrincipal, id: string, answers: SurveyAnswers): Promise<void> {
    await this.app.get(SurveysService).answer(resident, id, { answers }, this.#once());
  }

  /** On the morning after its last day, with these texts. */
  async publishSurvey(author: StaffCaller, approver: StaffCaller, { id, closesOn }: ConsoleSurvey, shows: (text: string) => boolean): Promise<ConsoleSurvey> {
    this.clock.set(startOfDay(addDays(closesOn, 1)) + 9 * HOUR);
    const { results, version } = await this.#surveys.open(author, id);
    const texts = results?.questions.flatMap((question) => (question.kind === 'text' ? question.texts : [])) ?? [];
    const shown = texts.filter(({ text }) => shows(text)).map((text) => text.id);
    const chosen = await this.#surveys.choose(author, id, version, shown);
    return this.#surveys.publish(approver, id, chosen.version);
  }

  #once(): OnceKey {
    this.#steps += 1;
    const key = `${this.clock.now()}-${this.#steps}`;
    return { key, operation: 'seed-asking', bodyHash: sha256(key) };
  }
}
