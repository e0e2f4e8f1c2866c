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
  /** why nothing of the file is taken; null: it is text */
  refused: string | null;
  documents: { title: string; titleVerified: boolean; issuer: string | null; originalPublishedOn: string | null; added: boolean }[];
}

/** sorts after every real day */
const UNDATED = '0000-00-00';
const TITLE_MAX = 200;
const ISSUER_MAX = 100;
/** the reason in the log holds 200 characters */
const FILE_NAME_MAX = 150;

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
    const report: DocumentReport = { file, refused: refuseText(text), documents: [] };
    if (report.refused !== null) return report;
    const documents = parseDocuments(text, file);
    const added = await this.#store(documents, file);
    for (const document of documents) {
      const { title, titleVerified, issuer, originalPublishedOn } = document;
      report.documents.push({ title, titleVerified, issuer, originalPublishedOn, added: added.has(document) });
    }
    return report;
  }

  /** A file is one commit and one entry in the log. Gives the documents that were new. */
  async #store(documents: readonly ParsedDocument[], file: string): Promise<Set<ParsedDocument>> {
    const fresh = new Map<string, ParsedDocument>();
    for (const document of documents) {
      const known = await this.db.readOne('SELECT id FROM policy WHERE importKey = ?', [document.key]);
      if (known === null && !fresh.has(document.key)) fresh.set(document.key, document);
    }
    if (fresh.size > 0) {
      await this.db.write(async (m) => {
        for (const document of fresh.values()) await insert(m, PolicyEntity, this.#row(document));
        await this.audit.add(m, null, 'import.documents', null, `来自文件 ${file.slice(0, FILE_NAME_MAX)}，新增 ${fresh.size} 篇`);
      });
    }
    return new Set(fresh.values());
  }

  #row(document: ParsedDocument): PolicyEntity {
    return {
      id: uuidv7(),
      importKey: document.key,
      title: document.title.slice(0, TITLE_MAX),
      titleVerified: document.titleVerified ? 1 : 0,
      issuer: document.issuer?.slice(0, ISSUER_MAX) ?? null,
      originalPublishedOn: document.originalPublishedOn,
      sortOn: document.originalPublishedOn ?? UNDATED,
      blocks: JSON.stringify(document.blocks),
      characters: document.blocks.reduce((sum, b) => sum + (b.type === 'table' ? b.rows.flat().join('').length : b.text.length), 0),
      publishedAt: this.clock.now(),
    };
  }
}

const LETTERS_MIN = 10;
const DAMAGED_SHARE = 0.005;

/** What is published must be readable: no program, picture or broken export comes in as a document. */
function refuseText(text: string): string | null {
  const damaged = text.match(/[^\P{Cc}\t\n\r\f\v]|\ufffd/gu)?.length ?? 0;
  if (text.includes('\0') || damaged > text.length * DAMAGED_SHARE) return '不是文字文件，或编码不是 UTF-8、GB 18030';
  return (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < LETTERS_MIN ? '没有正文' : null;
}

/** UTF-8, or GB 18030 as older systems write it. */
function decode(bytes: Buffer): string {
  return new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'gb18030').decode(bytes);
}
