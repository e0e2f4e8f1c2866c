import type { ImportReport } from './features/messages/messages.import.ts';

/** so many reasons are read at once; all of them stand in the report */
const REASONS_SHOWN = 3;

/** What the person who imports letters reads at the end of a file. `reportFile` holds every broken line. */
export function lettersSummary(name: string, { added, known, blank, broken }: ImportReport, reportFile: string): string {
  const counts = `${name}：新增 ${added} 封，已有 ${known} 封${blank === 0 ? '' : `，空行 ${blank} 行`}`;
  if (broken.length === 0) return added + known === 0 ? `${counts}。文件里没有来信。` : `${counts}。`;
  const rest = added + known === 0 ? '没有一行能导入' : '其余的都已导入';
  const more = broken.length - REASONS_SHOWN;
  return [
    `${counts}，有问题没有导入的 ${broken.length} 行。${rest}。`,
    ...broken.slice(0, REASONS_SHOWN).map(({ lineNumber, reason }) => `  第 ${lineNumber} 行：${reason}`),
    ...(more > 0 ? [`  另有 ${more} 行`] : []),
    `全部行号和原因：${reportFile}`,
    '改好后再导入同一个文件即可，已有的不会重复。',
  ].join('\n');
}
