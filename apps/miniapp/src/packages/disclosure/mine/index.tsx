import { ANSWER_WORKING_DAYS } from '@mingchuang/shared/disclosure/disclosure.types';
import { Box, PageLink, Words } from '../../../components/base/base';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Icon } from '../../../components/icon';
import { MyApplicationLine } from '../../../components/list-rows';
import { Page } from '../../../components/page';
import { PagedList } from '../../../components/paged-list';
import { ResidentGate } from '../../../components/resident-gate';
import { EmptyState } from '../../../components/states';
import { useLive } from '../../../hooks/use-live';
import { usePaged } from '../../../hooks/use-paged';
import { getMyApplications } from '../../../platform/api';
import { go, routes } from '../../../platform/navigation';

export default function MyApplications() {
  return (
    <Page title="我的申请">
      <ResidentGate purpose="看自己的申请">
        <All />
        <Corrections />
      </ResidentGate>
    </Page>
  );
}

function All() {
  const list = usePaged('applications', getMyApplications);
  useLive('application', list.refetch);
  return (
    <PagedList
      list={list}
      row={(application) => <MyApplicationLine key={application.id} application={application} />}
      empty={
        <EmptyState title="您还没有申请过" actions={<Button onPress={() => void go(routes.apply())}>我要申请</Button>}>
          {`没有公开的政府信息，可以申请。\n${ANSWER_WORKING_DAYS} 个工作日内答复您，不用说明用途。`}
        </EmptyState>
      }
    />
  );
}

/** Art. 41: beside what one has applied for, what was given to one and is wrong. */
function Corrections() {
  return (
    <Card>
      <PageLink to={routes.corrections()} className="row">
        <Icon name="edit" tone="blue" />
        <Box className="row-words">
          <Words className="row-title">更正与自己有关的信息记录</Words>
          <Words className="row-note">记录写错了要求更正，看办到哪一步</Words>
        </Box>
        <Icon name="right" tone="ink3" size={18} />
      </PageLink>
    </Card>
  );
}
