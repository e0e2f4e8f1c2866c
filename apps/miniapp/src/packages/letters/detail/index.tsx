import '../parts/letter.css';
import type { MyMessage } from '@mingchuang/shared/messages/messages.types';
import { useState } from 'react';
import { Box } from '../../../components/base/base';
import { Button } from '../../../components/button';
import { Page } from '../../../components/page';
import { RatedCard } from '../../../components/rating/rated-card';
import { RatingSheet } from '../../../components/rating/rating-sheet';
import { ResidentGate } from '../../../components/resident-gate';
import { ConfirmSheet } from '../../../components/sheet';
import { ErrorState, SkeletonRows, StaleNote } from '../../../components/states';
import { useLive } from '../../../hooks/use-live';
import { type Query, useQuery } from '../../../hooks/use-query';
import { addressed, useParam } from '../../../platform/addressed';
import { getMyMessage, rateMessage, withdrawMessage } from '../../../platform/api';
import { errorSentence, nowhere } from '../../../platform/errors';
import { go, routes } from '../../../platform/navigation';
import { useResident } from '../../../platform/session';
import { toast } from '../../../platform/toast';
import { refreshUnread } from '../../../platform/unread';
import { LetterBody, LetterHead, LetterTimeline } from '../parts/letter-view';
import { ReplyCard } from '../parts/reply-card';
import { EditNote } from './edit-note';
import { OfferCard } from './offer-card';
import { Pictures } from './pictures';

function LetterDetail() {
  const id = useParam('id');
  const resident = useResident();
  const query = useQuery(resident === null ? null : `${resident.id} ${id}`, async () => {
    const letter = await (id === undefined ? nowhere() : getMyMessage(id));
    // opening it marked the reply and its notification as read
    void refreshUnread();
    return letter;
  });
  useLive('message', query.refetch, id);
  const [sheet, setSheet] = useState<'rate' | 'withdraw' | null>(useParam('rate') === '1' ? 'rate' : null);
  const [busy, setBusy] = useState(false);
  const letter = query.data;

  const withdraw = async (of: MyMessage): Promise<void> => {
    setBusy(true);
    try {
      query.put(await withdrawMessage(of.id, of.version));
      toast('已撤回');
    } catch (error) {
      toast(errorSentence(error));
      query.refetch();
    } finally {
      setBusy(false);
      setSheet(null);
    }
  };

  return (
    <Page
      title="我的来信"
      ground="split"
      foot={
        letter === null || letter.status !== 'replied' ? null : (
          <Box className="button-row">
            <Button look="quiet" onPress={() => void go(routes.write())}>
              再写一封
            </Button>
            {letter.rating === 'open' ? (
              <Button wide onPress={() => setSheet('rate')}>
                评价这次答复
              </Button>
            ) : null}
          </Box>
        )
      }
      over={
        letter !== null && sheet === 'rate' && letter.rating === 'open' ? (
          <RatingSheet
            give={(rating, key) => rateMessage(letter.id, rating, key)}
            onClose={() => setSheet(null)}
            onRated={() => {
              setSheet(null);
              query.refetch();
              toast('谢谢，评价已经收到');
            }}
          />
        ) : letter !== null && sheet === 'withdraw' ? (
          <ConfirmSheet
            title="撤回这封信？"
            text="撤回后不再办理，也不能恢复。只是想改一改，可以点“修改”。"
            yes="撤回"
            no="不撤回"
            danger
            busy={busy ? '正在撤回' : null}
            onYes={() => void withdraw(letter)}
            onNo={() => setSheet(null)}
          />
        ) : null
      }
    >
      <ResidentGate purpose="看自己的信">
        <Content query={query} onWithdraw={() => setSheet('withdraw')} />
      </ResidentGate>
    </Page>
  );
}

function Content({ query, onWithdraw }: { query: Query<MyMessage>; onWithdraw: () => void }) {
  const letter = query.data;
  if (letter === null) {
    return query.error !== null && !query.loading ? (
      <ErrorState error={query.error} onRetry={query.refetch} list={routes.myLetters()} />
    ) : (
      <SkeletonRows rows={6} />
    );
  }
  return (
    <>
      <StaleNote error={query.error} />
      <LetterHead letter={letter} />
      <Box className="letter-rest">
        {letter.editableUntil === null ? null : <EditNote until={letter.editableUntil} id={letter.id} onWithdraw={onWithdraw} onOver={query.refetch} />}
        {letter.reply === null ? null : <ReplyCard reply={letter.reply} />}
        {letter.offer === null ? null : <OfferCard messageId={letter.id} offer={letter.offer} />}
        {letter.ratingGiven === null ? null : <RatedCard rating={letter.ratingGiven} />}
        <LetterTimeline letter={letter} />
        <LetterBody letter={letter} />
        <Pictures pictures={letter.pictures} />
      </Box>
    </>
  );
}

export default addressed(LetterDetail);
