import type { MyApplication } from '@mingchuang/shared/disclosure/my-applications.types';
import { Box, Words } from '../../../components/base/base';
import { Button } from '../../../components/button';
import { Icon } from '../../../components/icon';
import { Page } from '../../../components/page';
import { ResidentGate } from '../../../components/resident-gate';
import { EmptyState, ErrorState, SkeletonRows } from '../../../components/states';
import { useWorkCalendar } from '../../../hooks/use-work-calendar';
import { addressed } from '../../../platform/addressed';
import { today } from '../../../platform/clock';
import { backTo, go, routes } from '../../../platform/navigation';
import { daysToEnd, ledgerFrom, spanWords } from '../parts/case.rules';
import { CaseHead } from '../parts/case-head';
import { CaseContent } from '../parts/case-page';
import { daysFrom } from '../parts/days.rules';
import { DaysCard } from '../parts/deadline-calendar';
import { useApplication } from '../parts/use-application';

/** Every day of an application: what counted, what did not, and why. */
function ApplicationCalendar() {
  const query = useApplication();
  const application = query.data?.application ?? null;
  const withdrawable = application?.actions.some(({ action, allowed }) => action === 'withdraw' && allowed) ?? false;
  return (
    <Page
      title="公开申请"
      ground="split"
      foot={
        application === null ? null : (
          <Box className="button-row">
            {withdrawable ? (
              <Button look="quiet" onPress={() => void go(routes.withdrawApplication(application.id))}>
                撤回申请
              </Button>
            ) : null}
            <Button look="line" onPress={() => void backTo(routes.application(application.id))}>
              查看办理经过
            </Button>
          </Box>
        )
      }
    >
      <ResidentGate purpose="看自己的申请">
        <CaseContent query={query}>{(seen) => <Days application={seen} />}</CaseContent>
      </ResidentGate>
    </Page>
  );
}

function Days({ application }: { application: MyApplication }) {
  const { calendar, error, loading, refetch } = useWorkCalendar();
  const ledger = ledgerFrom(application);
  if (ledger === null) return <EmptyState title="还没有开始计算期限">工作人员确认收到申请后，从次日起计算。</EmptyState>;
  if (calendar === null) return error !== null && !loading ? <ErrorState error={error} onRetry={refetch} /> : <SkeletonRows rows={6} />;
  const days = daysFrom(calendar, ledger, daysToEnd(application.days, application.answer), today());
  return (
    <>
      <CaseHead application={application} under />
      <DaysCard calendar={calendar} days={days} today={today()} title={spanWords(days, today())} floating />
      {application.clock === null || application.clock.extension > 0 || application.clock.delayed ? null : (
        <Box className="case-note">
          <Icon name="info" tone="blue" size={20} />
          <Words>如需延长，会在到期前书面告诉您，只能一次。</Words>
        </Box>
      )}
    </>
  );
}

export default addressed(ApplicationCalendar);
