import type { ImportReport, ReportedLine } from './features/messages/messages.import.ts';

/** so many reasons are read at once; all of them stand in the report */
const REASONS_SHOWN = 3;

/** What the person who imports letters reads at the end of a file. `reportFile` holds every line that was not taken over. */
export function lettersSummary(name: string, { added, known, blank, broken, changed }: ImportReport, reportFile: string): string {
  const other = changed.length === 0 ? '' : `，已有但内容不同 ${changed.length} 封`;
  const counts = `${name}：新增 ${added} 封，已有 ${known} 封${other}${blank === 0 ? '' : `，空行 ${blank} 行`}`;
  const found = added + known + changed.length;
  if (broken.length + changed.length === 0) return found === 0 ? `${counts}。文件里没有来信。` : `${counts}。`;
  const rest = added + known === 0 ? '没有一行能导入' : '其余的都已导入';
  return [
    broken.length === 0 ? `${counts}。` : `${counts}，有问题没有导入的 ${broken.length} 行。${rest}。`,
    ...firstOf(broken),
    ...(changed.length === 0 ? [] : ['内容不同的没有导入，原有的没有改动：', ...firstOf(changed)]),
    `全部行号和原因：${reportFile}`,
    ...(broken.length === 0 ? [] : ['改好后再导入同一个文件即可，已有的不会重复。']),
  ].join('\n');
}

function firstOf(lines: readonly ReportedLine[]): string[] {
  const more = lines.length - REASONS_SHOWN;
  return [...lines.slice(0, REASONS_SHOWN).map(({ lineNumber, reason }) => `  第 ${lineNumber} 行：${reason}`), ...(more > 0 ? [`  另有 ${more} 行`] : [])];
}
