import { GRADE_NAMES, type Grade } from '@mingchuang/shared/ratings/ratings.types';

const PANES = [
  [4, 12],
  [12, 12],
  [4, 4],
  [12, 4],
] as const;

/** Five grades are a window with 0–4 lit panes. */
export function GradeWindow({ grade, size = 18 }: { grade: Grade; size?: number }) {
  return (
    <svg
      className={`grade grade-${grade}`}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
      style={{ width: `calc(${size}px * var(--fs))`, height: `calc(${size}px * var(--fs))` }}
    >
      {PANES.map(([x, y], index) => (
        <rect key={`${x}-${y}`} x={x} y={y} width="8" height="8" className={index < grade - 1 ? 'lit' : 'unlit'} />
      ))}
      <rect x="3.5" y="3.5" width="17" height="17" rx="2" className="frame" />
      <path d="M12 3.5v17M3.5 12h17" className="frame" />
    </svg>
  );
}

export function isGrade(value: number | null): value is Grade {
  return value !== null && value in GRADE_NAMES;
}

export function GradeWords({ grade }: { grade: Grade }) {
  return (
    <span className="grade-words">
      <GradeWindow grade={grade} />
      {GRADE_NAMES[grade]}
    </span>
  );
}
