import '../../../components/row-table.css';
import '../corrections.css';
import type { CorrectionList } from '@mingchuang/shared/corrections/corrections.types';
import { ApplicationTabs } from '../../../components/application-tabs.tsx';
import { Choices } from '../../../components/choices.tsx';
import { PagedList } from '../../../components/paged-list.tsx';
import { Bones, Empty } from '../../../components/states.tsx';
import { useAddress } from '../../../lib/address.ts';
import { useCorrections } from '../api/corrections.ts';
import { CorrectionsTable } from '../components/corrections-table.tsx';

const LISTS: readonly { value: CorrectionList; label: string }[] = [
  { value: 'open', label: '在办' },
  { value: 'ended', label: '办结' },
];

/** Requests for correction (41), sorted by their clock. They stand beside the register, not in it. */
export function CorrectionsPage() {
  const { params, change } = useAddress();
  const shown: CorrectionList = params.get('list') === 'ended' ? 'ended' : 'open';
  const list = useCorrections(shown);
  return (
    <div className="row-room">
      <main id="room" className="page" tabIndex={-1}>
        <div className="page-head">
          <h1>依申请公开</h1>
          <ApplicationTabs />
          <Choices
            legend="显示"
            className="segments"
            options={LISTS}
            value={shown}
            onChoose={(value) => change({ list: value === 'open' ? undefined : value })}
          />
          <p className="cap">要求更正与自己有关的记录（第四十一条），不进登记簿和年度报告表三</p>
        </div>
        <section className="card row-card" aria-label="更正申请列表">
          <PagedList
            list={list}
            counted="件"
            waiting={<Bones widths={['100%', '100%', '100%', '100%']} label="正在取更正申请" />}
            empty={<Empty icon="register" title={shown === 'open' ? '没有在办的更正申请' : '还没有办结的更正申请'} />}
          >
            {(rows) => <CorrectionsTable rows={rows} label={shown === 'open' ? '在办的更正申请' : '办结的更正申请'} />}
          </PagedList>
        </section>
      </main>
    </div>
  );
}
