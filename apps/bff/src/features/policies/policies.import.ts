import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Audit } from '../../platform/audit.ts';
import { Clock } from '../../platform/clock.ts';
import { Db, insert } from '../../platform/db.ts';
import { type ParsedDocument, parseDocuments } from './parse/parse.ts';
import { PolicyEntity } from './policies.entity.ts';

export interface DocumentReport {
  file: string;
  documents: { title: string; titleVerified: boolean; issuer: string | null; originalPublishedOn: string | null; added: boolean }[];
}

/** sorts after every real day */
const UNDATED = '0000-00-00';
const TITLE_MAX = 200;
const ISSUER_MAX = 100;

/** Text files become published documents; a file may hold several, and a second import adds none. */
@Injectable()
export class PoliciesImport {
  constructor(
    private readonly db: Db,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async run(file: string): Promise<DocumentReport> {
    return this.add(decode(await readFile(file)), path.basename(file));
  }

  async add(text: string, file: string): Promise<DocumentReport> {
    const report: DocumentReport = { file, documents: [] };
    for (const document of parseDocuments(text, file)) {
      const { title, titleVerified, issuer, originalPublishedOn } = document;
      report.documents.push({ title, titleVerified, issuer, originalPublishedOn, added: await this.#store(document) });
    }
    return report;
  }

  async #store(document: ParsedDocument): Promise<boolean> {
    const known = await this.db.readOne('SELECT id FROM policy WHERE importKey = ?', [document.key]);
    if (known !== null) return false;
    const blocks = JSON.stringify(document.blocks);
    const characters = document.blocks.reduce((sum, b) => sum + (b.type === 'table' ? b.rows.flat().join('').length : b.text.length), 0);
    await this.db.write(async (m) => {
      await insert(m, PolicyEntity, {
        id: uuidv7(),
        importKey: document.key,
        title: document.title.slice(0, TITLE_MAX),
        titleVerified: document.titleVerified ? 1 : 0,
        issuer: document.issuer?.slice(0, ISSUER_MAX) ?? null,
        originalPublishedOn: document.originalPublishedOn,
        sortOn: document.originalPublishedOn ?? UNDATED,
        blocks,
        characters,
        publishedAt: this.clock.now(),
      });
      await this.audit.add(m, null, 'import.documents', null, document.title.slice(0, 100));
    });
    return true;
  }
}

/** UTF-8, or GB 18030 as older systems write it. */
function decode(bytes: Buffer): string {
  return new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'gb18030').decode(bytes);
}
