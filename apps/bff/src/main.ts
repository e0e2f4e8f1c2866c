import 'reflect-metadata';
import { Logger } from '@nestjs/common';
import { createApp } from './app.ts';
import { parseSettings, withSecret } from './config.ts';
import { ColumnsStart } from './features/columns/columns.start.ts';
import { FilesService } from './features/files/files.service.ts';
import { PoliciesNumbers } from './features/policies/policies.numbers.ts';
import { SearchRebuild } from './features/search/search.rebuild.ts';
import { Days } from './outbox/days.ts';
import { OutboxWorker } from './outbox/outbox.worker.ts';
import { SystemClock } from './platform/clock.ts';
import { Idempotency } from './platform/idempotency.ts';
import { refuseDemoAccounts } from './seed/refuse.ts';
import { seed } from './seed/seed.ts';
import { StoryClock } from './seed/story-clock.ts';
import { reasonOf, tryPort } from './starting.ts';

const PRUNE_EVERY_MS = 3_600_000;
/** a new day begins this much after midnight at the latest */
const LOOK_FOR_DAY_EVERY_MS = 60_000;

async function main(): Promise<void> {
  const settings = parseSettings(process.env);
  await tryPort(settings);
  const config = withSecret(settings);
  const clock = new SystemClock(config.demoClock);
  const story = config.demo ? new StoryClock(null, clock) : null;
  const app = await createApp(config, story ?? clock);
  app.enableShutdownHooks();
  if (config.production) await refuseDemoAccounts(app);
  if (story !== null) await seed(app, story);
  await app.get(ColumnsStart).plant();
  await app.listen(config.port, config.host);
  app.get(OutboxWorker).start();
  const failed = (error: unknown) => new Logger('Prune').error(error);
  for (const kept of [app.get(Idempotency), app.get(FilesService)]) setInterval(() => kept.prune().catch(failed), PRUNE_EVERY_MS).unref();
  const lookForDay = () =>
    app
      .get(Days)
      .look()
      .catch((error: unknown) => new Logger('Day').error(error));
  setInterval(lookForDay, LOOK_FOR_DAY_EVERY_MS).unref();
  await lookForDay();
  process.stdout.write(`listening on ${await app.getUrl()}\n`);
  process.send?.({ ready: true, url: await app.getUrl() });
  app
    .get(PoliciesNumbers)
    .numberOld()
    .then(() => app.get(SearchRebuild).run())
    .catch((error: unknown) => new Logger('Search').error(error));
}

main().catch((error) => {
  process.stderr.write(`${reasonOf(error)}\n`);
  process.exit(1);
});
