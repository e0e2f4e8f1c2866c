import './index.css';
import { useState } from 'react';
import { Box, Heading, PageLink, Words } from '../../components/base/base';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Toggle } from '../../components/choice';
import { Icon } from '../../components/icon';
import { Page } from '../../components/page';
import { ConfirmSheet } from '../../components/sheet';
import { leaveNothing } from '../../platform/belongings';
import { isWeapp } from '../../platform/env';
import { go, routes } from '../../platform/navigation';
import { setTextSize, useElder } from '../../platform/preferences';
import { signOut, useResident } from '../../platform/session';
import { toast } from '../../platform/toast';
import { forgetSearches } from '../../searches/searches';
import { MyApplications, MyLetters } from './my-lists';
import { ShortCuts } from './short-cuts';

export default function Mine() {
  const resident = useResident();
  const elder = useElder();
  const [leaving, setLeaving] = useState(false);

  const leave = (): void => {
    setLeaving(false);
    forgetSearches();
    leaveNothing();
    signOut().then(
      () => toast('已退出登录'),
      (error: unknown) => {
        console.info('sign out', error);
        toast('这台设备上已退出登录');
      },
    );
  };

  return (
    <Page
      title="我的"
      tab="mine"
      header={
        <Box className="me">
          <Heading level={1} className="me-title">
            我的
          </Heading>
          <Box className="me-row">
            <Box className="me-face">
              <Icon name="me" tone="blue" size={28} />
            </Box>
            <Box className="row-words">
              <Words className="me-name">{resident === null ? '还没有登录' : (resident.phone ?? '微信用户')}</Words>
              <Words className="tab-note">
                {resident === null ? '登录后能看自己的信和申请' : resident.signedInWith === 'wechat' ? '微信登录 · 不用实名' : '手机号登录 · 不用实名'}
              </Words>
            </Box>
          </Box>
        </Box>
      }
      over={
        leaving ? (
          <ConfirmSheet
            title="退出登录？"
            text="这台设备上的草稿、手机号、搜过的词和没收好的回执会一起删掉。已经送出的信和申请不受影响。"
            yes="退出登录"
            no="先不退"
            danger
            onYes={leave}
            onNo={() => setLeaving(false)}
          />
        ) : null
      }
    >
      {resident === null && !isWeapp ? (
        <Card floating className="sign-in-card">
          <Button onPress={() => void go(routes.signIn())}>用手机号登录</Button>
        </Card>
      ) : (
        <>
          <MyLetters residentId={resident?.id ?? null} />
          <MyApplications residentId={resident?.id ?? null} />
        </>
      )}
      <ShortCuts />
      <Card>
        <Box className="setting">
          <Icon name="aa" tone="ink2" />
          <Toggle label="长辈版" note="字大、一步一问" checked={elder} onChange={(on) => setTextSize(on ? 'elder' : 'normal')} />
        </Box>
        <PageLink to={routes.privacy()} className="row">
          <Icon name="shield" tone="ink2" />
          <Words className="row-words">我的资料与隐私</Words>
          <Icon name="right" tone="ink3" size={18} />
        </PageLink>
      </Card>
      {resident !== null && !isWeapp ? (
        <Button look="link" onPress={() => setLeaving(true)}>
          退出登录
        </Button>
      ) : null}
    </Page>
  );
}
