import './index.css';
import { CODE_PATTERN, type CodeSent } from '@mingchuang/shared/auth/auth.types';
import { PRIVACY_NOTICE } from '@mingchuang/shared/auth/privacy-notice';
import { useEffect, useState } from 'react';
import { Box, Landmark, PageLink, Press, TextField, Words } from '../../../components/base/base';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { FieldRow } from '../../../components/field';
import { Icon } from '../../../components/icon';
import { Page } from '../../../components/page';
import { keepPhone } from '../../../letters/drafts';
import { requestCode } from '../../../platform/api';
import { ApiError, errorSentence } from '../../../platform/errors';
import { back, routes } from '../../../platform/navigation';
import { PHONE_DIGITS, phoneMissing, phoneWrong } from '../../../platform/phone.rules';
import { giveConsent, signInWithPhone } from '../../../platform/session';

const RESEND_SECONDS = 60;

export default function SignIn() {
  const [phone, setPhone] = useState('');
  const [code, setCode] = useState('');
  const [agreed, setAgreed] = useState(false);
  const [sent, setSent] = useState<CodeSent | null>(null);
  const [wait, setWait] = useState(0);
  const [busy, setBusy] = useState<'code' | 'signIn' | null>(null);
  const [error, setError] = useState<{ field: 'phone' | 'code'; words: string } | null>(null);

  useEffect(() => {
    if (wait === 0) return;
    const timer = setTimeout(() => setWait(wait - 1), 1_000);
    return () => clearTimeout(timer);
  }, [wait]);

  const phoneGap = phoneMissing(phone);
  const phoneError = error?.field === 'phone' ? error.words : phoneWrong(phone);

  const typePhone = (typed: string): void => {
    setPhone(typed);
    // what was said about the number before is no longer about this one
    if (error?.field === 'phone') setError(null);
  };

  const askForCode = async (): Promise<void> => {
    if (phoneGap !== null) {
      setError({ field: 'phone', words: phoneGap });
      return;
    }
    setBusy('code');
    setError(null);
    try {
      setSent(await requestCode(phone));
      setWait(RESEND_SECONDS);
    } catch (failure) {
      setError({ field: 'phone', words: errorSentence(failure) });
    } finally {
      setBusy(null);
    }
  };

  const signIn = async (): Promise<void> => {
    setBusy('signIn');
    setError(null);
    try {
      const { resident } = await signInWithPhone({ phone, code });
      keepPhone(phone, resident.id);
      await giveConsent();
      await back();
    } catch (failure) {
      setError({ field: failure instanceof ApiError && failure.code === 'PHONE_INVALID' ? 'phone' : 'code', words: errorSentence(failure) });
    } finally {
      setBusy(null);
    }
  };

  const reason = phoneGap ?? (!CODE_PATTERN.test(code) ? '请填 6 位验证码' : !agreed ? '请先勾选同意说明' : null);

  return (
    <Page title="登录">
      <Landmark as="form" label="登录">
        <Card>
          <FieldRow name="手机号" error={phoneError}>
            <TextField
              label="手机号"
              className="input"
              type="phone"
              autoComplete="tel"
              placeholder={`${PHONE_DIGITS} 位手机号`}
              maxLength={PHONE_DIGITS}
              value={phone}
              invalid={phoneError !== null}
              onChange={typePhone}
            />
          </FieldRow>
          <FieldRow name="验证码" error={error?.field === 'code' ? error.words : null}>
            <Box className="code-row">
              <TextField
                label="验证码"
                className="input"
                type="number"
                autoComplete="one-time-code"
                placeholder="6 位数字"
                maxLength={6}
                value={code}
                onChange={setCode}
              />
              <Press className="get-code" disabled={wait > 0 || busy === 'code'} onPress={() => void askForCode()}>
                {wait > 0 ? `${wait} 秒后可重发` : busy === 'code' ? '正在发送' : sent === null ? '获取验证码' : '重新获取'}
              </Press>
            </Box>
          </FieldRow>
        </Card>
        {sent?.demoCode ? (
          <Box role="note" className="demo-code" label={`演示，验证码 ${sent.demoCode}`}>
            <Words className="tag tag--warn">演示</Words>
            <Words>短信还没有接通，验证码是 </Words>
            <Words className="demo-digits">{sent.demoCode}</Words>
          </Box>
        ) : null}
        <Box className="agree">
          <Press as="checkbox" className="agree-box" checked={agreed} label={`我已阅读并同意《${PRIVACY_NOTICE.title}》`} onPress={() => setAgreed(!agreed)}>
            <Box className={agreed ? 'check-box check-box--on' : 'check-box'} hidden>
              {agreed ? <Icon name="check" tone="white" size={16} /> : null}
            </Box>
            <Words>我已阅读并同意</Words>
          </Press>
          <PageLink to={routes.notice()} className="agree-link">
            {`《${PRIVACY_NOTICE.title}》`}
          </PageLink>
        </Box>
        <Button reason={reason} busy={busy === 'signIn' ? '正在登录' : null} onPress={() => void signIn()}>
          登录
        </Button>
        <Box className="foot-note">只用手机号，不用身份证。没有账号的会自动建一个。</Box>
      </Landmark>
    </Page>
  );
}
