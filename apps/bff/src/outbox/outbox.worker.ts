import type { DeliveryState } from '@mingchuang/shared/deliveries/deliveries.types';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { Clock } from '../platform/clock.ts';
import { Db, execute, marksOf } from '../platform/db.ts';
import { backoffMs, MAX_ATTEMPTS } from './backoff.ts';
import { Lane } from './lane.ts';
import { Outbox, type OutboxPayloads, type OutboxTopic } from './outbox.ts';

export interface Job<T extends OutboxTopic = OutboxTopic> {
  id: string;
  topic: T;
  subjectId: string;
  payload: OutboxPayloads[T];
  attempts: number;
  /** an earlier attempt ended without an answer */
  uncertain: boolean;
  /** which claim it was taken by: without it nothing is settled */
  claim: string;
}

/** Trying again cannot help: the reason, for staff. */
export class PermanentFailure extends Error {}
/** The outside may have acted although no answer came; the job is tried again and marked. */
export class UncertainFailure extends Error {}

/** What staff read of a settled job; null says nothing more than done. */
export type Note = string | null;

/** What became of a call to the outside: the note, and rows that share the commit which settles the job. */
export interface Outcome {
  /** unsent: there was no way to the person, and trying again would not make one */
  state?: 'done' | 'unsent';
  note: Note;
  rows?(m: EntityManager): Promise<void>;
}

/**
 * `inside`: the work is rows only and shares the commit that settles the job, so it happens exactly once.
 * `outside`: the work calls the network, so it happens at least once.
 * `bulk`: inside, but hundreds of rows at a time; its jobs have a lane of their own, so that neither they nor the small ones wait for the others.
 * `after` is for hints: it follows the commit and may get lost.
 * `runAll` and `afterAll` are the same for a topic of which many come at once: a note for each job, in their order.
 */
export type Handler<T extends OutboxTopic> = OneByOne<T> | Together<T> | { kind: 'outside'; run(job: Job<T>): Promise<Outcome> };

interface OneByOne<T extends OutboxTopic> {
  kind: 'inside' | 'bulk';
  run(m: EntityManager, job: Job<T>): Promise<Note>;
  after?(job: Job<T>): Promise<void>;
}

interface Together<T extends OutboxTopic> {
  kind: 'inside' | 'bulk';
  runAll(m: EntityManager, jobs: readonly Job<T>[]): Promise<Note[]>;
  afterAll?(jobs: readonly Job<T>[]): Promise<void>;
}

type RowsHandler = Together<OutboxTopic>;
type NetworkHandler = Extract<Handler<OutboxTopic>, { kind: 'outside' }>;

interface Row {
  id: string;
  topic: OutboxTopic;
  subjectId: string;
  payload: string;
  attempts: number;
  uncertain: number;
  claim: string;
}

/** Longer than the slowest run: a call to WeChat that renews its token waits for five answers of eight seconds at most. */
const LEASE_MS = 60_000;
const KINDS = ['inside', 'bulk', 'outside'] as const;
type Kind = (typeof KINDS)[number];
/** jobs of one claim */
const BATCH: Readonly<Record<Kind, number>> = { inside: 50, bulk: 250, outside: 50 };

/** Claims with a lease by a conditional UPDATE, runs, settles; several processes may run one each. */
@Injectable()
export class OutboxWorker implements OnModuleDestroy {
  readonly #log = new Logger('Outbox');
  readonly #handlers = new Map<OutboxTopic, RowsHandler | NetworkHandler>();
  /** A lane for each kind, so that a slow WeChat never holds up the in-app inbox. */
  readonly #lanes = KINDS.map((kind) => new Lane(() => this.#pass(kind)));
  #stopped = false;

