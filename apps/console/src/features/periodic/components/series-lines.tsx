import { LABEL_MAX, ROWS_MAX, type SeriesLine } from '@mingchuang/shared/periodic/periodic.types';
import { Button } from '../../../components/button.tsx';
import { attributesOf, Said, SeriesField } from './series-field.tsx';
import { newLine, pastedLines } from './series-form.ts';
import { fieldId, type SeriesEditor } from './use-series-form.ts';

const focus = (key: string): void => {
  window.requestAnimationFrame(() => document.getElementById(fieldId(`line.${key}`))?.focus());
};

/** The lines of the table, and which of them is the sum of the others. */
export function SeriesLines({ editor }: { editor: SeriesEditor }) {
  const { form, set, begun } = editor;
  const { lines, totalLine } = form;
  const put = (key: string, name: string) => set({ lines: lines.map((one) => (one.key === key ? { ...one, name } : one)) });
  function add() {
    if (lines.length >= ROWS_MAX) return;
    const made = newLine(lines);
    set({ lines: [...lines, made] });
    focus(made.key);
  }
  function remove(key: string) {
    set({ lines: lines.filter((one) => one.key !== key), totalLine: totalLine === key || lines.length === 2 ? null : totalLine });
  }
  return (
    <section className="card setup-card" aria-labelledby="setup-lines">
      <h2 id="setup-lines">表格的行</h2>
      <SeriesField editor={editor} name="lineTitle" label="这些行是什么" hint="如 对象类别、街道、科目">
        {(attributes) => (
          <input
            {...attributes}
            className="field"
            maxLength={LABEL_MAX}
            disabled={begun}
            value={form.lineTitle}
            onChange={(event) => set({ lineTitle: event.target.value })}
          />
        )}
      </SeriesField>
      <ol className="setup-list">
        {lines.map((line, at) => (
          <li key={line.key}>
            <fieldset className="setup-line" disabled={begun}>
              <legend className="sr">第 {at + 1} 行</legend>
              <LineName
                editor={editor}
                line={line}
                at={at}
                onPut={put}
                onEnter={() => (lines[at + 1] === undefined ? add() : focus(lines[at + 1]?.key ?? ''))}
              />
              <label className="tick">
                <input
                  type="checkbox"
                  disabled={lines.length < 2}
                  checked={totalLine === line.key}
                  onChange={() => set({ totalLine: totalLine === line.key ? null : line.key })}
                />
                是其余各行的合计
              </label>
              {!begun && lines.length > 1 && (
                <Button tone="link" aria-label={`删去第 ${at + 1} 行`} onClick={() => remove(line.key)}>
                  删去
                </Button>
              )}
            </fieldset>
            <Said editor={editor} name={`line.${line.key}`} />
          </li>
        ))}
      </ol>
      {!begun && (
        <div className="setup-end">
          {lines.length < ROWS_MAX && (
            <Button icon="plus" onClick={add}>
              加一行
            </Button>
          )}
          <span className="cap">最多 {ROWS_MAX} 行；从电子表格复制一列名称，粘贴到一行里，就逐行填好</span>
        </div>
      )}
    </section>
  );
}

interface LineNameProps {
  editor: SeriesEditor;
  line: SeriesLine;
  at: number;
  onPut: (key: string, name: string) => void;
  /** the next line, or a new one */
  onEnter: () => void;
}

function LineName({ editor, line, at, onPut, onEnter }: LineNameProps) {
  return (
    <input
      {...attributesOf(editor, `line.${line.key}`)}
      className="field"
      aria-label={`第 ${at + 1} 行的名称`}
      placeholder="名称，如 城市低保"
      maxLength={LABEL_MAX}
      value={line.name}
      onChange={(event) => onPut(line.key, event.target.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return;
        event.preventDefault();
        onEnter();
      }}
      onPaste={(event) => {
        const lines = pastedLines(editor.form.lines, at, event.clipboardData.getData('text/plain'));
        if (lines === null) return;
        event.preventDefault();
        editor.set({ lines });
      }}
    />
  );
}
