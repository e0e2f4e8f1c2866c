import { pathOf, subtreeIds } from '@mingchuang/shared/columns/columns.rules';
import { interpretationDue } from '@mingchuang/shared/interpretations/interpretations.rules';
import { type LocalDate, localDateOf } from '@mingchuang/shared/local-date';
import {
  LETTER_LIMIT,
  type Limit,
  type MonitoredFacts,
  NEWS_LIMIT,
  NOTICES_LIMIT,
  STATISTICS_LIMIT,
  tooOldBy,
  type WatchedColumn,
} from '@mingchuang/shared/monitoring/monitoring.rules';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import { CalendarQueries } from '../calendar/calendar.queries.ts';
import { ColumnsQueries } from '../columns/columns.queries.ts';
import { InterpretationsQueries } from '../interpretations/interpretations.queries.ts';
import { MessagesQueries } from '../messages/messages.queries.ts';
import { PagesQueries } from '../pages/pages.queries.ts';
import { PublishingQueries, type Standing } from '../publishing/publishing.queries.ts';

/** a bureau has a handful of letters that old */
const LETTERS_MAX = 1_000;
/** Columns for which §9 has a number of its own. They keep their ids, however they are called and wherever they stand. */
const DUTIES: readonly (readonly [string, Limit])[] = [
  ['news', NEWS_LIMIT],
  ['notices', NOTICES_LIMIT],
  ['policy', NOTICES_LIMIT],
  ['statistics', STATISTICS_LIMIT],
];
/** What stands in these comes from other rooms: the guide, which is looked at by itself, and consultations. */
const FED_ELSEWHERE: readonly string[] = ['guide', 'consultation'];

/** Gathers what the checks look at. */
@Injectable()
export class MonitoringFacts {
  constructor(
    private readonly columns: ColumnsQueries,
    private readonly publishing: PublishingQueries,
    private readonly interpretations: InterpretationsQueries,
    private readonly messages: MessagesQueries,
    private readonly pages: PagesQueries,
    private readonly calendar: CalendarQueries,
    private readonly clock: Clock,
  ) {}

  async gather(): Promise<MonitoredFacts> {
    const today = this.clock.today();
    const [standing, [oldest], letters, newestReply, open, guide, contacts] = await Promise.all([
      this.publishing.standing(today),
      this.messages.unansweredSince(today, 1),
      this.messages.unansweredSince(tooOldBy(LETTER_LIMIT, today), LETTERS_MAX),
      this.messages.newestPublic(),
      this.interpretations.open(null),
      this.pages.current('guide'),
      this.pages.current('contacts'),
    ]);
    return {
      newestText: newestOf(standing.filter(({ what }) => what === 'texts')),
      newestReply: newestReply === null ? null : localDateOf(newestReply),
      columns: await this.#columns(standing),
      oldestLetter: oldest?.submittedOn ?? null,
      letters: letters.map(({ id, submittedOn, unitId, ownerId }) => ({ id, submittedOn, unitId, ownerStaffId: ownerId })),
      interpretations: open.map(({ id, policyTitle, publishedOn, workingDays, unitId, ownerId }) => {
        const due = interpretationDue(this.calendar.current, publishedOn, workingDays);
        return { id, title: policyTitle, dueOn: due.kind === 'fixed' ? due.on : null, unitId, ownerStaffId: ownerId };
      }),
      guideReviewBy: guide?.reviewBy ?? null,
      contactsReviewBy: contacts?.reviewBy ?? null,
    };
  }

  /** Those that residents see. Without an owner or a unit of its own, a column is the one's that answers for what is above it. */
  async #columns(standing: readonly Standing[]): Promise<WatchedColumn[]> {
    const all = await this.columns.all();
    const nodes = new Map(all.map((column) => [column.id, column]));
    const duties = new Map(DUTIES.map(([key, limit]) => [this.columns.plantedId(key), limit]));
    const elsewhere = FED_ELSEWHERE.map((key) => this.columns.plantedId(key));
    const open = all.filter((column) => column.open === 1 && column.effectiveId === column.id && !elsewhere.includes(column.id));
    return open.map(({ id, cycle, createdAt }) => {
      const branch = subtreeIds(all, id).filter((below) => nodes.get(below)?.open === 1);
      const stored = standing.filter(({ columnId }) => columnId !== null && branch.includes(columnId));
      const path = pathOf(nodes, id);
      const answering = path.findLast(({ unitId, ownerStaffId }) => unitId !== null || ownerStaffId !== null);
      return {
        id,
        name: path.map(({ name }) => name).join(' / '),
        cycle,
        duty: duties.get(id) ?? null,
        createdOn: localDateOf(Number(createdAt)),
        leaf: branch.length === 1,
        texts: stored.reduce((sum, { count }) => sum + count, 0),
        newest: newestOf(stored),
        unitId: answering?.unitId ?? null,
        ownerStaffId: answering?.ownerStaffId ?? null,
      };
    });
  }
}

function newestOf(rows: readonly { newest: LocalDate | null }[]): LocalDate | null {
  return rows.reduce<LocalDate | null>((newest, row) => (row.newest !== null && (newest === null || row.newest > newest) ? row.newest : newest), null);
}
