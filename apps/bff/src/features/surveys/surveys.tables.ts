import { shareWords } from '@mingchuang/shared/surveys/results.rules';
import type { QuestionResult, SurveyResults } from '@mingchuang/shared/surveys/surveys.types';
import type { Cell, Column, TableFormat } from '@mingchuang/shared/tables';
import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit.ts';
import type { StaffCaller } from '../../platform/caller.ts';
import { Db } from '../../platform/db.ts';
import { AppError } from '../../platform/errors.ts';
import { type TableFile, tableFile } from '../../platform/table-file.ts';
import { SurveysQueries } from './surveys.queries.ts';
import { SurveysReader } from './surveys.reader.ts';

const COUNTS: Column[] = [
  { header: '题号', width: 6, type: 'number' },
  { header: '题目', width: 40, type: 'text' },
  { header: '选项', width: 30, type: 'text' },
  { header: '人数', width: 8, type: 'number' },
  { header: '本题回答人数', width: 14, type: 'number' },
  { header: '占比', width: 10, type: 'text' },
];
const TEXTS: Column[] = [
  { header: '题号', width: 6, type: 'number' },
  { header: '题目', width: 40, type: 'text' },
  { header: '回答', width: 80, type: 'text' },
];

/** The results as a table, once the survey is closed. */
@Injectable()
export class SurveysTables {
  constructor(
    private readonly db: Db,
    private readonly surveys: SurveysQueries,
    private readonly reader: SurveysReader,
    private readonly audit: Audit,
  ) {}

  async export(caller: StaffCaller, id: string, format: TableFormat): Promise<TableFile> {
    const row = await this.surveys.one(id);
    if (row === null) throw new AppError('NOT_FOUND');
    const results = await this.reader.results(row);
    if (results === null) throw new AppError('STILL_COLLECTING');
    const counts = { name: '统计', columns: COUNTS, rows: countRows(results) };
    const taken = await tableFile(`调查结果 ${row.title}`, format, counts, () => [{ name: '填写内容', columns: TEXTS, rows: textRows(results) }]);
    await this.db.write((m) => this.audit.add(m, caller, 'survey.export', id, `${row.title.slice(0, 80)}（${format}）`));
    return taken;
  }
}

function countRows({ questions }: SurveyResults): Cell[][] {
  return questions.flatMap((question, at) => {
    const row = (label: string, count: number): Cell[] => [at + 1, question.title, label, count, question.answered, shareWords(count, question.answered)];
    return linesOf(question).map(({ label, count }) => row(label, count));
  });
}

function linesOf(question: QuestionResult): { label: string; count: number }[] {
  if (question.kind === 'text') return [{ label: '（填写）', count: question.answered }];
  if (question.kind === 'scale') return question.counts.map((count, at) => ({ label: `${at + 1} 分`, count }));
  return question.options;
}

/** One question after the other, so that nobody sees which texts stood on one sheet. */
function textRows({ questions }: SurveyResults): Cell[][] {
  return questions.flatMap((question, at) => (question.kind === 'text' ? question.texts.map(({ text }): Cell[] => [at + 1, question.title, text]) : []));
}
