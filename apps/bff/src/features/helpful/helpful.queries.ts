import { HELPFUL_TEXTS_SHOWN, HELPFUL_WORDS_SHOWN, type HelpfulCounts, type HelpfulDetail, type HelpfulRow } from '@mingchuang/shared/helpful/helpful.types';
import type { PolicyKind } from '@mingchuang/shared/policies/policies.words';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db.ts';
import { iso } from '../../platform/iso.ts';
import type { HelpfulEntity } from './helpful.entity.ts';

/** What SUM and COUNT give: a number or a string, and null of no row at all. */
type Counted = Record<keyof HelpfulCounts, number | string | null>;

const COUNTS = `SUM(h.helpful) AS helpful, SUM(CASE WHEN h.helpful = 0 THEN 1 ELSE 0 END) AS unhelpful, SUM(h.asked) AS asked`;

@Injectable()
export class HelpfulQueries {
  constructor(private readonly db: Db) {}

  /** Texts that are published, those with the most open questions first. */
  async texts(): Promise<HelpfulRow[]> {
    const rows = await this.db.read<Counted & { policyId: string; title: string; kind: PolicyKind; lastAt: number | string }>(
      `SELECT h.policyId, p.title, p.kind, ${COUNTS}, MAX(h.at) AS lastAt FROM policy_helpful h JOIN policy p ON p.id = h.policyId
       GROUP BY h.policyId, p.title, p.kind ORDER BY unhelpful DESC, lastAt DESC, h.policyId LIMIT ?`,
      [HELPFUL_TEXTS_SHOWN],
    );
    return rows.map(({ policyId, title, kind, lastAt, ...counted }) => ({ policyId, title, kind, ...countsOf(counted), lastAt: iso(Number(lastAt)) }));
  }

  async of(policyId: string): Promise<HelpfulDetail> {
    const [counted, words] = await Promise.all([
      this.db.readOne<Counted>(`SELECT ${COUNTS} FROM policy_helpful h WHERE h.policyId = ?`, [policyId]),
      this.db.read<Pick<HelpfulEntity, 'helpful' | 'asked' | 'words'> & { at: number | string }>(
        "SELECT h.helpful, h.asked, h.words, h.at FROM policy_helpful h WHERE h.policyId = ? AND h.words <> '' ORDER BY h.at DESC, h.id LIMIT ?",
        [policyId, HELPFUL_WORDS_SHOWN],
      ),
    ]);
    return {
      ...countsOf(counted),
      words: words.map((row) => ({ helpful: row.helpful === 1, asked: row.asked === 1, words: row.words, at: iso(Number(row.at)) })),
    };
  }
}

function countsOf(counted: Counted | null): HelpfulCounts {
  return { helpful: Number(counted?.helpful ?? 0), unhelpful: Number(counted?.unhelpful ?? 0), asked: Number(counted?.asked ?? 0) };
}
