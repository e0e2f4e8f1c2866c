import '../parts/case.css';
import type { MyCorrection } from '@mingchuang/shared/corrections/corrections.types';
import { CORRECTION_APPLICANT_NAMES, CORRECTION_ARTICLE } from '@mingchuang/shared/corrections/corrections.words';
import { IDENTITY_KIND_NAMES } from '@mingchuang/shared/disclosure/identity.rules';
import { fullDate } from '@mingchuang/shared/local-date';
import { useState } from 'react';
import { Box, Heading, PageLink, Words } from '../../../components/base/base';
import { keyed } from '../../../components/base/keyed';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { sizeWords } from '../../../components/file-size';
import { Icon } from '../../../components/icon';
import { Page } from '../../../components/page';
import { ReadAloud } from '../../../components/read-aloud';
import { ResidentGate } from '../../../components/resident-gate';
import { ConfirmSheet } from '../../../components/sheet';
import { ErrorState, SkeletonRows, StaleNote } from '../../../components/states';
import { SignTag } from '../../../components/tag';
import { Timeline } from '../../../components/timeline';
import { addressed } from '../../../platform/addressed';
import { whenOf } from '../../../platform/clock';
import { routes } from '../../../platform/navigation';
import { clausesOf } from '../parts/case.rules';
import { Fact } from '../parts/fact';
import { FileRow } from '../parts/file-row';
import type { Opener } from '../parts/use-opener';
import { correctionSign } from './sign.words';
import { useCorrection, useWithdrawal } from './use-correction';

/** One request for correction: how far it is, what was answered, and what was asked. */
function CorrectionDetail() {
  const { query, opener } = useCorrection();
  const { busy, withdraw } = useWithdrawal(query);
  const [asking, setAsking] = useState(false);
  const correction = query.data?.correction ?? null;
  return (
    <Page
      title="更正申请"
      ground="split"
      over={
        asking && correction?.withdrawable ? (
          <ConfirmSheet
            title="撤回这件更正申请？"
            text="撤回后不再办理。以后还要更正，可以重新提出，期限重新计算。"
            yes="撤回"
            no="不撤回"
            danger
            onYes={() => {
              setAsking(false);
              withdraw();
            }}
            onNo={() => setAsking(false)}
          />
        ) : null
      }
    >
      <ResidentGate purpose="看自己的更正申请">
        {correction === null ? (
          query.error !== null && !query.loading ? (
            <ErrorState error={query.error} onRetry={query.refetch} list={routes.corrections()} />
          ) : (
            <SkeletonRows rows={6} />
          )
        ) : (
          <>
            <StaleNote error={query.error} />
            <Parts correction={correction} opener={opener} />
            {correction.withdrawable ? (
              <Button look="link" busy={busy ? '正在撤回' : null} onPress={() => setAsking(true)}>
                不用更正了，撤回申请
              </Button>
            ) : null}
          </>
        )}
      </ResidentGate>
    </Page>
  );
}

function Parts({ correction, opener }: { correction: MyCorrection; opener: Opener }) {
  const { number, record, nextStep, timeline } = correction;
  return (
    <>
      <Box className="case-head">
        <Box hidden className="case-light" />
        <Box className="case-words">
          <Box className="row-meta">
            <SignTag {...correctionSign(correction)} />
            <Words className="case-number">{number}</Words>
          </Box>
          <Words className="case-about">{record}</Words>
          <Heading level={2} className="case-title case-title--long">
            {keyed(clausesOf(nextStep)).map(({ key, item: { text, whole } }) => (
              <Words key={key} className={whole ? 'whole' : ''}>
                {text}
              </Words>
            ))}
          </Heading>
        </Box>
      </Box>
      <Answer correction={correction} />
      <Card title="办理经过">
        <Timeline rows={timeline.map(({ type, at, title }, place) => ({ key: `${at} ${type}`, name: title, note: whenOf(at), now: place === 0 }))} />
      </Card>
      <Asked correction={correction} opener={opener} />
    </>
  );
}

function Answer({ correction: { answer } }: { correction: MyCorrection }) {
  if (answer === null) return null;
  const { label, on, organ, text, remedy } = answer;
  const spoken = [label, organ, text, remedy].filter((part) => part !== null && part !== '').join('。');
  return (
    <Card title="答复" aside={<ReadAloud text={spoken} name="听" />}>
      <Box className="answer-law">
        <Words>{label}</Words>
        <Words className="row-note">{`${fullDate(on)}，依据${CORRECTION_ARTICLE}`}</Words>
      </Box>
      <Fact name="找谁" value={organ} />
      <Fact name={organ === null ? (remedy === null ? '改了什么' : '理由') : '说明'} value={text} />
      {remedy === null ? null : <Box className="remedy">{remedy}</Box>}
    </Card>
  );
}

/** What was asked, the person masked. */
function Asked({ correction, opener: { opening, open } }: { correction: MyCorrection; opener: Opener }) {
  const { application, record, wrong, right, evidence, files, applicant, submittedAt } = correction;
  return (
    <Card title="您提出的">
      {application === null ? null : (
        <PageLink to={routes.application(application.id)} className="row">
          <Icon name="file" tone="blue" />
          <Words className="row-words">{`从申请 ${application.number} 提出`}</Words>
          <Icon name="right" tone="ink3" size={18} />
        </PageLink>
      )}
      <Fact name="哪份记录" value={record} />
      <Fact name="错在哪里" value={wrong} />
      <Fact name="应当是" value={right} />
      <Fact name="证据" value={evidence} />
      <Fact name="申请人" value={`${applicant.name}（${CORRECTION_APPLICANT_NAMES[applicant.kind]}）`} />
      <Fact name="证件号" value={`${IDENTITY_KIND_NAMES[applicant.identityKind]} ${applicant.identityNumber}`} />
      <Fact name="电话" value={applicant.phone} />
      <Fact name="提交" value={whenOf(submittedAt)} />
      {files.map(({ id, name, bytes }) => (
        <FileRow key={id} name={name} note={`您交的证据 · ${sizeWords(bytes)}`} busy={opening === id} onOpen={() => open(id)} />
      ))}
    </Card>
  );
}

export default addressed(CorrectionDetail);
