import type { ConsoleSeries } from '@mingchuang/shared/periodic/periodic.types';
import { SERIES_PART_NAMES } from '@mingchuang/shared/periodic/periodic.words';
import type { FormEvent, KeyboardEvent } from 'react';
import { Refused } from '../../../components/asked.tsx';
import { Button } from '../../../components/button.tsx';
import { Icon } from '../../../components/icon.tsx';
import { SeriesBasics } from './series-basics.tsx';
import { SeriesLines } from './series-lines.tsx';
import { SeriesMeasures } from './series-measures.tsx';
import { SeriesPreview } from './series-preview.tsx';
import { type SeriesEditor, useSeriesForm } from './use-series-form.ts';

interface SeriesFormProps {
  /** null: it is to be begun */
  series: ConsoleSeries | null;
  today: string;
  staffId: string;
  onDone: (series: ConsoleSeries) => void;
  onCancel: () => void;
}

/** A series as it is described; beside it what comes of that. */
export function SeriesForm({ series, today, staffId, onDone, onCancel }: SeriesFormProps) {
  const editor = useSeriesForm({ series, today, staffId, onDone });
  const { wrong, stale } = editor;

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    editor.submit();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) editor.submit();
  }

  return (
    <form className="setup" aria-label={series === null ? '新建一项数据' : '修改这项数据'} onSubmit={onSubmit} onKeyDown={onKeyDown} noValidate>
      <div className="setup-main">
        {stale && <Stale editor={editor} />}
        {editor.restored && !stale && (
          <p className="note note-calm" role="status">
            <Icon name="redo" />
            接着上次没有保存的填。
            <Button tone="link" onClick={editor.drop}>
              不要了，重新填
            </Button>
          </p>
        )}
        {editor.begun && !stale && (
          <p className="note note-calm">
            <Icon name="lock" />
            已经有人填报，栏目、周期、期限和表格不再改；名称、说明和填报科室随时可以改。
          </p>
        )}
        <SeriesBasics editor={editor} today={today} columnName={series?.columnName ?? null} />
        <SeriesMeasures editor={editor} />
        <SeriesLines editor={editor} />
        <Refused error={editor.error} />
        <div className="setup-foot">
          <Button type="submit" tone="primary" busy={editor.sending} disabled={stale}>
            {series === null ? '新建' : '保存'}
          </Button>
          <Button
            onClick={() => {
              editor.leave();
              onCancel();
            }}
          >
            取消
          </Button>
          <span className={wrong > 0 ? 'tone-bad' : 'cap'} role="status">
            {stale ? '先定上面用哪一边的' : wrong > 0 ? `还有 ${wrong} 处要填好` : editor.begun ? '' : '填报过以后，栏目、周期、期限和表格不能再改'}
          </span>
        </div>
      </div>
      <SeriesPreview form={editor.form} today={today} fresh={series === null} />
    </form>
  );
}

/** Somebody else changed it, or entered the first figures, while it was written here. Nothing typed is lost. */
function Stale({ editor: { different, begun, keepMine, drop } }: { editor: SeriesEditor }) {
  return (
    <div className="note note-warn" role="alert">
      <p className="note-title">
        <Icon name="alert" size={18} />
        您改的时候，别人{begun ? '改了这项数据，或者开始填报了' : '改了这项数据'}
      </p>
      <p>
        {different.length === 0 ? '两边写的一样。' : `不一样的有：${different.map((part) => SERIES_PART_NAMES[part]).join('、')}。您写的都还在下面。`}
        {begun && '已经有人填报，栏目、周期、期限和表格只能用那边的。'}
      </p>
      <p className="note-actions">
        <Button tone="outline" onClick={keepMine}>
          用我写的接着办
        </Button>
        <Button onClick={drop}>换成那边的</Button>
      </p>
    </div>
  );
}
