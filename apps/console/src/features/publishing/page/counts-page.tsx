import '../../../components/count.css';
import './counts-page.css';
import { FACET_NAMES, FACETS, INTERPRETATION_FORM_NAMES } from '@mingchuang/shared/policies/policies.words';
import { sumsOf } from '@mingchuang/shared/publishing/counts.rules';
import { type CountsQuery, NONE, type PublishingCounts } from '@mingchuang/shared/publishing/counts.types';
import { COUNTED_CHANNEL_NAMES, NO_FACET_NAME, NO_UNIT_NAME, PUBLICATION_KIND_NAMES } from '@mingchuang/shared/publishing/counts.words';
import { useMemo } from 'react';
import { Button } from '../../../components/button.tsx';
import { ContentTabs } from '../../../components/content-tabs.tsx';
import { Pick } from '../../../components/pick.tsx';
import { Bones, Empty, Failure } from '../../../components/states.tsx';
import { useAddress } from '../../../lib/address.ts';
import { today } from '../../../lib/clock.ts';
import { moment } from '../../../lib/format.ts';
import { useCounts } from '../api/publishing.ts';
import { ColumnsTable } from '../components/columns-table.tsx';
import { ExportCounts } from '../components/export.tsx';
import { countsQueryOf } from '../components/filter.ts';
import { Months } from '../components/months.tsx';
import { Opening } from '../components/opening.tsx';
import { RulesCard } from '../components/rules-card.tsx';
import { type Share, ShareTable } from '../components/share-table.tsx';
import { SumsLine } from '../components/sums-line.tsx';
import { useUnitNames } from '../components/use-names.ts';
import { WordedLine } from '../components/worded-line.tsx';

/** 主动公开统计: how much was made public in a year, divided in every way that is asked for. */
export function CountsPage() {
  const { params, change } = useAddress();
  const query = useMemo(() => countsQueryOf(params), [params]);
  const counts = useCounts(query);
  const units = useUnitNames();
  const thisYear = Number(today().slice(0, 4));
  const year = query.year ?? thisYear;
  const years = counts.data?.years ?? [thisYear];
  const show = (next: number) => change({ year: next === thisYear ? undefined : String(next) });
  return (
    <main id="room" className="page" tabIndex={-1} aria-busy={counts.isFetching}>
      <div className="page-head">
        <h1>公开内容</h1>
        <ContentTabs />
        <div className="page-head-end">
          <Button disabled={year <= Math.min(...years)} onClick={() => show(year - 1)}>
            前一年
          </Button>
          <select aria-label="哪一年" className="field pick counts-year" value={year} onChange={(event) => show(Number(event.target.value))}>
            {[...new Set([year, ...years])]
              .sort((a, b) => b - a)
              .map((each) => (
                <option key={each} value={each}>
                  {each} 年
                </option>
              ))}
          </select>
          <Button disabled={year >= thisYear} onClick={() => show(year + 1)}>
            后一年
          </Button>
          <Pick
            label="科室"
            className="counts-unit"
            all="全部科室"
            options={[...units.map(({ id, name }) => ({ value: id, label: name })), { value: NONE, label: NO_UNIT_NAME }]}
            value={query.unitId}
            onChoose={(unitId) => change({ unitId })}
          />
          <ExportCounts query={query} />
        </div>
      </div>
      {counts.data ? (
        <Counts counts={counts.data} query={query} />
      ) : counts.isError ? (
        <Failure error={counts.error} onRetry={() => void counts.refetch()} />
      ) : (
        <section className="card tally-card">
          <Bones widths={['30%', '100%', '100%', '60%', '80%', '100%']} label="正在数" />
        </section>
      )}
    </main>
  );
}

function Counts({ counts, query }: { counts: PublishingCounts; query: CountsQuery }) {
  const { year, total, units, kinds, facets, texts, channels } = counts;
  const counted: CountsQuery = { year, ...(query.unitId !== undefined && { unitId: query.unitId }) };
  const of = query.unitId === undefined ? '' : `${units[0]?.unitName ?? NO_UNIT_NAME}`;
  const sums = sumsOf(counts);
  const largest = (lines: readonly { count: number }[]) => Math.max(0, ...lines.map(({ count }) => count));
  return (
    <>
      <section className="card tally-card counts-total" aria-labelledby="counts-title">
        <div>
          <h2 id="counts-title">
            {year}年{of}主动公开政府信息
          </h2>
          <p className="counts-big">
            <strong>
              <Opening counted={counted} name={`${year}年${of}主动公开`} count={total} />
            </strong>
            条
          </p>
          <SumsLine counts={counts} />
          <WordedLine counted={counted} counts={counts} />
          <p className="cap">{moment(counts.asOf)} 数的，随发布更新</p>
        </div>
        <Months counted={counted} counts={counts} />
      </section>
      {total === 0 && (
        <section className="card counts-empty">
          <Empty icon="audit" title={`${year}年${of}没有主动公开的信息`}>
            <p>换一年，或者看全部科室。</p>
          </Empty>
        </section>
      )}
      <div className="counts-grid">
        <div>
          <ColumnsTable counted={counted} counts={counts} sum={sums.columns} />
        </div>
        <div>
          <ShareTable title="种类" head="种类" counted={counted} shares={kindShares(counts)} most={largest(kinds)} sum={sums.kinds} />
          <ShareTable
            title="科室"
            head="科室"
            counted={counted}
            shares={units.map(({ unitId, unitName, count }) => ({ key: unitId ?? NONE, name: unitName, count, of: { unitId: unitId ?? NONE } }))}
            most={largest(units)}
            sum={sums.units}
          />
          <ShareTable
            title="五公开"
            head="五公开"
            note={coverageWords(facets)}
            counted={counted}
            shares={facets.map(({ facet, count }) => ({
              ...{ key: facet ?? NONE, name: facet === null ? NO_FACET_NAME : FACET_NAMES[facet], count },
              of: { facet: facet ?? NONE },
            }))}
            most={largest(facets)}
            sum={texts}
          />
          <ShareTable
            title="公开渠道"
            head="渠道"
            note="每条在每个渠道算一次，渠道之间不相加"
            counted={counted}
            shares={channels.map(({ channel, count }) => ({ key: channel, name: COUNTED_CHANNEL_NAMES[channel], count, of: { channel } }))}
            most={largest(channels)}
            sum={null}
          />
        </div>
      </div>
      <RulesCard counted={counted} counts={counts} />
    </>
  );
}

/** 五公开 of which nothing was published yet. */
function coverageWords(facets: PublishingCounts['facets']): string {
  const missing = FACETS.filter((facet) => facets.every((one) => one.facet !== facet || one.count === 0));
  return missing.length === 0 ? '五类都有' : `还没有${missing.map((facet) => FACET_NAMES[facet]).join('、')}`;
}

/** The kinds; below the interpretations the forms that there are. */
function kindShares({ kinds, forms }: PublishingCounts): Share[] {
  return kinds.flatMap(({ kind, count }): Share[] => {
    const own: Share = { key: kind, name: PUBLICATION_KIND_NAMES[kind], count, of: { kind } };
    if (kind !== 'interpretation') return [own];
    const parts = forms.filter((one) => one.count > 0);
    return [
      own,
      ...parts.map(({ form, count: some }): Share => ({ key: form, name: INTERPRETATION_FORM_NAMES[form], count: some, of: { kind, form }, part: true })),
    ];
  });
}
