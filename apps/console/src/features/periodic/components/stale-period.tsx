import type { ConsoleSeries, SeriesPeriod } from '@mingchuang/shared/periodic/periodic.types';
import { Button } from '../../../components/button.tsx';
import { Icon } from '../../../components/icon.tsx';
import { moment } from '../../../lib/format.ts';
import { differences } from './typed.ts';
import type { IssueEditor } from './use-issue-form.ts';

/** Cells that are listed; more are counted. */
const SHOWN = 8;

/** Somebody else entered, sent back or published this period while it was filled in here. Nothing typed is lost. */
export function StalePeriod({ series, one, editor }: { series: ConsoleSeries; one: SeriesPeriod; editor: IssueEditor }) {
  const different = differences(series, editor.form, editor.theirs());
  return (
    <section className="period-note period-note-warn" role="alert" aria-labelledby="stale-title">
      <h3 id="stale-title">
        <Icon name="alert" size={18} />
        您填的时候，{happened(one)}
      </h3>
      {different.length === 0 ? (
        <p>两边填的一样。</p>
      ) : (
        <>
          <p>有 {different.length} 处不一样，您填的都还在下面：</p>
          <ul>
            {different.slice(0, SHOWN).map(({ name, mine, theirs }) => (
              <li key={name}>
                {name}：您填 {mine || '（空）'}，那边 {theirs || '（空）'}
              </li>
            ))}
            {different.length > SHOWN && <li>还有 {different.length - SHOWN} 处</li>}
          </ul>
        </>
      )}
      <p className="period-end">
        <Button tone="outline" onClick={editor.keepMine}>
          用我填的接着办
        </Button>
        <Button onClick={editor.drop}>换成那边的</Button>
      </p>
    </section>
  );
}

function happened({ returned, draft, enteredByName, enteredAt, published, publishedByName }: SeriesPeriod): string {
  if (returned !== null) return `${returned.byName ?? '有人'} ${moment(returned.at)} 退回了这一期`;
  if (draft !== null) return `${enteredByName ?? '有人'} ${enteredAt === null ? '' : `${moment(enteredAt)} `}填报了这一期`;
  return published === null ? '这一期有人改动' : `${publishedByName ?? '有人'}公布了这一期，再提交就是更正`;
}
