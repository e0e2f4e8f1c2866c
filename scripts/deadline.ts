/**
 * `pnpm deadline`: by which working day an application is answered (依申请公开). With `--stdin` JSON lines in, JSON lines
 * out, in the same order; otherwise one answer for a person, with the days in a picture.
 */
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { packageCalendar } from '../apps/bff/src/features/calendar/calendar.schedule.ts';
import { answer, answerLine, type DeadlineQuestion, LINE_MAX } from '../packages/shared/src/disclosure/deadline.lines.ts';
import type { ClockEvent } from '../packages/shared/src/disclosure/disclosure.types.ts';
import { localDateOf } from '../packages/shared/src/local-date.ts';
import { picture } from './deadline-picture.ts';

const HELP = `用法
  npx -y pnpm@12 deadline <收到申请的日期> [选项]
  npx -y pnpm@12 deadline --stdin            每行一个 JSON，逐行回答

选项（日期写成 2026-03-02，可以重复）
  --consultation <发出>..<收到>   征求意见；还没收到的写成 2026-03-09..
  --extension <决定日期>[:天数]   延长答复期限，不写天数为 20 个工作日
  --supplement <收到日期>         收到补正，重新计算
  --fee-paid <缴费日期>           缴纳信息处理费，重新计算
  --delayed <日期>                已确定的延迟答复日期
  --closed <日期>                 答复发出或办结
  --working-days <天数>           不写为 20 个工作日
  --today <日期>                  今天；征求意见还没结束时，按到这一天为止计算
  --json                          用 JSON 回答
  --help                          显示这一页

例
  npx -y pnpm@12 deadline 2026-03-02 --consultation 2026-03-09..2026-03-20 --extension 2026-03-25
  echo '{"received":"2026-03-02","events":[{"type":"supplement","received":"2026-03-16"}],"explain":true}' | npx -y pnpm@12 -s deadline --stdin
`;

const days = { type: 'string', multiple: true } as const;
const OPTIONS = {
  stdin: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  json: { type: 'boolean' },
  today: { type: 'string' },
  'working-days': { type: 'string' },
  consultation: days,
  extension: days,
  supplement: days,
  'fee-paid': days,
  delayed: days,
  closed: days,
} as const;

function readArguments(args: string[]) {
  return parseArgs({ args, options: OPTIONS, allowPositionals: true });
}
type Arguments = ReturnType<typeof readArguments>;

function questionFrom({ values, positionals }: Arguments): DeadlineQuestion {
  const events: ClockEvent[] = [
    ...(values.supplement ?? []).map((received) => ({ type: 'supplement' as const, received })),
    ...(values['fee-paid'] ?? []).map((on) => ({ type: 'feePaid' as const, on })),
    ...(values.consultation ?? []).map((text) => {
      const [sent = '', answered = ''] = text.split('..');
      return { type: 'consultation' as const, sent, ...(answered !== '' && { answered }) };
    }),
    ...(values.extension ?? []).map((text) => {
      const [decided = '', workingDays] = text.split(':');
      return { type: 'extension' as const, decided, ...(workingDays !== undefined && { workingDays: Number(workingDays) }) };
    }),
    ...(values.delayed ?? []).map((due) => ({ type: 'delayed' as const, due })),
    ...(values.closed ?? []).map((on) => ({ type: 'closed' as const, on })),
  ];
  const workingDays = values['working-days'];
  return {
    received: positionals[0] ?? '',
    events,
    today: values.today ?? localDateOf(Date.now()),
    ...(workingDays !== undefined && { workingDays: Number(workingDays) }),
  };
}

/** Answers while it reads. A line longer than is looked at is not kept, and a blank one is no question. */
async function answerStdin(): Promise<void> {
  const calendar = packageCalendar();
  let rest = '';
  const said = (line: string): string => (line.trim() === '' ? '' : `${JSON.stringify(answerLine(calendar, line))}\n`);
  process.stdin.setEncoding('utf8');
  for await (const chunk of process.stdin as AsyncIterable<string>) {
    const lines = (rest + chunk).split('\n');
    // One character too many is enough to know that it is too long.
    rest = (lines.pop() ?? '').slice(0, LINE_MAX + 1);
    const answers = lines.map(said).join('');
    if (answers !== '' && !process.stdout.write(answers)) await once(process.stdout, 'drain');
  }
  process.stdout.write(said(rest));
}

function answerPerson(args: Arguments): number {
  const question = questionFrom(args);
  const calendar = packageCalendar();
  const told = answer(calendar, { ...question, explain: args.values.json !== true });
  const failed = 'error' in told && told.error !== 'CALENDAR_YEAR_MISSING';
  if (args.values.json) process.stdout.write(`${JSON.stringify(told)}\n`);
  else if ('field' in told) process.stderr.write(`${told.message}（${told.field}，${told.error}）\n`);
  else process.stdout.write(picture(calendar, question, told.days ?? [], process.stdout.isTTY === true && process.env.NO_COLOR === undefined));
  return failed ? 1 : 0;
}

async function main(): Promise<number> {
  let args: Arguments;
  try {
    args = readArguments(process.argv.slice(2));
  } catch (error) {
    process.stderr.write(`选项不对：${(error as Error).message}\n\n${HELP}`);
    return 2;
  }
  if (args.values.stdin) {
    await answerStdin();
    return 0;
  }
  if (args.values.help || args.positionals.length !== 1) {
    process.stdout.write(HELP);
    return args.values.help ? 0 : 2;
  }
  return answerPerson(args);
}

// Whoever reads may stop reading (`| head`).
process.stdout.on('error', (failure: NodeJS.ErrnoException) => process.exit(failure.code === 'EPIPE' ? 0 : 1));
process.exitCode = await main();
