import { CHANGE_NOTICED, type SeriesShape, type WriteIssue } from '@mingchuang/shared/periodic/periodic.types';
import { Icon } from '../../../components/icon.tsx';
import { FiguresRead } from './figures-read.tsx';
import type { Former } from './period-words.ts';

/** Says once what stands below every figure. */
export function ComparedWith({ former }: { former: Former | null }) {
  return (
    <p className="cap period-legend">
      {former === null ? (
        '前面没有公布过的一期可以比'
      ) : (
        <>
          每格下面和{former.name}相比
          <span>
            <Icon name="alert" size={14} />
            增减 {CHANGE_NOTICED * 100}% 以上，请再核对
          </span>
        </>
      )}
    </p>
  );
}

interface IssueReadProps {
  shape: SeriesShape;
  content: WriteIssue;
  former: Former | null;
  label: string;
}

/** A period as it was entered or published: figures and notes. */
export function IssueRead({ shape, content: { cells, note, changeNote }, former, label }: IssueReadProps) {
  return (
    <>
      <ComparedWith former={former} />
      <FiguresRead shape={shape} cells={cells} former={former} label={label} />
      {(note !== '' || changeNote !== '') && (
        <dl className="period-notes-read">
          {note !== '' && (
            <div>
              <dt>说明</dt>
              <dd>{note}</dd>
            </div>
          )}
          {changeNote !== '' && (
            <div>
              <dt>更正说明</dt>
              <dd>{changeNote}</dd>
            </div>
          )}
        </dl>
      )}
    </>
  );
}
