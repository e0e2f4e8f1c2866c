export interface Line {
  engine: string;
  label: string;
  /** what was measured, as a person reads it */
  figures: string[];
  target: string;
  reached: boolean | null;
}

export interface Spread {
  median: number;
  min: number;
  max: number;
}

export function spread(values: number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const median = ((sorted[Math.floor(middle)] ?? Number.NaN) + (sorted[Math.ceil(middle)] ?? Number.NaN)) / 2;
  return { median, min: sorted[0] ?? Number.NaN, max: sorted.at(-1) ?? Number.NaN };
}

export const told = ({ median, min, max }: Spread, digits: number): string => `${median.toFixed(digits)}（${min.toFixed(digits)}–${max.toFixed(digits)}）`;

export function table(head: string[], lines: Line[]): string {
  const rows = lines.map((l) => [l.engine, l.label, ...l.figures, l.target, l.reached === null ? '没有测' : l.reached ? '达到' : '未达到']);
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => width(row[column] ?? ''))));
  return [head, ...rows]
    .map((row) =>
      row
        .map((cell, column) => cell + ' '.repeat((widths[column] ?? 0) - width(cell)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Columns on a terminal: a Chinese character takes two. */
function width(text: string): number {
  return [...text].reduce((n, character) => n + (/[\u2e80-\u9fff\uff00-\uff60，。：；（）]/u.test(character) ? 2 : 1), 0);
}
