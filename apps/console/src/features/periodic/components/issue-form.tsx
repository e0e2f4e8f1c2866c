import { CHANGE_NOTE_MAX, type ConsoleSeries, ISSUE_NOTE_MAX, type SeriesPeriod } from '@mingchuang/shared/periodic/periodic.types';
import { type FormEvent, type KeyboardEvent, useEffect } from 'react';
import { Refused } from '../../../components/asked.tsx';
import { Button } from '../../../components/button.tsx';
import { Icon } from '../../../components/icon.tsx';
import { countCharacters } from '../../../lib/format.ts';
import { FiguresForm } from './figures-form.tsx';
import { ComparedWith } from './issue-read.tsx';
import { formerOf } from './period-words.ts';
import { StalePeriod } from './stale-period.tsx';
import { CHANGE_NOTE_ID, cellId, NOTE_ID } from './typed.ts';
import { useIssueForm } from './use-issue-form.ts';

interface IssueFormProps {
  series: ConsoleSeries;
  one: SeriesPeriod;
  staffId: string;
  /** it was asked for by a button: the first cell is written in at once */
  focused: boolean;
  onDone: () => void;
  /** null: there is nothing else to look at */
  onCancel: (() => void) | null;
}

/** A period as it is filled in, from the table to the button. */
export function IssueForm({ series, one, staffId, focused, onDone, onCancel }: IssueFormProps) {
  const editor = useIssueForm({ series, one, staffId, onDone });
  const correcting = one.published !== null;
  const former = formerOf(series, one, correcting);
  const { form, wrong } = editor;
  const [line, measure] = [series.lines[0]?.key ?? '', series.measures[0]?.key ?? ''];
  useEffect(() => {
    if (focused) document.getElementById(cellId(line, measure))?.focus();
  }, [focused, line, measure]);

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    editor.submit();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) editor.submit();
  }

  return (
    <form className="period-form" aria-label="填报这一期" onSubmit={onSubmit} onKeyDown={onKeyDown} noValidate>
      {editor.stale && <StalePeriod series={series} one={one} editor={editor} />}
      {editor.restored && !editor.stale && (
        <p className="period-note" role="status">
          <Icon name="redo" />
          接着上次没有提交的填。
          <Button tone="link" onClick={editor.drop}>
            不要了，重新填
          </Button>
        </p>
      )}
      <ComparedWith former={former} />
      <FiguresForm series={series} former={former} editor={editor} />
      <div className="period-below">
        <p className="cap">从电子表格复制一块单元格，选中这里的一格粘贴，就按位置填好；连同行名、列名一起复制的，按名称填。没有数据的写“无：原因”。</p>
        <p role="status" className="period-pasted">
          {editor.pasted !== null && (
            <>
              粘贴填了 {editor.pasted.filled} 格{editor.pasted.left > 0 && `，${editor.pasted.left} 格在表里没有位置，没有填`}
              <Button tone="link" onClick={editor.undoPaste}>
                撤销粘贴
              </Button>
            </>
          )}
        </p>
      </div>
      <Note
        id={NOTE_ID}
        label="说明"
        hint="统计口径一类，居民看得到；可不写"
        max={ISSUE_NOTE_MAX}
        value={form.note}
        editor={editor}
        onWrite={(note) => editor.note({ note })}
      />
      {correcting && (
        <Note
          id={CHANGE_NOTE_ID}
          label="更正说明"
          hint="改了什么、为什么改，居民看得到"
          max={CHANGE_NOTE_MAX}
          value={form.changeNote}
          editor={editor}
          onWrite={(changeNote) => editor.note({ changeNote })}
        />
      )}
      <Refused error={editor.error} />
      <div className="period-end">
        {/* The cell keeps the focus until the button was pressed: what is said below it when it is left would move the button away. */}
        <Button type="submit" tone="primary" busy={editor.sending} disabled={editor.stale} onMouseDown={(event) => event.preventDefault()}>
          {correcting ? '提交更正' : '提交'}
        </Button>
        {onCancel !== null && <Button onClick={onCancel}>先不改</Button>}
        <span className={wrong > 0 ? 'tone-bad' : 'cap'} role="status">
          {editor.stale ? '先定上面用哪一边的' : wrong > 0 ? `还有 ${wrong} 处要填好` : '提交后由另一个人核对、公布，公布前都可以改'}
        </span>
      </div>
    </form>
  );
}

interface NoteProps {
  id: string;
  label: string;
  hint: string;
  max: number;
  value: string;
  editor: ReturnType<typeof useIssueForm>;
  onWrite: (text: string) => void;
}

function Note({ id, label, hint, max, value, editor, onWrite }: NoteProps) {
  const fault = editor.said(id);
  return (
    <div className="period-field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        className="field"
        rows={2}
        maxLength={max}
        aria-invalid={fault !== undefined || undefined}
        aria-describedby={`${id}-hint`}
        value={value}
        onChange={(event) => onWrite(event.target.value)}
        onBlur={() => editor.leaveNote(id)}
      />
      <p id={`${id}-hint`} className={fault === undefined ? 'cap' : 'period-sum tone-bad'}>
        {fault === undefined ? (
          <>
            {hint}，{countCharacters(value)}/{max}
          </>
        ) : (
          <>
            <Icon name="stop" size={14} />
            {fault}
          </>
        )}
      </p>
    </div>
  );
}
