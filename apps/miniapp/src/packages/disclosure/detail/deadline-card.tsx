import type { MyApplication } from '@mingchuang/shared/disclosure/my-applications.types';
import { monthDay } from '@mingchuang/shared/local-date';
import { Box, Words } from '../../../components/base/base';
import { keyed } from '../../../components/base/keyed';
import { Card } from '../../../components/card';
import { Icon } from '../../../components/icon';
import { LinkRow } from '../../../components/row';
import { today } from '../../../platform/clock';
import { routes } from '../../../platform/navigation';
import { ledgerFrom, type Progress, progress } from '../parts/case.rules';

/** How far the count is, and the way to every day of it. */
export function DeadlineCard({ application }: { application: MyApplication }) {
  const { id, clock } = application;
  const ledger = ledgerFrom(application);
  if (ledger === null) return null;
  const counted = progress(application, today());
  const received = monthDay(ledger.received, Number(today().slice(0, 4)));
  return (
    <Card title="答复期限">
      {counted === null ? null : <Panes {...counted} paused={clock !== null && clock.pausedSince !== null} />}
      <Box className="deadline-words">
        {counted === null ? null : <Words>{countWords(counted, clock !== null && clock.pausedSince !== null)}</Words>}
        <Words className="deadline-note">{`${received} 收到申请，从下一个工作日数起`}</Words>
      </Box>
      <LinkRow to={routes.applicationCalendar(id)}>
        <Icon name="clock" tone="blue" />
        <Box className="row-words">
          <Words className="row-title">每天怎么算的</Words>
          <Words className="row-note">哪天算、哪天不算、为什么</Words>
        </Box>
        <Icon name="right" tone="ink3" size={18} />
      </LinkRow>
    </Card>
  );
}

function countWords({ counted, total }: Progress, paused: boolean): string {
  return `${paused ? '暂停前已数' : '已数'} ${counted} 个工作日，共 ${total} 个`;
}

function Panes({ counted, total, paused }: Progress & { paused: boolean }) {
  return (
    <Box hidden className={paused ? 'panes-row panes-row--paused' : 'panes-row'}>
      {keyed(Array.from({ length: total }, (_, place) => place)).map(({ key, item }) => (
        <Box key={key} className={item < counted ? 'panes-one panes-one--lit' : 'panes-one'} />
      ))}
    </Box>
  );
}
