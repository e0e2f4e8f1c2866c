import type { ApplicationReceipt } from '@mingchuang/shared/disclosure/applications.types';
import { ANSWER_WORKING_DAYS, SUPPLEMENT_NOTICE_WORKING_DAYS } from '@mingchuang/shared/disclosure/disclosure.types';
import { useApplicationReceipt } from '../../../applications/drafts';
import { Button } from '../../../components/button';
import { Page } from '../../../components/page';
import { NextSteps, ReceiptHead, ReceiptNumbers } from '../../../components/receipt';
import { ResidentGate } from '../../../components/resident-gate';
import { EmptyState } from '../../../components/states';
import { today, whenOf } from '../../../platform/clock';
import { copy } from '../../../platform/device';
import { goTab, replace, routes } from '../../../platform/navigation';
import { useResident } from '../../../platform/session';
import { confirmSentence } from './receipt.words';

const NEXT = [
  { key: 'confirm', text: '局里会打电话或发通知和您确认收到；到了那一天没有找您，也算收到。' },
  { key: 'answer', text: `从确认收到的第二天起，${ANSWER_WORKING_DAYS} 个工作日内答复。` },
  { key: 'supplement', text: `写得不清楚的，${SUPPLEMENT_NOTICE_WORKING_DAYS} 个工作日内一次告诉您要补什么。` },
];

/** What was sent, under which number, and what happens next (Art. 31(3): the period begins with the confirmation). */
export default function ApplicationReceived() {
  const resident = useResident();
  const receipt = useApplicationReceipt();
  if (resident === null) {
    return (
      <Page title="申请已提交">
        <ResidentGate purpose="看回执">{null}</ResidentGate>
      </Page>
    );
  }
  if (receipt !== null) return <Receipt receipt={receipt} />;
  return (
    <Page title="申请已提交">
      <EmptyState title="这里没有新的回执" actions={<Button onPress={() => void replace(routes.myApplications())}>看我的申请</Button>}>
        提交过的申请，登记号和进度都在“我的申请”里。
      </EmptyState>
    </Page>
  );
}

function Receipt({ receipt: { id, number, submittedAt, confirmBy } }: { receipt: ApplicationReceipt }) {
  return (
    <Page
      title="申请已提交"
      onBack={() => void goTab('disclosure')}
      foot={<Button onPress={() => void replace(routes.application(id))}>看这份申请的进度</Button>}
    >
      <ReceiptHead title={confirmSentence(confirmBy, today())} note={`${whenOf(submittedAt)} 提交`} />
      <ReceiptNumbers numbers={[{ name: '登记号', value: number }]} note="打电话问进度时，报这个号。">
        <Button look="line" label="复制登记号" onPress={() => void copy(number, '已复制')}>
          复制
        </Button>
      </ReceiptNumbers>
      <NextSteps steps={NEXT} />
    </Page>
  );
}
