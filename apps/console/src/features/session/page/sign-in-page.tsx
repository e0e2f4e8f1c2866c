import './sign-in-page.css';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Navigate, useLocation } from 'react-router';
import { Button } from '../../../components/button.tsx';
import { Logo } from '../../../components/logo.tsx';
import { ApiError, sentenceOf } from '../../../lib/api-error.ts';
import { homeOf, useSession, useSignIn, useSignInOptions } from '../api/session.ts';
import { DemoAccounts } from '../components/demo-accounts.tsx';

export function SignInPage() {
  const session = useSession();
  const options = useSignInOptions();
  const signIn = useSignIn();
  const location = useLocation();
  const [account, setAccount] = useState('');
  const [password, setPassword] = useState('');
  const submit = useRef<HTMLButtonElement>(null);
  const accountField = useRef<HTMLInputElement>(null);
  const passwordField = useRef<HTMLInputElement>(null);

  useEffect(() => accountField.current?.focus(), []);

  if (session.data) return <Navigate to={cameFrom(location.state) ?? homeOf(session.data)} replace />;

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (signIn.isPending) return;
    signIn.mutate({ account: account.trim(), password }, { onError: () => passwordField.current?.select() });
  }

  const bureau = options.data?.bureauName;
  const demo = options.data?.demoAccounts ?? [];
  return (
    <main className="sign-in">
      <div className={demo.length > 0 ? 'sign-in-body sign-in-demo' : 'sign-in-body'}>
        <header>
          <Logo size={48} />
          <div>
            <p className="sign-in-brand">明窗</p>
            <p className="sign-in-bureau">{bureau ?? ' '}</p>
          </div>
        </header>
        <form onSubmit={onSubmit} aria-labelledby="sign-in-title">
          <h1 id="sign-in-title">工作台登录</h1>
          <label htmlFor="account">账号</label>
          <input
            id="account"
            className="field"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            required
            ref={accountField}
            value={account}
            onChange={(event) => setAccount(event.target.value)}
          />
          <label htmlFor="password">密码</label>
          <input
            id="password"
            className="field"
            type="password"
            autoComplete="current-password"
            required
            ref={passwordField}
            aria-describedby={signIn.isError ? 'sign-in-error' : undefined}
            aria-invalid={isWrong(signIn.error) || undefined}
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
          <p id="sign-in-error" className="sign-in-error" role="alert">
            {signIn.isError ? `${sentenceOf(signIn.error)}。` : ''}
          </p>
          <Button tone="primary" type="submit" ref={submit} busy={signIn.isPending}>
            {signIn.isPending ? '正在登录…' : '登录'}
          </Button>
        </form>
        {options.isError && <p className="sign-in-error">{sentenceOf(options.error)}。</p>}
        {demo.length > 0 && (
          <DemoAccounts
            accounts={demo}
            onUse={(demoAccount, demoPassword) => {
              setAccount(demoAccount);
              setPassword(demoPassword);
              submit.current?.focus();
            }}
          />
        )}
      </div>
    </main>
  );
}

function isWrong(error: unknown): boolean {
  return error instanceof ApiError && error.code === 'CREDENTIALS_WRONG';
}

/** The page a person was on when the session ended. */
function cameFrom(state: unknown): string | null {
  if (typeof state !== 'object' || state === null || !('from' in state)) return null;
  return typeof state.from === 'string' ? state.from : null;
}
