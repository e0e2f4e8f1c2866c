import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { cleanBlocks } from '@mingchuang/shared/richtext/clean-blocks.rules';
import type { Block, RemovedKind } from '@mingchuang/shared/richtext/richtext.types';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { Audit } from '../../platform/audit.ts';
import { Clock } from '../../platform/clock.ts';
import { Db, insert } from '../../platform/db.ts';
import { SearchIndex } from '../../search/search.index.ts';
import { decode, refuseText } from './parse/file-text.ts';
import { type ParsedDocument, parseDocuments } from './parse/parse.ts';
import { PolicyEntity } from './policies.entity.ts';
import { importedRow } from './policies.imported.ts';
import { PoliciesNumbers } from './policies.numbers.ts';
import { searchable } from './policies.view.ts';

export interface DocumentReport {
  file: string;
  /** why nothing of the file is taken; null: it is text */
  refused: string | null;
  documents: { title: string; titleVerified: boolean; issuer: string | null; originalPublishedOn: string | null; added: boolean }[];
}

const TITLE_MAX = 200;
const ISSUER_MAX = 100;
/** the reason in the log holds 200 characters */
const FILE_NAME_MAX = 150;

const REFUSED = { damaged: '不是文字文件，或编码不是 UTF-8、GB 18030', empty: '没有正文' };
/** A text is taken whole or not at all. */
const BEYOND_LIMITS: ReadonlySet<RemovedKind> = new Set(['tooLong', 'tooMany']);

/** What is stored of a parsed document: its blocks went through the allow-list. */
type CleanDocument = Omit<ParsedDocument, 'blocks'> & { blocks: Block[] };

/** Text files become published documents; a file may hold several, and a second import adds none. */
@Injectable()
export class PoliciesImport {
  constructor(
    private readonly db: Db,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly search: SearchIndex,
    private readonly numbers: PoliciesNumbers,
  ) {}

  async run(file: string): Promise<DocumentReport> {
    return this.add(decode(await readFile(file)), path.basename(file));
  }

  async add(text: string, file: string): Promise<DocumentReport> {
    const refused = refuseText(text);
    const report: DocumentReport = { file, refused: refused === null ? null : REFUSED[refused], documents: [] };
    if (refused !== null) return report;
    const documents = parseDocuments(text, file).map((document) => ({ ...document, ...cleanBlocks(document.blocks) }));
    if (documents.some(({ removed }) => removed.some(({ kind }) => BEYOND_LIMITS.has(kind)))) return { ...report, refused: '篇幅太长，请分成几份再导入' };
    const added = await this.#store(documents, file);
    for (const document of documents) {
      const { title, titleVerified, issuer, originalPublishedOn } = document;
      report.documents.push({ title, titleVerified, issuer, originalPublishedOn, added: added.has(document) });
    }
    return report;
  }

  /** A file is one commit and one entry in the log. Gives the documents that were new. */
  async #store(documents: readonly CleanDocument[], file: string): Promise<Set<CleanDocument>> {
    const fresh = new Map<string, CleanDocument>();
    for (const document of documents) {
      const known = await this.db.readOne('SELECT id FROM policy WHERE importKey = ?', [document.key]);
      if (known === null && !fresh.has(document.key)) fresh.set(document.key, document);
    }
    if (fresh.size > 0) {
      await this.db.write(async (m) => {
        for (const document of fresh.values()) {
          const row = { ...this.#row(document), indexNumber: await this.numbers.next(m, this.clock.now()) };
          await insert(m, PolicyEntity, row);
          await this.search.put(m, searchable(row, this.clock.today()));
        }
        await this.audit.add(m, null, 'import.documents', null, `来自文件 ${file.slice(0, FILE_NAME_MAX)}，新增 ${fresh.size} 篇`);
      });
    }
    return new Set(fresh.values());
  }

  #row({ key, title, titleVerified, issuer, originalPublishedOn, blocks }: CleanDocument): PolicyEntity {
    return importedRow({
      id: uuidv7(),
      importKey: key,
      title: title.slice(0, TITLE_MAX),
      titleVerified: titleVerified ? 1 : 0,
      issuer: issuer?.slice(0, ISSUER_MAX) ?? null,
      originalPublishedOn,
      blocks,
      publishedAt: this.clock.now(),
    });
  }
}
