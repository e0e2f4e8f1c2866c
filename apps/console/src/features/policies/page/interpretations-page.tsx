import '../../../components/row-table.css';
import './policies.css';
import './interpretations-page.css';
import { INTERPRETATION_FORM_NAMES } from '@mingchuang/shared/policies/policies.words';
import { useRef } from 'react';
import { Choices } from '../../../components/choices.tsx';
import { ContentTabs } from '../../../components/content-tabs.tsx';
import { Icon } from '../../../components/icon.tsx';
import { Bones, Empty, Failure } from '../../../components/states.tsx';
import { useAddress } from '../../../lib/address.ts';
import { day } from '../../../lib/format.ts';
import { useToday } from '../api/choices.ts';
import { useInterpretationMetrics, useInterpretationsDue } from '../api/interpretations.ts';
import { DueTable } from '../components/due-table.tsx';
import { ListKeyBar, useListKeys } from '../components/list-keys.tsx';
import { PERIOD_NAMES, PERIODS, type Period, periodOf } from '../components/period.ts';
import { RateCard } from '../components/rate-card.tsx';

/** What waits to be interpreted, and how well it was done so far. */
export function InterpretationsPage({ mayDraft }: { mayDraft: boolean }) {
  const due = useInterpretationsDue();
  const listBox = useRef<HTMLElement>(null);
  useListKeys({ listBox, onEnd: () => undefined });
  return (
    <div className="row-room">
      <main id="room" className="page" tabIndex={-1}>
        <div className="page-head">
          <h1>公开内容</h1>
          <ContentTabs />
        </div>
        <Figures />
        <div className="pub-due-head">
          <h2 id="due-title">到期清单</h2>
          {due.data && (
            <p>
              共 {due.data.total} 项还没有发布
              {due.data.overdue > 0 && (
                <strong className="tone-bad">
                  <Icon name="stop" size={14} />
                  {due.data.overdue} 项超期
                </strong>
              )}
            </p>
          )}
          <p className="cap">文件发布后 3 个工作日内解读，发布当天算第 0 天</p>
        </div>
        <section className="card row-card" aria-labelledby="due-title" ref={listBox}>
          {due.isPending ? (
            <Bones widths={['100%', '100%', '100%']} label="正在取到期清单" />
          ) : due.data === undefined ? (
            <Failure error={due.error} onRetry={() => void due.refetch()} />
          ) : due.data.items.length === 0 ? (
            <Empty icon="done" title="没有等着解读的文件" />
          ) : (
            <>
              <DueTable tasks={due.data.items} mayDraft={mayDraft} />
              {due.data.items.length < due.data.total && <p className="cap pub-more">先列出最急的 {due.data.items.length} 项</p>}
            </>
          )}
        </section>
      </main>
      <ListKeyBar searchable={false} />
    </div>
  );
}

function Figures() {
  const { params, change } = useAddress();
  const period: Period = PERIODS.find((one) => one === params.get('period')) ?? 'year';
  const metrics = useInterpretationMetrics(periodOf(period, useToday()));
  const { data } = metrics;
  return (
    <section aria-label="解读的数字">
      <div className="pub-figures-head">
        <Choices
          legend="时段"
          className="segments"
          options={PERIODS.map((value) => ({ value, label: PERIOD_NAMES[value] }))}
          value={period}
          onChoose={(value) => change({ period: value === 'year' ? undefined : value })}
        />
        {data && (
          <p className="pub-quiet">
            {day(data.from)} 至 {day(data.to)} 发布的文件，应当解读 {data.documents} 份，写明理由不解读 {data.waived} 份
          </p>
        )}
      </div>
      {data === undefined ? (
        metrics.isError ? (
          <Failure error={metrics.error} onRetry={() => void metrics.refetch()} />
        ) : (
          <Bones widths={['100%']} label="正在取数字" />
        )
      ) : (
        <div className="pub-figures">
          <RateCard name="同步率" counts="发布当天就有解读的 ÷ 应当解读的" ratio={data.together} />
          <RateCard name="3 日内率" counts="3 个工作日内有解读的 ÷ 期限已到的和已解读的" ratio={data.withinLimit} />
          <section className="card pub-rate" aria-label="超期没有解读">
            <h2>超期没有解读</h2>
            <p className="pub-rate-big">
              <strong className={data.overdue > 0 ? 'tone-bad' : ''}>{data.overdue}</strong>
              <span>份</span>
            </p>
            <p className="cap">期限已过，一份解读也没有的文件</p>
          </section>
          <section className="card pub-rate" aria-label="已发布的解读">
            <h2>已发布的解读</h2>
            {data.forms.length === 0 ? (
              <p className="pub-quiet">这段时间还没有。</p>
            ) : (
              <ul className="pub-forms">
                {data.forms.map(({ form, count }) => (
                  <li key={form}>
                    {INTERPRETATION_FORM_NAMES[form]} <strong>{count}</strong>
                  </li>
                ))}
              </ul>
            )}
          </section>
        </div>
      )}
    </section>
  );
}
