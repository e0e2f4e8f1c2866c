import '../../../components/row-table.css';
import './policies.css';
import { POLICY_KIND_NAMES, THEME_NAMES, VALIDITY_NAMES } from '@mingchuang/shared/policies/policies.words';
import { useRef } from 'react';
import { Button } from '../../../components/button.tsx';
import { ContentTabs } from '../../../components/content-tabs.tsx';
import { PagedList } from '../../../components/paged-list.tsx';
import { Pick } from '../../../components/pick.tsx';
import { SearchField } from '../../../components/search-field.tsx';
import { Bones, Empty } from '../../../components/states.tsx';
import { useUnitChoices } from '../../../lib/units.ts';
import { useToday } from '../api/choices.ts';
import { usePolicyList } from '../api/published.ts';
import { choicesOf } from '../components/content-form.tsx';
import { isNarrowed, POLICIES_NOT_NARROWED, usePolicyFilter } from '../components/filters.ts';
import { ListKeyBar, useListKeys } from '../components/list-keys.tsx';
import { PublishedTable } from '../components/published-table.tsx';

const KINDS = choicesOf(POLICY_KIND_NAMES);
const THEMES = choicesOf(THEME_NAMES);
const VALIDITIES = choicesOf(VALIDITY_NAMES);
/** as far back as documents of a bureau are asked for */
const YEARS = 12;

/** What is published, newest first. */
export function PublishedListPage() {
  const { filter, change } = usePolicyFilter();
  const list = usePolicyList(filter);
  const units = useUnitChoices();
  const listBox = useRef<HTMLElement>(null);
  const searchField = useRef<HTMLInputElement>(null);
  useListKeys({ listBox, searchField, onEnd: () => list.hasNextPage && void list.fetchNextPage() });
  const thisYear = Number(useToday().slice(0, 4));
  const years = Array.from({ length: YEARS }, (_, back) => String(thisYear - back));
  return (
    <div className="row-room">
      <main id="room" className="page" tabIndex={-1}>
        <div className="page-head">
          <h1>公开内容</h1>
          <ContentTabs />
        </div>
        <search className="row-filters" aria-label="筛选已发布的">
          <SearchField
            label="搜名称、索引号或文号"
            placeholder="名称、机关、索引号、文号"
            q={filter.q ?? ''}
            onSearch={(q) => change({ q: q || undefined })}
            field={searchField}
          />
          <Pick label="类别" all="全部类别" options={KINDS} value={filter.kind} onChoose={(kind) => change({ kind })} />
          <Pick label="主题" all="全部主题" options={THEMES} value={filter.theme} onChoose={(theme) => change({ theme })} />
          <Pick
            label="年份"
            all="全部年份"
            options={years.map((value) => ({ value, label: `${value} 年` }))}
            value={filter.year === undefined ? undefined : String(filter.year)}
            onChoose={(year) => change({ year })}
          />
          <Pick label="有效性" all="全部有效性" options={VALIDITIES} value={filter.validity} onChoose={(validity) => change({ validity })} />
          <Pick label="单位" all="全部单位" options={units} value={filter.unitId} onChoose={(unitId) => change({ unitId })} />
          {isNarrowed(filter) && (
            <Button tone="link" onClick={() => change(POLICIES_NOT_NARROWED)}>
              清除条件
            </Button>
          )}
        </search>
        <section className="card row-card" aria-label="已发布的列表" ref={listBox}>
          <PagedList
            list={list}
            counted="篇"
            waiting={<Bones widths={['100%', '100%', '100%', '100%', '100%']} label="正在取已发布的" />}
            empty={
              isNarrowed(filter) ? (
                <Empty icon="search" title="没有符合条件的">
                  <Button tone="outline" onClick={() => change(POLICIES_NOT_NARROWED)}>
                    清除条件
                  </Button>
                </Empty>
              ) : (
                <Empty icon="audit" title="还没有发布过" />
              )
            }
          >
            {(rows) => <PublishedTable rows={rows} />}
          </PagedList>
        </section>
      </main>
      <ListKeyBar />
    </div>
  );
}
