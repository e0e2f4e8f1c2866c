import './index.css';
import { ACCEPT_WORKING_DAYS, EDIT_MINUTES, REPLY_WORKING_DAYS } from '@mingchuang/shared/messages/messages.types';
import { dueSentence } from '@mingchuang/shared/messages/messages.words';
import { useEffect, useRef } from 'react';
import { Box, Heading, Words } from '../../../components/base/base';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { Icon } from '../../../components/icon';
import { Page } from '../../../components/page';
import { EmptyState } from '../../../components/states';
import { putReceiptAway, useReceipt } from '../../../letters/sender';
import { today } from '../../../platform/clock';
import { copy } from '../../../platform/device';
import { goTab, replace, routes } from '../../../platform/navigation';

const NEXT = [
  { key: 'edit', text: `${EDIT_MINUTES} 分钟内，受理之前，可以修改，也可以撤回。` },
  { key: 'accept', text: `${ACCEPT_WORKING_DAYS} 个工作日内受理，受理后会通知您。` },
  { key: 'reply', text: `${REPLY_WORKING_DAYS} 个工作日内答复，到时会通知您，也请您评价。` },
];

export default function Receipt() {
  const receipt = useReceipt();
  const copied = useRef(false);
  // what was copied is noted, whichever way the resident leaves
  useEffect(
    () => () => {
      if (copied.current) putReceiptAway();
    },
    [],
  );
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
      <Box role="status" className="receipt-head">
        <Icon name="done" tone="ok" size={40} />
        <Heading level={2} className="receipt-due">
          <Words>{dueSentence(receipt.due, today())}</Words>
        </Heading>
        <Words className="receipt-unit">{receipt.unitName === null ? '由局办公室分给合适的科室' : `交给${receipt.unitName}`}</Words>
      </Box>
      <Card className="receipt-card">
        <Box className="code-pair">
          <Box className="code-part">
            <Words className="code-name">查询码</Words>
            <Words className="code-value">{receipt.queryCode}</Words>
          </Box>
          <Box className="code-part">
            <Words className="code-name">查询密码</Words>
            <Words className="code-value">{receipt.pin}</Words>
          </Box>
        </Box>
        <Words className="code-note">查询密码只显示这一次。不登录时，用它们查进度。</Words>
        <Button look="line" label="复制查询码和查询密码" onPress={() => void copyBoth()}>
          复制
        </Button>
      </Card>
      <Card title="接下来">
        <Box role="list" className="next">
          {NEXT.map(({ key, text }) => (
            <Box role="listitem" className="next-item" key={key}>
              <Words>{text}</Words>
            </Box>
          ))}
        </Box>
      </Card>
    </Page>
  );
}
