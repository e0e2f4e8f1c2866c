import { AUDIT_ACTIONS } from '@mingchuang/shared/audit/audit.types';
import { isLocalDate, periodFault } from '@mingchuang/shared/local-date';
import { QUERY_CODE_PATTERN } from '@mingchuang/shared/messages/messages.types';
import { useMemo } from 'react';
import { useAddress } from '../../../lib/address.ts';
import type { AuditFilter } from '../api/audit.ts';

/** What the log is asked for stands in the address, so that it can be kept, shared and returned to. */
export function useAuditFilter() {
  const { params, change } = useAddress();
  const filter = useMemo(() => {
    const found: AuditFilter = {};
    const action = AUDIT_ACTIONS.find((each) => each === params.get('action'));
    const [actorId, queryCode, caseNumber, from, to] = ['actorId', 'queryCode', 'caseNumber', 'from', 'to'].map((name) => params.get(name));
    if (actorId) found.actorId = actorId;
    if (action) found.action = action;
    if (queryCode) found.queryCode = queryCode;
    if (caseNumber) found.caseNumber = caseNumber;
    if (from && isLocalDate(from)) found.from = from;
    if (to && isLocalDate(to)) found.to = to;
    return found;
  }, [params]);
  return { filter, change };
}

/** One field asks for both: a query code is digits alone, a 登记号 never is. */
export function numberAsked(typed: string): Pick<AuditFilter, 'queryCode' | 'caseNumber'> {
  const number = typed.trim();
  return /^\d*$/.test(number) ? { queryCode: number, caseNumber: undefined } : { queryCode: undefined, caseNumber: number };
}

/** Why it cannot be asked for, or null. */
export function refusalOf({ queryCode, from, to }: AuditFilter): string | null {
  if (queryCode && !QUERY_CODE_PATTERN.test(queryCode)) return '查询码是 10 位数字';
  return periodFault(from || undefined, to || undefined)?.message ?? null;
}
