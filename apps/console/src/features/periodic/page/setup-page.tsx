import '../../../components/asked.css';
import '../../../components/note.css';
import './setup.css';
import type { ConsoleSeries } from '@mingchuang/shared/periodic/periodic.types';
import { App as AntdApp } from 'antd';
import { Link, useNavigate, useParams } from 'react-router';
import { Icon } from '../../../components/icon.tsx';
import { Bones, Empty, Failure } from '../../../components/states.tsx';
import { today } from '../../../lib/clock.ts';
import { useSeries } from '../api/periodic.ts';
import { SeriesForm } from '../components/series-form.tsx';

const LIST = '/policies/periodic';

export function NewSeriesPage({ staffId }: { staffId: string }) {
  const navigate = useNavigate();
  const { message } = AntdApp.useApp();
  return (
    <main id="room" className="page" tabIndex={-1}>
      <Head to={LIST} back="定期公开" title="新建一项定期公开的数据" />
      <SeriesForm
        series={null}
        today={today()}
        staffId={staffId}
        onDone={({ id }) => {
          void message.success('已新建');
          void navigate(`${LIST}/${id}`, { replace: true });
        }}
        onCancel={() => void navigate(LIST)}
      />
    </main>
  );
}

/** What describes a series; its figures are entered on the page of the series itself. */
export function ChangeSeriesPage({ staffId }: { staffId: string }) {
  const { id = '' } = useParams();
  const series = useSeries(id);
  return (
    <main id="room" className="page" tabIndex={-1}>
      {series.data ? (
        <Change key={id} series={series.data} staffId={staffId} />
      ) : (
        <>
          <h1 className="sr">修改一项定期公开的数据</h1>
          {series.isError ? (
            <Failure error={series.error} onRetry={() => void series.refetch()} />
          ) : (
            <Bones widths={['30%', '100%', '100%']} label="正在打开" />
          )}
        </>
      )}
    </main>
  );
}

function Change({ series, staffId }: { series: ConsoleSeries; staffId: string }) {
  const navigate = useNavigate();
  const { message } = AntdApp.useApp();
  const own = `${LIST}/${series.id}`;
  return (
    <>
      <Head to={own} back={series.name} title="修改这项数据" />
      {series.change === null ? (
        <SeriesForm
          series={series}
          today={today()}
          staffId={staffId}
          onDone={() => {
            void message.success('已保存');
            void navigate(own, { replace: true });
          }}
          onCancel={() => void navigate(own)}
        />
      ) : (
        <section className="card">
          <Empty icon="lock" title="您不能改这项数据">
            {series.change}
          </Empty>
        </section>
      )}
    </>
  );
}

function Head({ to, back, title }: { to: string; back: string; title: string }) {
  return (
    <div className="page-head">
      <Link className="btn btn-link setup-back" to={to}>
        {back}
        <Icon name="right" size={14} />
      </Link>
      <h1>{title}</h1>
    </div>
  );
}
