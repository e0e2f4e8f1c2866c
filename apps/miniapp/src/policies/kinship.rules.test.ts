import { expect, test } from '@jest/globals';
import { isAbout } from './kinship.rules';

/** `[补贴]` is what was found. */
const marked = (text: string) =>
  text
    .split(/(\[[^\]]+\])/)
    .filter((part) => part !== '')
    .map((part) => ({ text: part.replace(/[[\]]/g, ''), hit: part.startsWith('[') }));

test.each([
  ['[居家]适老化改造怎么申请', '每月有没有[补贴]？', true],
  ['免费的防走失手环到哪里领', '[社区养老服务]站发，[服务]站在街道旁边', true],
  ['咨询[公墓]建设进展', '[公益]性的几时能用？', true],
  ['[高龄津贴]哪天到账', '每月到账', true],
  ['咨询公益性岗位[补贴]和社保[补贴]的有关问题', '请问[办法]几时出？', false],
  ['再次呼吁政府[补贴]大学生', '[服务]满三年', false],
  ['咨询生态[公益]林补偿政策', '[标准]是多少？', false],
  ['老人吃饭怎么办', '[居家]的老人', false],
  ['没有找到什么', '只是相近', false],
])('%s / %s: of the same thing? %s', (title, passage, about) => {
  expect(isAbout({ title: marked(title), passage: marked(passage) })).toBe(about);
});
