import './index.css';
import { PRIVACY_NOTICE } from '@mingchuang/shared/auth/privacy-notice';
import { fullDate } from '@mingchuang/shared/local-date';
import { maskPhone } from '@mingchuang/shared/masking';
import { useState } from 'react';
import { discardApplication, useKeptApplication } from '../../../applications/drafts';
import { Box, PageLink, Press, Words } from '../../../components/base/base';
import { Card } from '../../../components/card';
import { Icon } from '../../../components/icon';
import { Page } from '../../../components/page';
import { ResidentGate } from '../../../components/resident-gate';
import { ConfirmSheet } from '../../../components/sheet';
import { discardDraft, forgetPhone, keptPhone, useDraft } from '../../../letters/drafts';
import { putReceiptAway, useReceipt } from '../../../letters/sender';
import { errorSentence } from '../../../platform/errors';
import { routes } from '../../../platform/navigation';
import { hasConsented, useResident, withdrawConsent } from '../../../platform/session';
import { toast } from '../../../platform/toast';
import { forgetSearches, useSearches } from '../../../searches/searches';

export default function Privacy() {
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);

  const withdraw = async (): Promise<void> => {
    setBusy(true);
    try {
      await withdrawConsent();
      toast('已撤回同意');
    } catch (error) {
      toast(errorSentence(error));
    } finally {
      setBusy(false);
      setAsking(false);
    }
  };

  return (
    <Page
      title="我的资料与隐私"
      over={
        asking ? (
          <ConfirmSheet
            title="撤回同意？"
            text="撤回后不能再写新信。已收到的信依法办完，您仍然可以看。以后想写信，再同意一次就行。"
            yes="撤回同意"
            no="不撤回"
            danger
            busy={busy ? '正在撤回' : null}
            onYes={() => void withdraw()}
            onNo={() => setAsking(false)}
          />
        ) : null
      }
    >
      <ResidentGate purpose="看自己的资料">
        <Details onWithdraw={() => setAsking(true)} />
      </ResidentGate>
    </Page>
  );
}

function Details({ onWithdraw }: { onWithdraw: () => void }) {
  const resident = useResident();
  const draft = useDraft();
  const receipt = useReceipt();
  const application = useKeptApplication();
  const searches = useSearches();
  const [phone, setPhone] = useState(keptPhone);
  const consented = hasConsented(resident);
  return (
    <>
      <Card title="账号里有什么">
        <Fact name="登录方式" value={resident?.signedInWith === 'wechat' ? '微信' : '手机号'} />
        <Fact name="手机号" value={resident?.phone ?? '没有留下'} />
        <Fact name="同意情况" value={consented ? `已同意 ${fullDate(PRIVACY_NOTICE.version)}版说明` : '还没有同意，或已撤回'} />
        <PageLink to={routes.myLetters()} className="row">
          <Words className="row-words">我写过的信</Words>
          <Icon name="right" tone="ink3" size={18} />
        </PageLink>
      </Card>
      <Card title="这台设备上有什么">
        <Fact
          name="联系电话"
          value={phone === '' ? '没有留下' : maskPhone(phone)}
          act={phone === '' ? null : '删掉'}
          onAct={() => {
            forgetPhone();
            setPhone('');
          }}
        />
        <Fact
          name="草稿"
          value={draft === null ? '没有' : draft.title || '没有题目的草稿'}
          act={draft === null || draft.waitingSince !== null ? null : '删掉'}
          onAct={discardDraft}
        />
        {application === null ? null : <Fact name="申请草稿" value={application.information || '还没有写要什么信息'} act="删掉" onAct={discardApplication} />}
        {receipt === null ? null : <Fact name="回执" value="查询码和查询密码" act="删掉" onAct={putReceiptAway} />}
        {searches.length === 0 ? null : <Fact name="搜过的词" value={`${searches.length} 个`} act="删掉" onAct={forgetSearches} />}
      </Card>
      <Card>
        <PageLink to={routes.notice(!consented)} className="row">
          <Words className="row-words">{PRIVACY_NOTICE.title}</Words>
          <Icon name="right" tone="ink3" size={18} />
        </PageLink>
        {consented ? (
          <Press className="row row--act" onPress={onWithdraw}>
            撤回同意
          </Press>
        ) : null}
      </Card>
      <Box className="foot-note">信和答复依法留存，不能删除；公开的信去掉了姓名和号码。</Box>
    </>
  );
}

function Fact({ name, value, act, onAct }: { name: string; value: string; act?: string | null; onAct?: () => void }) {
  return (
    <Box className="fact">
      <Words className="fact-name">{name}</Words>
      <Words className="fact-value">{value}</Words>
      {act && onAct ? (
        <Press className="fact-act" label={`${act}${name}`} onPress={onAct}>
          {act}
        </Press>
      ) : null}
    </Box>
  );
}
