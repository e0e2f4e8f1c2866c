import { type CalendarView, NOTICE_MAX, NOTICE_TEXT_MAX } from '@mingchuang/shared/calendar/calendar.types';
import { dayRuns } from '@mingchuang/shared/calendar/calendar.words';
import { useEffect, useRef } from 'react';
import { Button } from '../../../components/button.tsx';
import { Icon } from '../../../components/icon.tsx';
import { ApiError, sentenceOf } from '../../../lib/api-error.ts';
import { moment } from '../../../lib/format.ts';
import { usePreview, useWriteYear } from '../api/calendar.ts';
import { useYearDraft } from './draft.ts';
import { MovedCases } from './moved-cases.tsx';
import { Legend, YearGrid } from './year-grid.tsx';

interface EnterYearProps {
  year: number;
  view: CalendarView;
  onDone: () => void;
  onCancel: () => void;
}

const EXAMPLE = '一、元旦：1月1日（周五）至3日（周日）放假，共3天。\n二、春节：……';

/** Paste the notice, look at the months, see which cases move, and only then put it into force. */
export function EnterYear({ year, view, onDone, onCancel }: EnterYearProps) {
  const known = view.years.find((one) => one.year === year && one.source === 'staff') ?? null;
  const draft = useYearDraft(year, known);
  const preview = usePreview();
  const write = useWriteYear();
  const text = useRef<HTMLTextAreaElement>(null);
  useEffect(() => text.current?.focus(), []);
  // What was looked at is what may be put into force: another text has to be looked at again.
  const looked = preview.data && JSON.stringify(preview.variables) === JSON.stringify({ year, ...draft.schedule }) ? preview.data : null;
  const { daysOff, workingWeekends } = draft.schedule;
  const earlier = [...daysOff, ...workingWeekends].filter((day) => !day.startsWith(`${year}-`));
  const complaints = [...draft.reading.problems.map(({ line, message }) => `第 ${line} 行：${message}`), ...draft.faults];

  return (
    <div className="enter-year">
      <form className="card enter-form" onSubmit={(event) => event.preventDefault()} aria-label={`录入 ${year} 年放假安排`}>
        <label htmlFor="notice-text">{known === null ? '把国务院办公厅的通知粘贴在这里' : '改下面的日子，或粘贴新的通知'}</label>
        <textarea
          id="notice-text"
          ref={text}
          className="field"
          rows={10}
          maxLength={NOTICE_TEXT_MAX}
          placeholder={EXAMPLE}
          value={draft.text}
          aria-describedby="notice-read"
          onChange={(event) => draft.paste(event.target.value)}
        />
        <div id="notice-read" className="enter-read" role="status">
          {draft.text.trim() !== '' && (
            <p>
              读到放假 {daysOff.length} 天，调休上班 {workingWeekends.length} 天。
              {earlier.length > 0 && `其中上一年的：${dayRuns([...earlier].sort(), year)}。`}
            </p>
          )}
          {complaints.length > 0 && (
            <ul className="tone-bad">
              {complaints.map((complaint) => (
                <li key={complaint}>{complaint}</li>
              ))}
            </ul>
          )}
        </div>
        <label htmlFor="notice-number">文号</label>
        <input
          id="notice-number"
          className="field"
          maxLength={NOTICE_MAX}
          placeholder="国办发明电〔2026〕7号"
          value={draft.schedule.notice}
          onChange={(event) => draft.setNotice(event.target.value)}
        />
        <div className="enter-end">
          <Button
            tone={looked ? 'plain' : 'primary'}
            icon="search"
            busy={preview.isPending}
            disabled={draft.barred !== null}
            onClick={() => preview.mutate({ year, ...draft.schedule })}
          >
            看会改动什么
          </Button>
          <Button onClick={onCancel}>{known === null ? '不录了' : '不改了'}</Button>
          {draft.barred !== null && <span className="cap">{draft.barred}</span>}
        </div>
        {preview.isError && <Refused error={preview.error} />}
        {looked && (
          <section className="enter-moved" aria-label="会改动什么">
            <p className="year-facts">
              {year} 年共 {looked.workingDays} 个工作日
            </p>
            <MovedCases preview={looked} />
            <Button
              tone="primary"
              icon="check"
              busy={write.isPending}
              onClick={() => write.mutate({ year, version: looked.version, ...draft.schedule }, { onSuccess: onDone })}
            >
              启用{looked.total > 0 ? `，改 ${looked.total} 件的期限` : '这份安排'}
            </Button>
            {write.isError && <Refused error={write.error} />}
          </section>
        )}
      </form>
      <section className="card year-card" aria-label={`${year} 年预览`}>
        <div className="year-head">
          <h2>{year} 年</h2>
          {daysOff.length > 0 && (
            <>
              <span className="tag tag-warn">预览，还没有启用</span>
              <Legend />
            </>
          )}
        </div>
        {daysOff.length > 0 ? (
          <YearGrid year={year} calendar={{ daysOff: new Set(daysOff), swappedIn: new Set(workingWeekends) }} today={view.today} />
        ) : (
          <p className="quiet">粘贴通知以后，这里按月画出放假和调休的日子。</p>
        )}
      </section>
    </div>
  );
}

function Refused({ error }: { error: unknown }) {
  const changes = error instanceof ApiError ? error.changes : [];
  return (
    <div className="tone-bad" role="alert">
      <p>
        <Icon name="alert" size={18} /> {sentenceOf(error)}
      </p>
      {changes.map(({ what, by, at }) => (
        <p key={at}>
          {moment(at)} {by}：{what}
        </p>
      ))}
    </div>
  );
}
