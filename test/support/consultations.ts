import type { Db } from '@mingchuang/bff/platform/db';
import { execute } from '@mingchuang/bff/platform/db';
import type { ConsoleConsultation, WriteConsultation } from '@mingchuang/shared/consultations/consultations.types';
import { type Client, ifMatch } from './client.ts';

export const CONSULTATIONS = '/api/console/consultations';

/** Opens on Thursday, 12 November 2026, the first day of the stories, and closes the day after. */
const WRITTEN: WriteConsultation = {
  kind: 'draft',
  title: '明川区高龄津贴发放办法（征求意见稿）',
  explanation: [{ type: 'paragraph', text: '现行办法已施行五年，需要修订。' }],
  draft: [{ type: 'paragraph', text: '第一条 八十周岁以上老人按月领取高龄津贴。' }],
  opensOn: '2026-11-12',
  closesOn: '2026-11-13',
  shortReason: '上级要求年内施行',
};

/** Written by one and approved by another: residents may give opinions. */
export async function openConsultation(writer: Client, approver: Client): Promise<string> {
  const { id, version } = (await writer.post<ConsoleConsultation>(CONSULTATIONS, WRITTEN)).body;
  const submitted = (await writer.post<ConsoleConsultation>(`${CONSULTATIONS}/${id}/submission`, {}, ifMatch(version))).body;
  await approver.post(`${CONSULTATIONS}/${id}/approval`, {}, ifMatch(submitted.version));
  return id;
}

/** As many people as a city has to say: each with `each` opinions, laid down without their requests. */
export async function crowd(db: Db, consultationId: string, people: number, each: number): Promise<void> {
  const at = Date.parse('2026-11-12T10:00:00+08:00');
  await db.write(async (m) => {
    for (let person = 0; person < people; person += 1) {
      const residentId = `crowd-${String(person).padStart(5, '0')}`;
      await execute(m, 'INSERT INTO resident (id, createdAt) VALUES (?, ?)', [residentId, at]);
      for (let turn = 1; turn <= each; turn += 1) {
        const row = [`${residentId}-${turn}`, consultationId, residentId, turn, '同意', '', at];
        await execute(m, 'INSERT INTO consultation_opinion (id, consultationId, residentId, turn, text, about, at) VALUES (?, ?, ?, ?, ?, ?, ?)', row);
      }
    }
  });
}

/** All opinions in one group that is decided about, handed in by `staffId`: what is left is to publish it. */
export async function handIn(db: Db, consultationId: string, staffId: string): Promise<void> {
  await db.write(async (m) => {
    const groupId = 'one-group';
    const group = [groupId, consultationId, 1, '放宽年龄', 'adopted', '分两年放宽'];
    await execute(m, 'INSERT INTO consultation_group (id, consultationId, position, summary, decision, reason) VALUES (?, ?, ?, ?, ?, ?)', group);
    await execute(m, 'UPDATE consultation_opinion SET groupId = ? WHERE consultationId = ?', [groupId, consultationId]);
    await execute(m, "UPDATE consultation SET state = 'feedback', handedInBy = ? WHERE id = ?", [staffId, consultationId]);
  });
}

export async function publishFeedback(approver: Client, id: string): Promise<number> {
  const { version } = (await approver.get<ConsoleConsultation>(`${CONSULTATIONS}/${id}`)).body;
  return (await approver.post(`${CONSULTATIONS}/${id}/publication`, {}, ifMatch(version))).status;
}
