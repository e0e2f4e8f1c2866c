import type { SignInOptions } from '@mingchuang/shared/auth/auth.types';
import { ROLE_NAMES } from '@mingchuang/shared/staff/staff.types';

interface DemoAccountsProps {
  accounts: SignInOptions['demoAccounts'];
  onUse: (account: string, password: string) => void;
}

/** Outside production the server lists its demo accounts; one press fills them in. */
export function DemoAccounts({ accounts, onUse }: DemoAccountsProps) {
  return (
    <section className="demo" aria-labelledby="demo-title">
      <h2 id="demo-title">
        <span className="tag tag-warn">演示</span>
        可以用下面的账号试一试
      </h2>
      <p className="cap">点一个就填好账号和密码。密码都是 {accounts[0]?.password}。</p>
      <ul>
        {accounts.map((each) => (
          <li key={each.account}>
            <button type="button" onClick={() => onUse(each.account, each.password)}>
              <span className="demo-name">{each.name}</span>
              <span className="demo-role">
                {each.unitName} · {ROLE_NAMES[each.role]}
              </span>
              <span className="demo-code">{each.account}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
