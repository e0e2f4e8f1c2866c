import { localDateOf, monthDay } from '@mingchuang/shared/local-date';
import type { ResidentTodo, ResidentTodos } from '@mingchuang/shared/messages/messages.types';
import type { IconName } from '../../components/icons';
import { useLive } from '../../hooks/use-live';
import { type Query, useQuery } from '../../hooks/use-query';
import { useDraft } from '../../letters/drafts';
import { useReceipt } from '../../letters/sender';
import { getTodos } from '../../platform/api';
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
    const note = [todo.unitName, day].filter((part) => part !== null).join(' · ');
    return { ...base, icon: 'mail', title: `${todo.title}，已答复`, note, act: '看答复', to: routes.letter(todo.messageId), sentence: '您的信有答复了' };
  }
  return {
    ...base,
    icon: 'star',
    title: `${todo.title}，等您评价`,
    note: '评不评由您，不评不算好评',
    act: '去评价',
    to: routes.letter(todo.messageId, true),
    sentence: '请您评价这次答复',
  };
}

/** What needs the resident now: what waits on this device first, then what the bureau has answered. */
export function useTodos(): { lines: TodoLine[]; query: Query<ResidentTodos>; signedIn: boolean } {
  const resident = useResident();
  const query = useQuery(resident === null ? null : `todos ${resident.id}`, getTodos);
  useLive('message', query.refetch);
  const draft = useDraft();
  const receipt = useReceipt();
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
      title: '请记下查询码和密码',
      note: '密码只显示这一次',
      act: '去记下',
      to: routes.receipt(),
      sentence: '请记下查询码',
      about: '密码只显示这一次',
    });
  }
  lines.push(...(query.data?.items ?? []).map(serverTodo));
  return { lines, query, signedIn: resident !== null };
}
