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
import { routes } from '../../platform/navigation';
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
}

function serverTodo(todo: ResidentTodo): TodoLine {
  const day = monthDay(localDateOf(Date.parse(todo.at)), Number(today().slice(0, 4)));
  const base = { key: `${todo.type}-${todo.messageId}`, about: todo.title };
  if (todo.type === 'replyUnread') {
    const note = ['已答复', todo.unitName, day].filter((part) => part !== null).join(' · ');
    return { ...base, icon: 'mail', title: todo.title, note, act: '看答复', to: routes.letter(todo.messageId), sentence: '您的信有答复了' };
  }
  return {
    ...base,
    icon: 'star',
    title: todo.title,
    note: '等您评价 · 不评不算好评',
    act: '去评价',
    to: routes.letter(todo.messageId, true),
    sentence: '请您评价这次答复',
  };
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
