import '../parts/asked.css';
import type { Consultation } from '@mingchuang/shared/consultations/consultations.types';
import { DRAFT_NAMES, KIND_NAMES, leftWords, PUBLIC_PHASE_NAMES } from '@mingchuang/shared/consultations/consultations.words';
import { fullDate } from '@mingchuang/shared/local-date';
import type { Block } from '@mingchuang/shared/richtext/richtext.types';
import { useState } from 'react';
import { askedSign } from '../../../components/asked-lines';
import { Box, Heading, Press, Words } from '../../../components/base/base';
import { Blocks, spokenText } from '../../../components/blocks';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Icon } from '../../../components/icon';
import { Page } from '../../../components/page';
import { ReadAloud } from '../../../components/read-aloud';
import { ErrorState, SkeletonRows, StaleNote } from '../../../components/states';
import { SignTag } from '../../../components/tag';
import { TiedTexts } from '../../../components/tied-texts';
import { useLive } from '../../../hooks/use-live';
import { useQuery } from '../../../hooks/use-query';
import { addressed, useParam } from '../../../platform/addressed';
import { getConsultation } from '../../../platform/api';
import { nowhere } from '../../../platform/errors';
import { go, routes } from '../../../platform/navigation';
import { useReadingScale } from '../../../platform/preferences';
import { FeedbackCard } from './feedback-card';
import { MyOpinionsCard } from './my-opinions';

function ConsultationDetail() {
  const id = useParam('id');
  const query = useQuery(`consultation ${id}`, () => (id === undefined ? nowhere() : getConsultation(id)));
  useLive('consultation', query.refetch, id);
  const consultation = query.data;
  return (
    <Page
      title={consultation === null ? '意见征集' : KIND_NAMES[consultation.kind]}
      foot={
        consultation?.phase === 'open' ? (
          <Button icon="edit" onPress={() => void go(routes.opinion(consultation.id))}>
            提意见
          </Button>
        ) : null
      }
    >
      {consultation === null ? (
        query.error !== null && !query.loading ? (
          <ErrorState error={query.error} onRetry={query.refetch} list={routes.consultations()} />
        ) : (
          <SkeletonRows rows={6} />
        )
      ) : (
        <>
          <StaleNote error={query.error} />
          <Content consultation={consultation} />
        </>
      )}
    </Page>
  );
}

function Content({ consultation }: { consultation: Consultation }) {
  const { title, unitName, opensOn, closesOn, daysLeft, opinions, shortReason, feedbackBy, phase, feedback } = consultation;
  return (
    <>
      <Card>
        <Box className="asked-head">
          <SignTag {...askedSign(consultation, PUBLIC_PHASE_NAMES)} />
          <Heading level={2} className="asked-title">
            {title}
          </Heading>
          {phase === 'open' ? <Words className="asked-left">{leftWords(daysLeft)}</Words> : null}
          {phase === 'closed' ? <Words className="asked-wait">{`正在整理意见，${fullDate(feedbackBy)} 前公布采纳情况`}</Words> : null}
        </Box>
        <Box className="asked-facts">
          <Fact name="征求单位" value={unitName ?? '本局'} />
          <Fact name="起止日期" value={`${fullDate(opensOn)}至${fullDate(closesOn)}`} />
          <Fact name="收到意见" value={`${opinions} 条`} />
          {shortReason === '' ? null : <Fact name="缩短期限" value={shortReason} />}
        </Box>
      </Card>
      {feedback === null ? null : <FeedbackCard feedback={feedback} opinions={opinions} />}
      <MyOpinionsCard id={consultation.id} />
      <Text title="起草说明" blocks={consultation.explanation} open={phase !== 'published'} />
      <Text title={DRAFT_NAMES[consultation.kind]} blocks={consultation.draft} open={phase !== 'published'} />
      <TiedTexts id={consultation.id} />
    </>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <Box className="asked-fact">
      <Words className="asked-fact-name">{name}</Words>
      <Words className="asked-fact-value">{value}</Words>
    </Box>
  );
}

/** After the feedback the text asked about is one tap away. */
function Text({ title, blocks, open }: { title: string; blocks: readonly Block[]; open: boolean }) {
  const [shown, setShown] = useState(open);
  const scale = useReadingScale();
  return (
    <Card title={title} aside={shown ? <ReadAloud text={spokenText(blocks)} name="听" /> : null}>
      {shown ? (
        <Blocks blocks={blocks} scale={scale} />
      ) : (
        <Press className="row" expanded={false} onPress={() => setShown(true)}>
          <Box className="row-words">
            <Words className="row-note">{`展开${title}`}</Words>
          </Box>
          <Icon name="down" tone="ink3" size={18} />
        </Press>
      )}
    </Card>
  );
}

export default addressed(ConsultationDetail);
