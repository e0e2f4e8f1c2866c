import './case.css';
import type { CaseAction } from '@mingchuang/shared/disclosure/disclosure.types';
import type { MyApplication } from '@mingchuang/shared/disclosure/my-applications.types';
import type { StaleChange } from '@mingchuang/shared/errors';
import type { ReactNode } from 'react';
import { Box, Words } from '../../../components/base/base';
import { keyed } from '../../../components/base/keyed';
import { Button } from '../../../components/button';
import { Page } from '../../../components/page';
import { ResidentGate } from '../../../components/resident-gate';
import { EmptyState } from '../../../components/states';
import type { Query } from '../../../hooks/use-query';
import { whenOf } from '../../../platform/clock';
import { backTo, routes } from '../../../platform/navigation';
import { CaseContent } from './case-page';
import type { Fetched } from './use-application';

interface ActPageProps {
  title: string;
  action: CaseAction;
  query: Query<Fetched>;
  /** on its way, or its answer got lost: the state may change before this page knows that it arrived */
  held: boolean;
  changes: readonly StaleChange[];
  children: (application: MyApplication) => ReactNode;
  foot: (application: MyApplication) => ReactNode;
  over?: ReactNode;
}

/** The frame of a small act: the form where the act is offered, and otherwise why it is not. */
export function ActPage({ title, action, query, held, changes, children, foot, over }: ActPageProps) {
  const offer = query.data?.application.actions.find((one) => one.action === action);
  const open = offer?.allowed === true || held;
  return (
    <Page title={title} foot={query.data !== null && open ? foot(query.data.application) : null} over={open ? over : null}>
      <ResidentGate purpose="办自己的申请">
        <CaseContent query={query}>
          {(application) => (
            <>
              <Changes changes={changes} />
              {open ? children(application) : <NotNow application={application} />}
            </>
          )}
        </CaseContent>
      </ResidentGate>
    </Page>
  );
}

function NotNow({ application }: { application: MyApplication }) {
  return (
    <EmptyState title="现在不用办这一步" actions={<Button onPress={() => void backTo(routes.application(application.id))}>看这件申请</Button>}>
      {application.nextStep}
    </EmptyState>
  );
}

function Changes({ changes }: { changes: readonly StaleChange[] }) {
  if (changes.length === 0) return null;
  return (
    <Box role="alert" className="stale-changes">
      <Words>您打开之后，这件申请有了变化。您写的还在，请看过再送出。</Words>
      {keyed(changes).map(({ key, item: { what, at } }) => (
        <Words key={key} className="stale-change">
          {`${whenOf(at)} ${what}`}
        </Words>
      ))}
    </Box>
  );
}
