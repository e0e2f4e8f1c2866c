import type { ConsoleSeries, Measure, SeriesLine } from '@mingchuang/shared/periodic/periodic.types';
import { measureWords } from '@mingchuang/shared/periodic/periodic.words';
import type { ClipboardEvent, KeyboardEvent } from 'react';
import { Icon } from '../../../components/icon.tsx';
import { Compared, SumLine } from './compared.tsx';
import { columnsOf, FiguresHead } from './figures-read.tsx';
import type { Former } from './period-words.ts';
import { cellId, readTyped } from './typed.ts';
import type { IssueEditor } from './use-issue-form.ts';

interface FiguresFormProps {
  series: ConsoleSeries;
  former: Former | null;
  editor: IssueEditor;
}

/** The table of a period to be filled in. Enter and the arrows go up and down as in a spreadsheet, Tab goes on. */
export function FiguresForm({ series, former, editor }: FiguresFormProps) {
  const { lines, measures, totalLine } = series;

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>, line: SeriesLine, measure: Measure) {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const up = event.key === 'ArrowUp' || (event.key === 'Enter' && event.shiftKey);
    if (!up && event.key !== 'ArrowDown' && event.key !== 'Enter') return;
    event.preventDefault();
    const [across, down] = [measures.indexOf(measure), lines.indexOf(line) + (up ? -1 : 1)];
    // below the last line stands the first of the next measure
    const [column, row] = down < 0 ? [across - 1, lines.length - 1] : down >= lines.length ? [across + 1, 0] : [across, down];
    const [nextMeasure, nextLine] = [measures[column], lines[row]];
    if (nextMeasure !== undefined && nextLine !== undefined) focusCell(cellId(nextLine.key, nextMeasure.key));
  }

  function onPaste(event: ClipboardEvent, line: SeriesLine, measure: Measure) {
    if (editor.paste({ line: line.key, measure: measure.key }, event.clipboardData.getData('text/plain'))) event.preventDefault();
  }

  return (
    <div className="period-scroll">
      <table className="period-table period-typing" aria-label="这一期的数据" style={columnsOf(series)}>
        <FiguresHead shape={series} />
        <tbody>
          {lines.map((line) => (
            <tr key={line.key} className={line.key === totalLine ? 'period-total' : ''}>
              <th scope="row">{line.name}</th>
              {measures.map((measure) => {
                const id = cellId(line.key, measure.key);
                const text = editor.form.table[line.key]?.[measure.key] ?? '';
                const fault = editor.said(id);
                const read = readTyped(text, measure);
                const cell = read !== null && 'cell' in read ? read.cell : undefined;
                const sums = editor.sums.filter((sum) => sum.line.key === line.key && sum.measure.key === measure.key);
                return (
                  <td key={measure.key}>
                    <input
                      id={id}
                      className={cell !== undefined && typeof cell !== 'number' ? 'field period-why' : 'field'}
                      inputMode="decimal"
                      autoComplete="off"
                      aria-label={`${line.name}，${measureWords(measure)}`}
                      aria-invalid={fault !== undefined || undefined}
                      aria-describedby={`${id}-notes`}
                      value={text}
                      onChange={(event) => editor.type(line.key, measure.key, event.target.value)}
                      onFocus={(event) => event.target.select()}
                      onBlur={() => editor.leave(line.key, measure)}
                      onKeyDown={(event) => onKeyDown(event, line, measure)}
                      onPaste={(event) => onPaste(event, line, measure)}
                    />
                    <span id={`${id}-notes`} className="period-notes">
                      {fault !== undefined && sums.every(({ agrees }) => agrees) && (
                        <span className="period-sum tone-bad">
                          <Icon name="stop" size={14} />
                          {fault}
                        </span>
                      )}
                      {sums.map((sum) => (
                        <SumLine key={sum.of} sum={sum} total={fault !== undefined || sum.agrees ? cell : undefined} />
                      ))}
                      <Compared now={cell} former={former} line={line} measure={measure} whole />
                    </span>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function focusCell(id: string): void {
  const cell = document.getElementById(id);
  cell?.focus();
  cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
