import type { INestApplicationContext } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { HelpfulService } from '../features/helpful/helpful.service.ts';
import { PoliciesQueries } from '../features/policies/policies.queries.ts';

/** What readers say of the newest texts, in turn: mostly that they were helped, some what is still unclear. */
const VOTES: readonly { helpful: boolean; asked?: boolean; words?: string }[] = [
  { helpful: true },
  { helpful: true },
  { helpful: false, words: '户口刚迁来不到一年，能不能领？' },
  { helpful: true },
  { helpful: false, asked: true },
  { helpful: true },
  { helpful: false, words: '没写清楚要带哪几样材料' },
];
const TEXTS = 6;

export async function seedHelpful(app: INestApplicationContext): Promise<void> {
  const { items } = await app.get(PoliciesQueries).newest({ limit: TEXTS });
  for (const [n, { id }] of items.entries()) {
    for (const { helpful, asked = false, words = '' } of VOTES.slice(n % 3, VOTES.length - n)) {
      await app.get(HelpfulService).vote(id, { device: uuidv7(), helpful, asked, words });
    }
  }
}
