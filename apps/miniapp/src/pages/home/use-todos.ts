import type { Resident } from '@mingchuang/shared/auth/auth.types';
import { localDateOf, monthDay } from '@mingchuang/shared/local-date';
import type { MessageReceipt, ResidentTodo, ResidentTodos } from '@mingchuang/shared/messages/messages.types';
import { useEffect } from 'react';
import type { IconName } from '../../components/icons';
import { useLive } from '../../hooks/use-live';
import { type Query, useQuery } from '../../hooks/use-query';
import { useDraft } from '../../letters/drafts';
import { putReceiptAway, useReceipt } from '../../letters/sender';
import { getMyMessages, getTodos } from '../../platform/api';
import { clockTime, today } from '../../platform/clock';
import { matterPage, routes } from '../../platform/navigation';
import { useResident } from '../../platform/session';

export interface TodoLine {
  key: string;
  icon: IconName;
  title: string;
  note: string;
  act: string;
  to: string;
  /** 长辈版 says it as a sentence */
  sentence: string;
  about: string;
  /** of an application, not a letter */
  application?: boolean;
}

/** What an application asks for, as a row and as a sentence. */
const ASKED = {
  supplementAsked: { note: '申请需要补正', act: '去补正', sentence: '您的申请需要补正' },
  reasonAsked: { note: '请说明申请的理由', act: '去说明', sentence: '请说明申请的理由' },
  feeAsked: { note: '请缴纳信息处理费', act: '去看看', sentence: '请缴纳信息处理费' },
} as const;

function serverTodo(todo: ResidentTodo): TodoLine {
  const year = Number(today().slice(0, 4));
  const { type, title, unitName, by } = todo;
  const base = { key: `${type}-${todo.applicationId ?? todo.messageId}`, title, about: title, application: todo.applicationId !== null };
  const open = { ...base, to: matterPage(todo) };
  if (type === 'supplementAsked' || type === 'reasonAsked' || type === 'feeAsked') {
    const { note, act, sentence } = ASKED[type];
    return { ...open, icon: 'edit', note: by?.kind === 'fixed' ? `${note} · 最迟 ${monthDay(by.on, year)}` : note, act, sentence };
  }
  if (type === 'ratingOpen') {
    return { ...base, icon: 'star', note: '等您评价 · 不评不算好评', act: '去评价', to: matterPage(todo, true), sentence: '请您评价这次答复' };
  }
  const day = monthDay(localDateOf(Date.parse(todo.at)), year);
  const noteOf = (done: string) => [done, unitName, day].filter((part) => part !== null).join(' · ');
  if (type === 'closedUnread') return { ...open, icon: 'mail', note: noteOf('已办结'), act: '看结果', sentence: '您的申请已办结' };
  const sentence = base.application ? '您的申请有答复了' : '您的信有答复了';
  return { ...open, icon: 'mail', note: noteOf('已答复'), act: '看答复', sentence };
}

/** The receipt still to be noted. An answered or withdrawn letter is not looked up any more, so its receipt is put away. */
function useReceiptToNote(resident: Resident | null): MessageReceipt | null {
  const receipt = useReceipt();
  const query = useQuery(receipt === null || resident === null ? null : `receipt ${receipt.id}`, () => getMyMessages({}));
  useLive('message', query.refetch, receipt?.id);
  const status = query.data?.items.find((letter) => letter.id === receipt?.id)?.status;
  const over = status === 'replied' || status === 'withdrawn';
  useEffect(() => {
    if (over) putReceiptAway();
  }, [over]);
  return over ? null : receipt;
}

/** What needs the resident now: what waits on this device first, then what the bureau has answered. */
export function useTodos(): { lines: TodoLine[]; query: Query<ResidentTodos>; signedIn: boolean } {
  const resident = useResident();
  const query = useQuery(resident === null ? null : `todos ${resident.id}`, getTodos);
  useLive('message', query.refetch);
  useLive('application', query.refetch);
  const draft = useDraft();
  const receipt = useReceiptToNote(resident);
  const lines: TodoLine[] = [];
  if (draft !== null && draft.waitingSince !== null) {
    lines.push({
      key: 'waiting',
      icon: 'clock',
      title: draft.title,
      note: `等待送出 · ${clockTime(draft.waitingSince)} 写好`,
      act: '去看看',
      to: routes.write(),
      sentence: '有一封信等待送出',
      about: draft.title,
    });
  }
  if (receipt !== null) {
    lines.push({
      key: 'receipt',
      icon: 'lock',
      title: '请记下查询码和查询密码',
      note: '查询密码只显示这一次',
      act: '去记下',
      to: routes.receipt(),
      sentence: '请记下查询码和查询密码',
      about: '查询密码只显示这一次',
    });
  }
  lines.push(...(query.data?.items ?? []).map(serverTodo));
  return { lines, query, signedIn: resident !== null };
}
