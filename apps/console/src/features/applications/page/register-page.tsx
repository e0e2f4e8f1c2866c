import '../../../components/row-table.css';
import './register-page.css';
import { CASE_QUEUE_NAMES, CASE_QUEUES, type CaseQueue } from '@mingchuang/shared/disclosure/console-cases.types';
import { APPLICANT_KIND_NAMES, type ApplicantKind } from '@mingchuang/shared/disclosure/disclosure.types';
import { type YearRow, yearRowName } from '@mingchuang/shared/disclosure/year-table.rules';
import type { Capability } from '@mingchuang/shared/staff/staff.types';
import { useMemo, useRef, useState } from 'react';
import { Link } from 'react-router';
import { ApplicationTabs } from '../../../components/application-tabs.tsx';
import { Button } from '../../../components/button.tsx';
import { Choices } from '../../../components/choices.tsx';
import { Icon } from '../../../components/icon.tsx';
import { PagedList } from '../../../components/paged-list.tsx';
import { Bones, Empty } from '../../../components/states.tsx';
import { today } from '../../../lib/clock.ts';
import { useCaseCounts, useCaseList, useLegalDays } from '../api/register.ts';
import { RegisterCounted } from '../components/register-counted.tsx';
import { RegisterExport } from '../components/register-export.tsx';
import { type AskedList, countedIn, countWords, hasLights, isNarrowed, NOT_COUNTED, NOT_NARROWED, useRegisterFilter } from '../components/register-filter.ts';
import { RegisterFilters } from '../components/register-filters.tsx';
import { RegisterKeyBar, useRegisterKeys } from '../components/register-keys.tsx';
import { RegisterTable } from '../components/register-table.tsx';

/** Who handles no applications never owns one, and nothing waits for who decides nothing. */
const QUEUES_OF: readonly { queue: CaseQueue; needs: readonly Capability[] }[] = [
  { queue: 'mine', needs: ['answer'] },
  { queue: 'deciding', needs: ['answer', 'review', 'sign'] },
];
const queuesFor = (capabilities: readonly Capability[]): CaseQueue[] =>
  CASE_QUEUES.filter((queue) => QUEUES_OF.every((one) => one.queue !== queue || one.needs.some((need) => capabilities.includes(need))));
const NONE: Record<CaseQueue, string> = {
  open: '没有在办的申请',
  mine: '您手上没有申请',
  deciding: '没有等您审核、签发、决定的申请',
  confirming: '没有待确认的申请',
  awaiting: '没有要等申请人的申请',
  reviewing: '没有在审签的答复',
  ended: '还没有办结的申请',
};

/** The register (登记簿) of 依申请公开, sorted by the clock. */
export function RegisterPage({ capabilities }: { capabilities: readonly Capability[] }) {
  const mayEnter = capabilities.includes('answer');
  const queues = useMemo(() => queuesFor(capabilities), [capabilities]);
  const view = useRegisterFilter(queues);
  const { filter, change } = view;
  const counted = countedIn(filter.figure, filter.countedFrom, filter.countedTo);
  const list = useCaseList(filter);
  const counts = useCaseCounts();
  const days = useLegalDays();
  const listBox = useRef<HTMLElement>(null);
  const searchField = useRef<HTMLInputElement>(null);
  const [exporting, setExporting] = useState(false);
  useRegisterKeys({ listBox, searchField, mayEnter, onEnd: () => list.hasNextPage && void list.fetchNextPage() });
  return (
    <div className="row-room">
      <main id="room" className="page" tabIndex={-1}>
        <div className="page-head">
          <h1>依申请公开</h1>
          <ApplicationTabs />
          <Choices
            legend="队列"
            className="segments register-queues"
            options={queues.map((queue) => ({ value: queue, label: <QueueLabel name={CASE_QUEUE_NAMES[queue]} count={counts.data?.[queue]} /> }))}
            value={filter.queue}
            onChoose={(queue) => change({ queue: queue === 'open' ? undefined : queue, ...NOT_COUNTED, ...(hasLights(queue) ? {} : { light: undefined }) })}
          />
          <div className="page-head-end">
            {counts.data?.whole && (
              <>
                <Link className="btn" to="/applications/year">
                  <Icon name="audit" />
                  年度统计
                </Link>
                <Button icon="download" aria-haspopup="dialog" onClick={() => setExporting(true)}>
                  导出登记簿
                </Button>
              </>
            )}
            {mayEnter && (
              <Link className="btn btn-primary" to="/applications/enter">
                <Icon name="plus" />
                登记申请
              </Link>
            )}
          </div>
        </div>
        {counted && <RegisterCounted counted={counted} onLeave={() => change(NOT_COUNTED)} />}
        <RegisterFilters view={view} counts={counts.data} searchField={searchField} />
        {filter.row !== undefined && <BehindNumber year={filter.year} row={filter.row} kind={filter.kind} />}
        <section className="card row-card" aria-label="申请登记簿" ref={listBox}>
          <PagedList
            list={list}
            counted="件"
            waiting={<Bones widths={['100%', '100%', '100%', '100%', '100%', '100%']} label="正在取申请" />}
            empty={
              <NoRows
                queue={filter.queue ?? 'open'}
                onClear={isNarrowed(filter) ? () => change(NOT_NARROWED) : null}
                onOther={filter.q === undefined ? null : (queue) => change({ ...NOT_NARROWED, q: filter.q, queue: queue === 'open' ? undefined : queue })}
              />
            }
          >
            {(rows) => <RegisterTable today={days.data?.today ?? today()} rows={rows} label={labelOf(filter)} />}
          </PagedList>
        </section>
        <RegisterExport open={exporting} today={days.data?.today ?? today()} onClose={() => setExporting(false)} />
      </main>
      <RegisterKeyBar mayEnter={mayEnter} />
    </div>
  );
}

function QueueLabel({ name, count }: { name: string; count: number | undefined }) {
  return (
    <>
      {name} <span className="row-count">{countWords(count)}</span>
    </>
  );
}

function labelOf({ queue, year, row }: AskedList): string {
  if (row !== undefined) return `${year} 年${yearRowName(row)}的申请`;
  return queue === undefined ? '这个数字里的申请' : `${CASE_QUEUE_NAMES[queue]}的申请`;
}

/** The list stands behind a number that was clicked: which one, and the way back to it. */
function BehindNumber({ year, row, kind }: { year: number; row: YearRow; kind: ApplicantKind | undefined }) {
  return (
    <p className="register-behind">
      <span>
        {year} 年度报告表三“<strong>{yearRowName(row)}</strong>”，{kind === undefined ? '全部申请人' : APPLICANT_KIND_NAMES[kind]}，在办和已办结的都在这里
      </span>
      <Link to={`/applications/year?year=${year}`}>回年度统计</Link>
    </p>
  );
}

/** `onOther`: where something was searched for, the same in another list: nobody who asks on the telephone says whether it has ended. */
function NoRows({ queue, onClear, onOther }: { queue: CaseQueue; onClear: (() => void) | null; onOther: ((queue: CaseQueue) => void) | null }) {
  if (onClear === null) return <Empty icon="register" title={NONE[queue]} />;
  const other = queue === 'ended' ? 'open' : 'ended';
  return (
    <Empty icon="search" title="没有符合条件的申请">
      {onOther !== null && (
        <Button tone="outline" onClick={() => onOther(other)}>
          到“{CASE_QUEUE_NAMES[other]}”里找
        </Button>
      )}
      <Button tone="outline" onClick={onClear}>
        清除条件
      </Button>
    </Empty>
  );
}
