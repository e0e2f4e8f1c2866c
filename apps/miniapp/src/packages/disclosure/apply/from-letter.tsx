import { inOneLine } from '@mingchuang/shared/characters';
import type { ApplicationOffer, OfferedApplication } from '@mingchuang/shared/messages/offers.types';
import { type ReactNode, useEffect, useState } from 'react';
import { discardApplication, keptApplication } from '../../../applications/drafts';
import { Button } from '../../../components/button';
import { Page } from '../../../components/page';
import { EmptyState, ErrorState, SkeletonRows } from '../../../components/states';
import { useQuery } from '../../../hooks/use-query';
import { getApplicationOffer } from '../../../platform/api';
import { replace, routes } from '../../../platform/navigation';
import { ApplyForm } from './apply-form';

/** A draft in a sentence, in characters. */
const DRAFT_MAX = 30;

/** The form that begins with a letter: unless it was applied for already, or something else lies half filled in. */
export function FromLetter({ owner, messageId }: { owner: string; messageId: string }) {
  const query = useQuery(messageId, () => getApplicationOffer(messageId));
  // what was begun goes on, whatever is heard of the letter meanwhile: numbers that were typed are nowhere else
  const [begun, setBegun] = useState<ApplicationOffer | null>(null);
  const offer = query.data;
  const kept = keptApplication();
  const other = kept !== null && kept.messageId !== messageId ? kept : null;
  const ready = offer !== null && offer.application === null && other === null;
  useEffect(() => {
    if (ready) setBegun(offer);
  }, [ready, offer]);

  if (begun !== null) return <ApplyForm owner={owner} offer={begun} />;
  if (offer === null || ready) {
    const failed = query.error !== null && !query.loading;
    return <Waiting>{failed ? <ErrorState error={query.error} onRetry={query.refetch} list={routes.myLetters()} /> : <SkeletonRows rows={6} />}</Waiting>;
  }
  if (offer.application !== null) return <Applied application={offer.application} />;
  const start = (): void => {
    discardApplication();
    setBegun(offer);
  };
  return (
    <Waiting>
      <EmptyState
        title="您有一份没交的申请草稿"
        letter
        actions={
          <>
            <Button onPress={() => void replace(routes.apply())}>接着填草稿</Button>
            <Button look="line" onPress={start}>
              不要草稿，按来信填
            </Button>
          </>
        }
      >
        {`草稿要的是“${inOneLine(other?.information ?? '', DRAFT_MAX) || '还没有写'}”。一次只能填一份：按来信填，这份草稿就不要了。`}
      </EmptyState>
    </Waiting>
  );
}

function Applied({ application: { id, number } }: { application: OfferedApplication }) {
  return (
    <Waiting>
      <EmptyState title="这封信已经申请过公开" letter actions={<Button onPress={() => void replace(routes.application(id))}>看这份申请</Button>}>
        {`登记号 ${number}，进度和答复都在那份申请里。`}
      </EmptyState>
    </Waiting>
  );
}

function Waiting({ children }: { children: ReactNode }) {
  return <Page title="申请公开">{children}</Page>;
}
