import type { MyApplication } from '@mingchuang/shared/disclosure/my-applications.types';
import { useState } from 'react';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Page } from '../../../components/page';
import { RatedCard } from '../../../components/rating/rated-card';
import { RatingSheet } from '../../../components/rating/rating-sheet';
import { ResidentGate } from '../../../components/resident-gate';
import { Timeline } from '../../../components/timeline';
import { addressed, useParam } from '../../../platform/addressed';
import { rateApplication } from '../../../platform/api';
import { today } from '../../../platform/clock';
import { toast } from '../../../platform/toast';
import { timelineOf } from '../parts/case.rules';
import { CaseHead } from '../parts/case-head';
import { CaseContent } from '../parts/case-page';
import { useApplication } from '../parts/use-application';
import { useOpener } from '../parts/use-opener';
import { AnswerCard } from './answer-card';
import { AppliedCard } from './applied-card';
import { AskedCard } from './asked-card';
import { CorrectionLink } from './correction-link';
import { DeadlineCard } from './deadline-card';
import { LettersCard } from './letters-card';
import { LinkedCard } from './linked-card';
import { Withdrawal } from './withdrawal';

/** One application: what is asked, by when, what was answered, and everything that happened. */
function ApplicationDetail() {
  const query = useApplication();
  const opener = useOpener(query);
  const [rating, setRating] = useState(useParam('rate') === '1');
  const application = query.data?.application ?? null;
  // what was given up or withdrawn has no answer to rate
  const ratable = application !== null && application.rating === 'open' && application.state !== 'closed';
  return (
    <Page
      title="公开申请"
      ground="split"
      foot={ratable ? <Button onPress={() => setRating(true)}>评价这次答复</Button> : null}
      over={
        ratable && rating ? (
          <RatingSheet
            give={(given, key) => rateApplication(application.id, given, key)}
            onClose={() => setRating(false)}
            onRated={() => {
              setRating(false);
              query.refetch();
              toast('谢谢，评价已经收到');
            }}
          />
        ) : null
      }
    >
      <ResidentGate purpose="看自己的申请">
        <CaseContent query={query}>{(seen) => <Parts application={seen} opener={opener} />}</CaseContent>
      </ResidentGate>
    </Page>
  );
}

function Parts({ application, opener }: { application: MyApplication; opener: ReturnType<typeof useOpener> }) {
  return (
    <>
      <CaseHead application={application} />
      <LinkedCard application={application} />
      <AskedCard application={application} opener={opener} />
      <AnswerCard application={application} opener={opener} />
      {application.ratingGiven === null ? null : <RatedCard rating={application.ratingGiven} />}
      <DeadlineCard application={application} />
      <LettersCard application={application} opener={opener} />
      <Card title="办理经过">
        <Timeline rows={timelineOf(application, today())} />
      </Card>
      <AppliedCard application={application} opener={opener} />
      <CorrectionLink application={application} />
      <Withdrawal application={application} />
    </>
  );
}

export default addressed(ApplicationDetail);