  constructor(
    private readonly db: Db,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  on<T extends OutboxTopic>(topic: T, handler: Handler<T>): void {
    const known = handler as unknown as Handler<OutboxTopic>;
    this.#handlers.set(topic, known.kind !== 'outside' && 'run' in known ? together(known) : known);
  }

  start(): void {
    this.db.onCommit(() => {
      if (!this.outbox.woken) return;
      this.outbox.woken = false;
      for (const lane of this.#lanes) lane.wake();
    });
    for (const lane of this.#lanes) lane.wake();
  }

  /** Runs everything that is due, every kind, until nothing is; returns how many jobs were run. */
  async drain(): Promise<number> {
    let total = 0;
    for (;;) {
      let ran = 0;
      for (const kind of KINDS) ran += await this.#batch(kind);
      if (ran === 0) return total;
      total += ran;
    }
  }

  async #pass(kind: Kind): Promise<void> {
    try {
      while (!this.#stopped && (await this.#batch(kind)) > 0);
    } catch (error) {
      this.#log.error(error);
    }
  }

  async #batch(kind: Kind): Promise<number> {
    const jobs = await this.#claim(
      [...this.#handlers].filter(([, h]) => h.kind === kind).map(([topic]) => topic),
      BATCH[kind],
    );
    if (kind === 'outside') await Promise.all(jobs.map((job) => this.#runOutside(job)));
    else await this.#runInside(kind, jobs);
    return jobs.length;
  }

  async #claim(topics: OutboxTopic[], batch: number): Promise<Job[]> {
    if (topics.length === 0) return [];
    const now = this.clock.now();
    // A state at a time, so that the index gives the oldest without a look at all that wait.
    const oldest = (state: DeliveryState) =>
      `SELECT * FROM (SELECT id, runAfter FROM outbox_job WHERE state = '${state}' AND runAfter <= ? AND topic IN (${marksOf(topics)}) ORDER BY runAfter LIMIT ?) ${state}`;
    const due = await this.db.read<{ id: string }>(`${oldest('pending')} UNION ALL ${oldest('running')} ORDER BY runAfter LIMIT ?`, [
      now,
      ...topics,
      batch,
      now,
      ...topics,
      batch,
      batch,
    ]);
    if (due.length === 0) return [];
    const claim = uuidv7();
    const ids = due.map((d) => d.id);
    // A job whose lease ran out was interrupted: nobody knows how far it came.
    await this.db.write((m) =>
      execute(
        m,
        `UPDATE outbox_job SET uncertain = CASE WHEN state = 'running' THEN 1 ELSE uncertain END, state = 'running', attempts = attempts + 1, version = version + 1, claim = ?, runAfter = ?
         WHERE id IN (${marksOf(ids)}) AND state IN ('pending', 'running') AND runAfter <= ?`,
        [claim, now + LEASE_MS, ...ids, now],
      ),
    );
    const rows = await this.db.read<Row>(
      `SELECT id, topic, subjectId, payload, attempts, uncertain, claim FROM outbox_job WHERE id IN (${marksOf(ids)}) AND claim = ? ORDER BY id`,
      [...ids, claim],
    );
    return rows.map((row) => ({ ...row, payload: JSON.parse(row.payload), uncertain: row.uncertain === 1 }));
  }

  /** Rows only, so a batch shares one commit. Where one fails nothing of the batch has happened, and each runs alone. Never throws. */
  async #runInside(kind: 'inside' | 'bulk', jobs: Job[]): Promise<void> {
    const [first, ...more] = jobs;
    if (first === undefined) return;
    try {
      await this.db.write(async (m) => {
        const notes = new Map<Note, Job[]>();
        for (const some of runsOfTopic(jobs)) {
          for (const [n, note] of (await this.#handlerOf(some, kind).runAll(m, some)).entries()) notes.set(note, [...(notes.get(note) ?? []), some[n] as Job]);
        }
        for (const [note, done] of notes) await this.#settle(m, done, 'done', note);
      });
    } catch (error) {
      if (more.length === 0) await this.#failed(first, error);
      else for (const job of jobs) await this.#runInside(kind, [job]);
      return;
    }
    for (const some of runsOfTopic(jobs))
      await this.#handlerOf(some, kind)
        .afterAll?.(some)
        .catch((error) => this.#log.warn(`after ${some[0].topic}: ${error}`));
  }

  /** Never throws: one job's failure is no other job's. */
  async #runOutside(job: Job): Promise<void> {
    try {
      const { state = 'done', note, rows } = await this.#handlerOf([job], 'outside').run(job);
      await this.db.write(async (m) => {
        await rows?.(m);
        await this.#settle(m, [job], state, note);
      });
    } catch (error) {
      await this.#failed(job, error);
    }
  }

  #handlerOf(jobs: OneTopic, kind: 'inside' | 'bulk'): RowsHandler;
  #handlerOf(jobs: OneTopic, kind: 'outside'): NetworkHandler;
  #handlerOf(jobs: OneTopic, kind: Kind): RowsHandler | NetworkHandler {
    // The process has died in every attempt so far; an ordinary failure gives up earlier, below.
    if (jobs.some(({ attempts }) => attempts > MAX_ATTEMPTS)) throw new PermanentFailure('多次在办理中断，没有完成');
    const [{ topic }] = jobs;
    const handler = this.#handlers.get(topic);
    if (handler?.kind !== kind) throw new Error(`${topic} has no ${kind} handler`);
    return handler;
  }

  async #failed(job: Job, error: unknown): Promise<void> {
    // Where not even the failure can be written, the lease ends and the job is claimed again.
    if (!(error instanceof LeaseLost)) await this.#putBack(job, error).catch((unwritten) => this.#log.error(unwritten));
  }

  async #putBack(job: Job, error: unknown): Promise<void> {
    const reason = (error instanceof Error ? error.message : String(error)).slice(0, 300);
    if (error instanceof PermanentFailure || job.attempts >= MAX_ATTEMPTS) {
      this.#log.warn(`job ${job.id} (${job.topic}) given up after ${job.attempts} attempts: ${reason}`);
      await this.db.write((m) => this.#settle(m, [job], 'dead', reason));
      return;
    }
    const uncertain = error instanceof UncertainFailure || job.uncertain;
    const runAfter = this.clock.now() + backoffMs(job.attempts, Math.random());
    await this.db.write((m) =>
      execute(
        m,
        "UPDATE outbox_job SET state = 'pending', version = version + 1, claim = NULL, runAfter = ?, uncertain = ?, note = ? WHERE id = ? AND claim = ?",
        [runAfter, uncertain ? 1 : 0, reason, job.id, job.claim],
      ),
    );
  }

  /** Jobs of one claim. A worker that lost its lease settles nothing, and its rows roll back. */
  async #settle(m: EntityManager, jobs: Job[], state: 'done' | 'unsent' | 'dead', note: Note): Promise<void> {
    const repeat = jobs.some((job) => job.uncertain && this.#handlers.get(job.topic)?.kind === 'outside') ? 1 : 0;
    const changed = await execute(
      m,
      `UPDATE outbox_job SET state = ?, version = version + 1, claim = NULL, note = ?, settledAt = ?, possibleRepeat = ? WHERE id IN (${marksOf(jobs)}) AND claim = ?`,
      [state, note, this.clock.now(), repeat, ...jobs.map((job) => job.id), jobs[0]?.claim ?? null],
    );
    if (changed !== jobs.length) throw new LeaseLost();
  }

  /** Before the server and the database close: what has begun is finished, nothing new begins. */
  async onModuleDestroy(): Promise<void> {
    this.#stopped = true;
    await Promise.all(this.#lanes.map((lane) => lane.stop()));
  }
}

class LeaseLost extends Error {}

type OneTopic = readonly [Job, ...Job[]];

/** Neighbours of one topic together: the order of what happens stays the order in which it was asked for. */
function runsOfTopic(jobs: readonly Job[]): OneTopic[] {
  const runs: [Job, ...Job[]][] = [];
  for (const job of jobs) {
    const last = runs.at(-1);
    if (last?.[0].topic === job.topic) last.push(job);
    else runs.push([job]);
  }
  return runs;
}

function together({ kind, run, after }: OneByOne<OutboxTopic>): RowsHandler {
  return {
    kind,
    async runAll(m, jobs) {
      const notes: Note[] = [];
      for (const job of jobs) notes.push(await run(m, job));
      return notes;
    },
    async afterAll(jobs) {
      const ends = await Promise.allSettled(jobs.map((job) => after?.(job)));
      const failed = ends.find((end) => end.status === 'rejected');
      if (failed !== undefined) throw failed.reason;
    },
  };
}
