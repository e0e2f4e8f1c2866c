import '../parts/asked.css';
import { PHONE_PATTERN } from '@mingchuang/shared/auth/auth.types';
import { ABOUT_MAX, type Consultation, type GiveOpinion, OPINION_MAX, type OpinionReceipt } from '@mingchuang/shared/consultations/consultations.types';
import { fullDate } from '@mingchuang/shared/local-date';
import { useState } from 'react';
import { useActText } from '../../../applications/act-drafts';
import { Box, TextField, Words } from '../../../components/base/base';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Toggle } from '../../../components/choice';
import { CountedArea } from '../../../components/counted-area';
import { FieldRow } from '../../../components/field';
import { Page } from '../../../components/page';
import { PhoneField } from '../../../components/phone-field';
import { NextSteps, ReceiptHead } from '../../../components/receipt';
import { ResidentGate } from '../../../components/resident-gate';
import { EmptyState, ErrorState, SkeletonRows } from '../../../components/states';
import { useQuery } from '../../../hooks/use-query';
import { addressed, useParam } from '../../../platform/addressed';
import { getConsultation, giveOpinion } from '../../../platform/api';
import { nowhere } from '../../../platform/errors';
import { tooLong } from '../../../platform/length.rules';
import { backTo, routes } from '../../../platform/navigation';
import { hasConsented, useResident } from '../../../platform/session';
import { useSend } from '../parts/use-send';

function WriteOpinion() {
  const id = useParam('id');
  const query = useQuery(`consultation ${id}`, () => (id === undefined ? nowhere() : getConsultation(id)));
  // what was refused because it closed meanwhile is still there to be read, so the form stays
  const [wasOpen, setWasOpen] = useState(false);
  if (query.data?.phase === 'open' && !wasOpen) setWasOpen(true);
  if (query.data === null) {
    return (
      <Page title="提意见">
        {query.error !== null && !query.loading ? (
          <ErrorState error={query.error} onRetry={query.refetch} list={routes.consultations()} />
        ) : (
          <SkeletonRows rows={6} />
        )}
      </Page>
    );
  }
  if (!wasOpen) {
    const { id: of } = query.data;
    return (
      <Page title="提意见">
        <EmptyState title="已经截止，不能再提意见" actions={<Button onPress={() => void backTo(routes.consultation(of))}>看这次征集</Button>}>
          {`采纳情况在 ${fullDate(query.data.feedbackBy)} 前公布。`}
        </EmptyState>
      </Page>
    );
  }
  return <Form consultation={query.data} />;
}

function Form({ consultation }: { consultation: Consultation }) {
  const { id, title } = consultation;
  const resident = useResident();
  const known = resident !== null && hasConsented(resident);
  const draft = useActText(`opinion ${id}`);
  const [about, setAbout] = useState('');
  const [call, setCall] = useState(false);
  const [phone, setPhone] = useState('');
  const { busy, errors, receipt, send } = useSend<GiveOpinion, OpinionReceipt>((body, key) => giveOpinion(id, body, key), draft.sent);
  if (receipt !== null) return <Thanks id={id} receipt={receipt} />;
  const text = draft.text.trim();
  const missing = text === '' ? '先写意见' : call && !PHONE_PATTERN.test(phone) ? '请填写 11 位手机号' : tooLong(text, OPINION_MAX);
  return (
    <Page
      title="提意见"
      foot={
        known ? (
          <Button reason={missing} busy={busy ? '正在送出' : null} onPress={() => send({ text, about: about.trim(), contactPhone: call ? phone : null })}>
            送出意见
          </Button>
        ) : null
      }
    >
      <ResidentGate purpose="提意见" consent>
        <Card>
          <Words className="asked-lead">{title}</Words>
          <FieldRow name="针对" error={errors.about}>
            <TextField label="针对哪一条" className="input" placeholder="第几条（选填）" maxLength={ABOUT_MAX} value={about} onChange={setAbout} />
          </FieldRow>
          <CountedArea
            label="您的意见"
            className="boxed asked-area"
            inputClass="asked-input"
            placeholder="写您的意见和理由。写到一半关掉手机也不会丢。"
            max={OPINION_MAX}
            value={draft.text}
            onChange={draft.setText}
            error={errors.text}
          />
        </Card>
        <Card>
          <Toggle label="可以打电话问我" note="不打开就不留电话，工作人员也看不到您是谁" checked={call} onChange={setCall} />
          {call ? (
            <PhoneField
              phone={phone}
              onChange={setPhone}
              error={errors.contactPhone}
              placeholder="11 位手机号"
              note="只有办理这次征集的科室能看，看的时候要写理由"
            />
          ) : null}
        </Card>
        <Box className="asked-promise">
          <Words>意见不署名公开。截止以后整理归类，写明是否采纳和理由。</Words>
        </Box>
      </ResidentGate>
    </Page>
  );
}

function Thanks({ id, receipt: { feedbackBy, left } }: { id: string; receipt: OpinionReceipt }) {
  const steps = [
    { key: 'sort', text: '截止以后，把大家的意见归类。' },
    { key: 'feedback', text: `${fullDate(feedbackBy)} 前公布：哪些采纳，哪些没有，为什么。` },
    { key: 'mine', text: left === 0 ? '您已提满 10 条，都收到了。' : `还想补充，截止前可以再提 ${left} 条。` },
  ];
  return (
    <Page title="意见已收到" foot={<Button onPress={() => void backTo(routes.consultation(id))}>回到这次征集</Button>}>
      <ReceiptHead title="意见已收到，谢谢您" note={`${fullDate(feedbackBy)} 前公布采纳情况`} />
      <NextSteps steps={steps} />
    </Page>
  );
}

export default addressed(WriteOpinion);
