import type { CorrectionReceipt } from '@mingchuang/shared/corrections/corrections.types';
import { CORRECTION_REMEDY_NOTE } from '@mingchuang/shared/corrections/corrections.words';
import { dueSentence } from '@mingchuang/shared/messages/messages.words';
import { Button } from '../../../components/button';
import { Page } from '../../../components/page';
import { NextSteps, ReceiptHead, ReceiptNumbers } from '../../../components/receipt';
import { ResidentGate } from '../../../components/resident-gate';
import { EmptyState } from '../../../components/states';
import { today, whenOf } from '../../../platform/clock';
import { copy } from '../../../platform/device';
import { replace, routes } from '../../../platform/navigation';
import { useCorrectionReceipt } from '../correct/drafts';

const NEXT = [
  { key: 'look', text: '先受理，再拿您的证据和局里的记录核对，需要时打电话问您。' },
  { key: 'right', text: '核对属实的，改好记录并告诉您。' },
  { key: 'elsewhere', text: '不归本局更正的，转给有权更正的机关，或者告诉您找谁。' },
  { key: 'refused', text: CORRECTION_REMEDY_NOTE },
];

/** What was sent, under which number, and what happens next. */
export default function CorrectionSent() {
  const receipt = useCorrectionReceipt();
  if (receipt !== null) return <Receipt receipt={receipt} />;
  return (
    <Page title="更正申请已提交">
      <ResidentGate purpose="看回执">
        <EmptyState title="这里没有新的回执" actions={<Button onPress={() => void replace(routes.corrections())}>看我的更正申请</Button>}>
          提交过的更正申请，编号和进度都在“我的更正申请”里。
        </EmptyState>
      </ResidentGate>
    </Page>
  );
}

function Receipt({ receipt: { id, number, submittedAt, due } }: { receipt: CorrectionReceipt }) {
  return (
    <Page title="更正申请已提交" foot={<Button onPress={() => void replace(routes.correction(id))}>看这份更正申请的进度</Button>}>
      <ReceiptHead title={dueSentence(due, today())} note={`${whenOf(submittedAt)} 提交`} />
      <ReceiptNumbers numbers={[{ name: '编号', value: number }]} note="打电话问进度时，报这个号。">
        <Button look="line" label="复制编号" onPress={() => void copy(number, '已复制')}>
          复制
        </Button>
      </ReceiptNumbers>
      <NextSteps steps={NEXT} />
    </Page>
  );
}
