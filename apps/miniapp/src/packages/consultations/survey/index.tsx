import '../parts/asked.css';
import { leftWords } from '@mingchuang/shared/consultations/consultations.words';
import { fullDate } from '@mingchuang/shared/local-date';
import type { AnswersReceipt, GiveAnswers, Survey } from '@mingchuang/shared/surveys/surveys.types';
import { PUBLIC_SURVEY_PHASE_NAMES } from '@mingchuang/shared/surveys/surveys.words';
import { useState } from 'react';
import { askedSign } from '../../../components/asked-lines';
import { Box, Heading, Words } from '../../../components/base/base';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Page } from '../../../components/page';
import { NextSteps, ReceiptHead } from '../../../components/receipt';
import { ResidentGate } from '../../../components/resident-gate';
import { EmptyState, ErrorState, SkeletonRows, StaleNote } from '../../../components/states';
import { SignTag } from '../../../components/tag';
import { useQuery } from '../../../hooks/use-query';
import { addressed, useParam } from '../../../platform/addressed';
import { getMySurvey, getSurvey, giveAnswers } from '../../../platform/api';
import { nowhere } from '../../../platform/errors';
import { backTo, routes } from '../../../platform/navigation';
import { useElder } from '../../../platform/preferences';
import { useResident } from '../../../platform/session';
import { useSend } from '../parts/use-send';
import { AllQuestions, OneQuestion } from './answer-form';
import { Results } from './results';
import { useAnswers } from './use-answers';

const LIST = routes.consultations('surveys');

function SurveyPage() {
  const id = useParam('id');
  const query = useQuery(`survey ${id}`, () => (id === undefined ? nowhere() : getSurvey(id)));
  const [answering, setAnswering] = useState(false);
  const survey = query.data;
  if (survey !== null && answering) return <Answering survey={survey} onLeave={() => setAnswering(false)} />;
  return (
    <Page title="网上调查" foot={survey?.phase === 'open' ? <Start id={survey.id} onStart={() => setAnswering(true)} /> : null}>
      {survey === null ? (
        query.error !== null && !query.loading ? (
          <ErrorState error={query.error} onRetry={query.refetch} list={LIST} />
        ) : (
          <SkeletonRows rows={6} />
        )
      ) : (
        <>
          <StaleNote error={query.error} />
          <Head survey={survey} />
          {survey.results === null ? null : <Results results={survey.results} />}
        </>
      )}
    </Page>
  );
}

function Head({ survey }: { survey: Survey }) {
  const { title, intro, phase, daysLeft, unitName, closesOn, questions, answered } = survey;
  const told = { open: leftWords(daysLeft), closed: '已经截止，正在统计', published: `${answered} 人填写` }[phase];
  return (
    <Card>
      <Box className="asked-head">
        <SignTag {...askedSign(survey, PUBLIC_SURVEY_PHASE_NAMES)} />
        <Heading level={2} className="asked-title">
          {title}
        </Heading>
        <Words className="asked-left">{told}</Words>
      </Box>
      <Box className="asked-facts">
        {intro === '' ? null : <Words className="asked-note">{intro}</Words>}
        <Words className="asked-cap">{`${unitName ?? '本局'} · ${questions} 题 · ${answered} 人已填 · ${fullDate(closesOn)} 24:00 截止`}</Words>
        {phase === 'open' ? <Words className="asked-cap">匿名：谁填过、怎么填的分开存，谁也对不上。每人填一次。</Words> : null}
      </Box>
    </Card>
  );
}

function Start({ id, onStart }: { id: string; onStart: () => void }) {
  const resident = useResident();
  const mine = useQuery(resident === null ? null : `my survey ${id} ${resident.id}`, () => getMySurvey(id));
  return (
    <Button icon="edit" reason={mine.data?.answered === true ? '您已经填过了，谢谢' : null} onPress={onStart}>
      开始填写
    </Button>
  );
}

function Answering({ survey, onLeave }: { survey: Survey; onLeave: () => void }) {
  const elder = useElder();
  const form = useAnswers(survey);
  const [twice, setTwice] = useState(false);
  const { busy, errors, receipt, send } = useSend<GiveAnswers, AnswersReceipt>(
    (body, key) => giveAnswers(survey.id, body, key),
    form.sent,
    ({ code }) => {
      if (code === 'SURVEY_ANSWERED') setTwice(true);
      return code === 'SURVEY_ANSWERED';
    },
  );
  if (twice) {
    return (
      <Page title="网上调查" onBack={onLeave}>
        <EmptyState title="您已经填过这份问卷" actions={<Button onPress={() => void backTo(LIST)}>看别的调查</Button>}>
          每人填一次，先前填的已经收到。
        </EmptyState>
      </Page>
    );
  }
  if (receipt !== null) {
    const steps = [
      { key: 'count', text: `截止以后统计，最早 ${fullDate(receipt.resultsAfter)} 公布结果。` },
      { key: 'anonymous', text: '回答里没有您的姓名和手机号，也没有时间。' },
    ];
    return (
      <Page title="填好了" onBack={() => void backTo(LIST)} foot={<Button onPress={() => void backTo(LIST)}>看别的调查</Button>}>
        <ReceiptHead title="已经收到，谢谢您" note={survey.title} />
        <NextSteps steps={steps} />
      </Page>
    );
  }
  const props = { survey, form, errors, busy, onSend: () => send({ answers: form.answers }), onLeave };
  if (elder) return <OneQuestion {...props} gate={Gate} />;
  return <AllQuestions {...props} gate={Gate} />;
}

function Gate({ children }: { children: React.ReactNode }) {
  return (
    <ResidentGate purpose="填写调查" signInNote="登录只为一人一份。谁填过、怎么填的分开存，谁也对不上。">
      {children}
    </ResidentGate>
  );
}

export default addressed(SurveyPage);
