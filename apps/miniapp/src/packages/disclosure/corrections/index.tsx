import type { MyCorrectionRow } from '@mingchuang/shared/corrections/corrections.types';
import { CORRECTION_WORKING_DAYS } from '@mingchuang/shared/corrections/corrections.types';
import { Box, Words } from '../../../components/base/base';
import { Button } from '../../../components/button';
import { Page } from '../../../components/page';
import { PagedList } from '../../../components/paged-list';
import { ResidentGate } from '../../../components/resident-gate';
import { LinkRow } from '../../../components/row';
import { EmptyState } from '../../../components/states';
import { SignTag } from '../../../components/tag';
import { useLive } from '../../../hooks/use-live';
import { usePaged } from '../../../hooks/use-paged';
import { getMyCorrections } from '../../../platform/api';
import { go, routes } from '../../../platform/navigation';
import { correctionSign } from '../correction/sign.words';

/** One's own requests for correction, and the way to a new one. */
export default function MyCorrections() {
  return (
    <Page title="我的更正申请" foot={<Button onPress={() => void go(routes.correct())}>要求更正记录</Button>}>
      <ResidentGate purpose="看自己的更正申请">
        <All />
      </ResidentGate>
    </Page>
  );
}

function All() {
  const list = usePaged('corrections', getMyCorrections);
  useLive('correction', list.refetch);
  return (
    <PagedList
      list={list}
      row={(correction) => <CorrectionLine key={correction.id} correction={correction} />}
      empty={
        <EmptyState title="您还没有要求更正过">
          {`局里给您的信息里，和您自己有关的记录写错了，有证据的，可以要求更正。\n${CORRECTION_WORKING_DAYS} 个工作日内答复您。`}
        </EmptyState>
      }
    />
  );
}

function CorrectionLine({ correction }: { correction: MyCorrectionRow }) {
  const { id, record, number, nextStep, unread, clock } = correction;
  return (
    <LinkRow to={routes.correction(id)} unread={unread}>
      <Box className="row-words">
        <Words className="row-title">{record}</Words>
        <Box className="row-meta">
          <SignTag {...correctionSign(correction)} />
          <Words>{number}</Words>
        </Box>
        <Words className={clock?.light === 'overdue' ? 'row-next row-note--bad' : 'row-next'}>{nextStep}</Words>
      </Box>
    </LinkRow>
  );
}
