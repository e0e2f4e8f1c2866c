import type { PeriodicCells, SeriesShape } from '@mingchuang/shared/periodic/periodic.types';
import { cellWords, measureWords } from '@mingchuang/shared/periodic/periodic.words';
import { type CSSProperties, type RefObject, useEffect, useRef } from 'react';
import { Compared } from './compared.tsx';
import type { Former } from './period-words.ts';

interface FiguresReadProps {
  shape: SeriesShape;
  cells: PeriodicCells;
  former: Former | null;
  label: string;
}

/** A table of figures as it lies there, with how each moved. */
export function FiguresRead({ shape, cells, former, label }: FiguresReadProps) {
  const { lines, measures, totalLine } = shape;
  return (
    <section className="period-scroll" aria-label={label} ref={useReach()}>
      <table className="period-table" style={columnsOf(shape)}>
        <FiguresHead shape={shape} />
        <tbody>
          {lines.map((line) => (
            <tr key={line.key} className={line.key === totalLine ? 'period-total' : ''}>
              <th scope="row">{line.name}</th>
              {measures.map((measure) => {
                const cell = cells[line.key]?.[measure.key];
                return (
                  <td key={measure.key}>
                    <span className={typeof cell === 'number' ? 'period-figure' : 'period-none'}>{cellWords(cell, measure)}</span>
                    <Compared now={cell} former={former} line={line} measure={measure} whole={false} />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** What scrolls sideways is reached by the keyboard, and nothing else that only is read. */
export function useReach(): RefObject<HTMLElement | null> {
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    const { current } = box;
    if (current === null) return;
    const observer = new ResizeObserver(() => {
      if (current.scrollWidth > current.clientWidth) current.tabIndex = 0;
      else current.removeAttribute('tabindex');
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  return box;
}

/** How wide a table of so many measures may be, and must. */
export const columnsOf = ({ measures }: SeriesShape): CSSProperties => ({ '--columns': measures.length }) as CSSProperties;

export function FiguresHead({ shape: { lineTitle, measures } }: { shape: SeriesShape }) {
  return (
    <thead>
      <tr>
        <th scope="col">{lineTitle}</th>
        {measures.map((measure) => (
          <th key={measure.key} scope="col">
            {measureWords(measure)}
          </th>
        ))}
      </tr>
    </thead>
  );
}
