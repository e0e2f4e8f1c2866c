import type { Grade } from '@mingchuang/shared/ratings/ratings.types';
import { Box } from '../base/base';

/** order in which the panes of the window light up */
const PANES = ['M5 21h14v14H5z', 'M21 21h14v14H21z', 'M5 5h14v14H5z', 'M21 5h14v14H21z'];

function gradeUrl(grade: Grade): string {
  const line = grade === 1 ? '#5b6879' : '#0f5fd7';
  const panes = PANES.map((path, place) => `<path d='${path}' fill='${place < grade - 1 ? '#bbd7ff' : '#f6f8fb'}'/>`).join('');
  const frame = `<g stroke='${line}' stroke-width='1.8'><rect x='4' y='4' width='32' height='32' rx='4'/><path d='M20 4v32M4 20h32'/></g>`;
  return `url("data:image/svg+xml,${encodeURIComponent(`<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 40' fill='none'>${panes}${frame}</svg>`)}")`;
}

/** Five grades are 0 to 4 lit panes. */
export function GradePane({ grade }: { grade: Grade }) {
  return <Box hidden className="grade-pane" style={{ backgroundImage: gradeUrl(grade) }} />;
}
