import '../../../components/row-table.css';
import './counts-page.css';
import { useMemo, useRef } from 'react';
import { Link } from 'react-router';
import { Icon } from '../../../components/icon.tsx';
import { KeyBar } from '../../../components/key-bar.tsx';
import { PagedList } from '../../../components/paged-list.tsx';
import { Bones, Empty } from '../../../components/states.tsx';
import { useAddress } from '../../../lib/address.ts';
import { today } from '../../../lib/clock.ts';
import { useKeys } from '../../../lib/keyboard.ts';
import { useRowWalk } from '../../../lib/row-walk.ts';
import { usePublications } from '../api/publishing.ts';
import { COUNTS_PATH, filterWords, publicationFilterOf } from '../components/filter.ts';
import { PublicationsTable } from '../components/publications-table.tsx';
import { useColumnNames, useUnitNames } from '../components/use-names.ts';

/** The publications behind a number of the counts, newest first. */
export function PublicationsPage() {
  const { params } = useAddress();
  const filter = useMemo(() => publicationFilterOf(params), [params]);
  const list = usePublications(filter);
  const units = useUnitNames();
  const column = useColumnNames();
  const listBox = useRef<HTMLElement>(null);
  const { walk, openFocused } = useRowWalk({ listBox, attribute: 'data-publication-row', onEnd: () => list.hasNextPage && void list.fetchNextPage() });
  useKeys({ j: () => walk(1), k: () => walk(-1), o: openFocused });
  const words = filterWords(filter, Number(today().slice(0, 4)), { unit: (id) => units.find((one) => one.id === id)?.name, column });
  const total = list.data?.pages[0]?.total;
  return (
    <div className="row-room">
      <main id="room" className="page" tabIndex={-1}>
        <div className="page-head">
          <Link className="btn btn-link" to={backTo(filter)}>
            统计
            <Icon name="right" size={14} />
          </Link>
          <h1>公开清单</h1>
          <p className="counted-words">{words.join(' · ')}</p>
          {total !== undefined && (
            <p className="counted-total" role="status">
              <strong>{total}</strong> 条
            </p>
          )}
        </div>
        <section className="card row-card" aria-label="公开清单" ref={listBox}>
          <PagedList
            list={list}
            counted="条"
            waiting={<Bones widths={['100%', '100%', '100%', '100%', '100%']} label="正在取清单" />}
            empty={
              <Empty icon="audit" title="没有符合的公开信息">
                <Link className="btn btn-outline" to={backTo(filter)}>
                  回到统计
                </Link>
              </Empty>
            }
          >
            {(rows) => <PublicationsTable rows={rows} />}
          </PagedList>
        </section>
      </main>
      <KeyBar
        keys={[
          [['J', 'K'], '下一条、上一条'],
          [['Enter'], '打开'],
        ]}
      />
    </div>
  );
}

/** The page of the year and unit that the list is of. */
function backTo({ year, unitId }: { year?: number; unitId?: string }): string {
  const search = new URLSearchParams({ ...(year !== undefined && { year: String(year) }), ...(unitId !== undefined && { unitId }) });
  return search.size === 0 ? COUNTS_PATH : `${COUNTS_PATH}?${search}`;
}
