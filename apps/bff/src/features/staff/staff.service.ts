import type { CurrentStaffSession, SignInOptions, StaffSession } from '@mingchuang/shared/auth/auth.types';
import { ROLE_CAPABILITIES, type StaffList } from '@mingchuang/shared/staff/staff.types';
import { Inject, Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { CONFIG, type Config } from '../../config.ts';
import { Audit } from '../../platform/audit.ts';
import type { StaffCaller } from '../../platform/caller.ts';
import { Db } from '../../platform/db.ts';
import { AppError } from '../../platform/errors.ts';
import { Sessions } from '../../platform/sessions.ts';
import { UnitsQueries } from '../units/units.queries.ts';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from './demo-accounts.ts';
import { StaffQueries, type StaffRow } from './staff.queries.ts';

@Injectable()
export class StaffService {
  /** compared where the account is unknown, so that both refusals take as long */
  readonly #nobody = hash('nobody');

  constructor(
    private readonly db: Db,
    private readonly staff: StaffQueries,
    private readonly units: UnitsQueries,
    private readonly sessions: Sessions,
    private readonly audit: Audit,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async signIn(account: string, password: string, address: string): Promise<{ token: string; session: StaffSession }> {
    const row = await this.staff.byAccount(account.trim().toLowerCase());
    const matches = await verify(row?.passwordHash ?? (await this.#nobody), password);
    if (row === null || !matches) throw new AppError('CREDENTIALS_WRONG');
    const opened = await this.db.write(async (m) => {
      await this.audit.add(m, { staffId: row.id, name: row.name, address }, 'session.open', null);
      return this.sessions.open(m, 'staff', row.id, 'console');
    });
    return { token: opened.token, session: await this.#view(row, opened.session.csrf) };
  }

  async current(token: string | undefined): Promise<CurrentStaffSession> {
    const session = token === undefined ? null : await this.sessions.find(token);
    const row = session?.kind === 'staff' ? await this.staff.row(session.subjectId) : null;
    return { session: row === null ? null : await this.#view(row, session?.csrf ?? null) };
  }

  async signOut(caller: StaffCaller): Promise<void> {
    await this.db.write(async (m) => {
      await this.audit.add(m, caller, 'session.close', null);
      await this.sessions.close(m, caller.session.id);
    });
  }

  async signInOptions(): Promise<SignInOptions> {
    const units = await this.units.names();
    const demo = this.config.demo ? await Promise.all(DEMO_ACCOUNTS.map((d) => this.staff.byAccount(d.account))) : [];
    const demoAccounts = demo
      .filter((row) => row !== null)
      .map((row) => ({ account: row.account, password: DEMO_PASSWORD, name: row.name, role: row.role, unitName: units.get(row.unitId) ?? '' }));
    return { bureauName: this.config.bureauName, demoAccounts };
  }

  /** In the order of their units, also who has left: the log still names them. */
  async colleagues(): Promise<StaffList> {
    const [units, staff] = await Promise.all([this.units.everywhere(), this.staff.all()]);
    const items = units.flatMap((unit) => staff.filter((row) => row.unitId === unit.id).map(({ id, name }) => ({ id, name, unitName: unit.name })));
    return { items };
  }

  async #view(row: StaffRow, csrf: string | null): Promise<StaffSession> {
    const unitName = (await this.units.names()).get(row.unitId) ?? '';
    return {
      staff: { id: row.id, name: row.name, account: row.account, role: row.role, unitId: row.unitId, unitName },
      capabilities: [...ROLE_CAPABILITIES[row.role]],
      csrfToken: csrf ?? '',
      bureauName: this.config.bureauName,
    };
  }
}
