import './register-page.css';
import { CASE_QUEUE_NAMES, CASE_QUEUES, type CaseQueue } from '@mingchuang/shared/disclosure/console-cases.types';
import type { Capability } from '@mingchuang/shared/staff/staff.types';
import { useRef, useState } from 'react';
import { Link } from 'react-router';
import { Button } from '../../../components/button.tsx';
import { Choices } from '../../../components/choices.tsx';
import { Icon } from '../../../components/icon.tsx';
import { PagedList } from '../../../components/paged-list.tsx';
import { Bones, Empty } from '../../../components/states.tsx';
import { today } from '../../../lib/clock.ts';
import { useCaseCounts, useCaseList, useLegalDays } from '../api/register.ts';
import { RegisterExport } from '../components/register-export.tsx';
import { hasLights, isNarrowed, NOT_NARROWED, useRegisterFilter } from '../components/register-filter.ts';
import { RegisterFilters } from '../components/register-filters.tsx';
import { RegisterKeyBar, useRegisterKeys } from '../components/register-keys.tsx';
import { RegisterTable } from '../components/register-table.tsx';

/** Who handles no applications never owns one. */
const NOT_OWNING = CASE_QUEUES.filter((queue) => queue !== 'mine');
const NONE: Record<CaseQueue, string> = {
  open: '没有在办的申请',
  mine: '您手上没有申请',
  confirming: '没有待确认的申请',
  awaiting: '没有要等申请人的申请',
  reviewing: '没有在审签的答复',
  ended: '还没有办结的申请',
};

/** The register (登记簿) of 依申请公开, sorted by the clock. */
export function RegisterPage({ capabilities }: { capabilities: readonly Capability[] }) {
  const mayEnter = capabilities.includes('answer');
  const queues = mayEnter ? CASE_QUEUES : NOT_OWNING;
  const view = useRegisterFilter(queues);
  const { filter, change } = view;
  const list = useCaseList(filter);
  const counts = useCaseCounts();
  const days = useLegalDays();
  const listBox = useRef<HTMLElement>(null);
  const searchField = useRef<HTMLInputElement>(null);
  const [exporting, setExporting] = useState(false);
  useRegisterKeys({ listBox, searchField, mayEnter, onEnd: () => list.hasNextPage && void list.fetchNextPage() });
  return (
    <div className="register">
      <main id="room" className="page register-room" tabIndex={-1}>
        <div className="page-head">
          <h1>依申请公开</h1>
          <Choices
            legend="队列"
            className="segments register-queues"
            options={queues.map((queue) => ({ value: queue, label: <QueueLabel name={CASE_QUEUE_NAMES[queue]} count={counts.data?.[queue]} /> }))}
            value={filter.queue}
            onChoose={(queue) => change({ queue: queue === 'open' ? undefined : queue, ...(hasLights(queue) ? {} : { light: undefined }) })}
          />
          <div className="page-head-end">
            <Link className="btn" to="/applications/year">
              <Icon name="audit" />
              年度统计
            </Link>
            <Button icon="download" aria-haspopup="dialog" onClick={() => setExporting(true)}>
              导出登记簿
            </Button>
            {mayEnter && (
              <Link className="btn btn-primary" to="/applications/enter">
                <Icon name="plus" />
                登记申请
              </Link>
            )}
          </div>
        </div>
        <RegisterFilters view={view} counts={counts.data} searchField={searchField} />
        <section className="card register-card" aria-label="申请登记簿" ref={listBox}>
          <PagedList
            list={list}
            counted="件"
            waiting={<Bones widths={['100%', '100%', '100%', '100%', '100%', '100%']} label="正在取申请" />}
            empty={<NoRows queue={filter.queue} onClear={isNarrowed(filter) ? () => change(NOT_NARROWED) : null} />}
          >
            {(rows) => <RegisterTable today={days.data?.today ?? today()} rows={rows} label={`${CASE_QUEUE_NAMES[filter.queue]}的申请`} />}
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
      {name} <span className="register-count">{count ?? '·'}</span>
    </>
  );
}

function NoRows({ queue, onClear }: { queue: CaseQueue; onClear: (() => void) | null }) {
  if (onClear === null) return <Empty icon="register" title={NONE[queue]} />;
  return (
    <Empty icon="search" title="没有符合条件的申请">
      <Button tone="outline" onClick={onClear}>
        清除条件
      </Button>
    </Empty>
  );
}
