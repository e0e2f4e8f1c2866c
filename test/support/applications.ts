import type { ApplicationForm } from '@mingchuang/shared/disclosure/applications.types';
import type { ConsoleCase, RegisterApplication } from '@mingchuang/shared/disclosure/console-cases.types';
import type { DraftReply } from '@mingchuang/shared/disclosure/reply-draft.types';
import { type Answer, type Client, ifMatch } from './client.ts';

/** Nobody has this number; its check character is right. */
export const IDENTITY = '110101199003070011';

/** An application with everything the form asks for. */
export function application(more: Partial<ApplicationForm> = {}, applicant: Partial<ApplicationForm['applicant']> = {}): ApplicationForm {
  return {
    applicant: {
      kind: 'person',
      name: '苏晚晴',
      identityKind: 'passport',
      identityNumber: 'E12345678',
      representative: null,
      phone: '13800000021',
      email: null,
      address: null,
      ...applicant,
    },
    agent: null,
    information: '2025年度明川区城乡居民最低生活保障资金使用情况',
    documentNumber: null,
    form: 'electronic',
    delivery: 'online',
    needsHelp: false,
    fileIds: [],
    ...more,
  };
}

/** The same on paper, for who has no account: handed over on this day unless more is said. */
export function paper(arrivedOn: string, more: Partial<RegisterApplication> = {}, applicant: Partial<ApplicationForm['applicant']> = {}): RegisterApplication {
  const form = application({ form: 'paper', delivery: 'pickup' }, applicant);
  return { ...form, channel: 'counter', basis: 'submitted', arrivedOn, confirmedOn: null, backdating: '前一阵收到，今天补登记', ...more };
}

export function draftReply(more: Partial<DraftReply> = {}): DraftReply {
  return {
    choice: 'provided',
    reason: null,
    access: '电子文档随本答复书一并提供',
    law: null,
    withheld: null,
    responsible: null,
    earlier: null,
    channel: null,
    publicInterest: null,
    fileIds: [],
    ...more,
  };
}

/** Takes a step as it is offered: on the version that was seen last. */
export async function step(client: Client, seen: Pick<ConsoleCase, 'id' | 'version'>, path: string, body: unknown = {}): Promise<Answer<ConsoleCase>> {
  return client.post<ConsoleCase>(`/api/console/applications/${seen.id}/${path}`, body, ifMatch(seen.version));
}

/** The same, where it must succeed. */
export async function taken(client: Client, seen: Pick<ConsoleCase, 'id' | 'version'>, path: string, body: unknown = {}): Promise<ConsoleCase> {
  const answer = await step(client, seen, path, body);
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body;
}
