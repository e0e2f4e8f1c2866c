import { ACCEPT_WORKING_DAYS, EDIT_MINUTES, REPLY_WORKING_DAYS } from '@mingchuang/shared/messages/messages.types';
import { dueSentence } from '@mingchuang/shared/messages/messages.words';
import { useEffect, useRef } from 'react';
import { Button } from '../../../components/button';
import { Page } from '../../../components/page';
import { NextSteps, ReceiptHead, ReceiptNumbers } from '../../../components/receipt';
import { ResidentGate } from '../../../components/resident-gate';
import { EmptyState } from '../../../components/states';
import { putReceiptAway, useReceipt } from '../../../letters/sender';
import { today } from '../../../platform/clock';
import { copy } from '../../../platform/device';
import { goTab, replace, routes } from '../../../platform/navigation';
import { useResident } from '../../../platform/session';

const NEXT = [
  { key: 'edit', text: `${EDIT_MINUTES} 分钟内，受理之前，可以修改，也可以撤回。` },
  { key: 'accept', text: `${ACCEPT_WORKING_DAYS} 个工作日内受理，受理后会通知您。` },
  { key: 'reply', text: `${REPLY_WORKING_DAYS} 个工作日内答复，到时会通知您，也请您评价。` },
];

export default function Receipt() {
  const resident = useResident();
  const receipt = useReceipt();
  const copied = useRef(false);
  // what was copied is noted, whichever way the resident leaves
  useEffect(
    () => () => {
      if (copied.current) putReceiptAway();
    },
    [],
  );
  if (resident === null) {
    return (
      <Page title="信已送到">
        <ResidentGate purpose="看回执">{null}</ResidentGate>
      </Page>
    );
  }
  if (receipt === null) {
    return (
      <Page title="信已送到">
        <EmptyState title="回执已经收好" actions={<Button onPress={() => void replace(routes.myLetters())}>看我的来信</Button>}>
          查询密码只显示一次。登录后看自己的信，不用查询密码。
        </EmptyState>
      </Page>
    );
  }
  const both = `查询码 ${receipt.queryCode}，查询密码 ${receipt.pin}`;
  const copyBoth = async (): Promise<void> => {
    if (await copy(both, '已复制')) copied.current = true;
  };
  const leave = async (): Promise<void> => {
    await replace(routes.letter(receipt.id));
    putReceiptAway();
  };
  return (
    <Page title="信已送到" onBack={() => void goTab('home')} foot={<Button onPress={() => void leave()}>我记好了，看这封信</Button>}>
      <ReceiptHead title={dueSentence(receipt.due, today())} note={receipt.unitName === null ? '已交给局办公室' : `已交给${receipt.unitName}`} />
      <ReceiptNumbers
        numbers={[
          { name: '查询码', value: receipt.queryCode },
          { name: '查询密码', value: receipt.pin },
        ]}
        note="查询密码只显示这一次。不登录时，用它们查进度。"
      >
        <Button look="line" label="复制查询码和查询密码" onPress={() => void copyBoth()}>
          复制
        </Button>
      </ReceiptNumbers>
      <NextSteps steps={NEXT} />
    </Page>
  );
}
