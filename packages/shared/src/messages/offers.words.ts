import { ANSWER_WORKING_DAYS } from '../disclosure/disclosure.types.ts';

/** The answer to a letter that asks for government information: why, what to do, and that nothing runs before. `reason`: as staff wrote it */
export function offerReply(reason: string): string {
  const why = /[。！？…]$/u.test(reason) ? reason : `${reason}。`;
  return [
    `您好：\n${why}`,
    '要这样的信息，请您本人提出政府信息公开申请，写明您是谁、要什么信息、怎么给您（《政府信息公开条例》第二十九条）。信箱不能替您申请，这封信也没有算作申请。',
    `请在这封信里点“去申请公开”：表里已经填好来信的内容和电话，核对后提交。和您确认收到申请以后，${ANSWER_WORKING_DAYS} 个工作日内答复（第三十一条、第三十三条）。不想申请的，什么也不用做。`,
  ].join('\n\n');
}
