import type { INestApplicationContext } from '@nestjs/common';
import { verify } from '@node-rs/argon2';
import { ConfigError } from '../config.ts';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '../features/staff/demo-accounts.ts';
import { StaffQueries } from '../features/staff/staff.queries.ts';

/** Production never runs on a database in which somebody can sign in with a password printed in the README. */
export async function refuseDemoAccounts(app: INestApplicationContext): Promise<void> {
  const rows = await Promise.all(DEMO_ACCOUNTS.map(({ account }) => app.get(StaffQueries).byAccount(account)));
  const open: string[] = [];
  for (const row of rows) if (row !== null && (await verify(row.passwordHash, DEMO_PASSWORD))) open.push(row.account);
  if (open.length === 0) return;
  throw new ConfigError([`DATABASE_URL 或 DATA_DIR：库里有演示账号（${open.join('、')}），NODE_ENV=production 时应为没有演示数据的库`]);
}
