import type { MessageKind } from '@mingchuang/shared/messages/messages.types';
import type { Grade, RatingTag } from '@mingchuang/shared/ratings/ratings.types';

/** An invented letter with the answer it gets. `{n}` keeps titles apart when a story is told again. */
export interface Story {
  kind: MessageKind;
  unit: string;
  account: string;
  title: string;
  body: string;
  reply: string;
}

export const STORIES: readonly Story[] = [
  {
    kind: 'help',
    unit: '养老服务科',
    account: 'jiang',
    title: '母亲的高龄津贴十月起没到账',
    body: '我母亲 83 岁，住柳岸社区，十月、十一月的津贴都没到账。社区说要重新认证，请问去哪里办，要带什么？',
    reply:
      '您好。您问了两件事，分别答复：\n去哪里办：不用跑。手机打开“明川民政”，点“高龄津贴认证”，老人对着手机眨眨眼就行。不方便的，社区上门办。\n带什么：只要老人的身份证。认证后，停发的月份次月 15 日前一起补发。',
  },
  {
    kind: 'inquiry',
    unit: '社会救助科',
    account: 'lin',
    title: '残疾人两项补贴能不能和低保一起领',
    body: '我是肢体二级残疾，今年一月起领低保。想问三件事：\n一、困难残疾人生活补贴和重度残疾人护理补贴能不能同时领？领低保影响不影响？\n二、要是能领，从哪个月开始算？前面的月份能不能补发？\n三、我出门不方便，能不能不去街道，在手机上办？\n麻烦说明白一点，谢谢。',
    reply:
      '您好。您问的三件事，分别答复：\n一、两项补贴可以同时领，领低保不影响。\n二、自递交申请当月计发，因材料补正耽误的，予以补发。\n三、可以由本人或亲属在手机上申请，不用去街道。',
  },
  {
    kind: 'inquiry',
    unit: '社会事务科',
    account: 'xu',
    title: '外地户口能不能在明川区办结婚登记',
    body: '我和对象都不是本地户口，在明川区工作三年了，能不能就在这里登记？需要提前预约吗？周六上班吗？',
    reply: '您好。可以。结婚登记已经实行全国通办，带双方身份证就行，不用户口簿。周六上午上班，请在“明川民政”上预约。',
  },
  {
    kind: 'help',
    unit: '社会救助科',
    account: 'tang',
    title: '家里人住院，临时救助能不能快一点',
    body: '我爱人住院已经花了六万多，家里只有我一个人上班。临时救助交了材料一个星期了，想知道什么时候有结果，能不能先给一部分？',
    reply: '您好。您的材料街道已经收到。情况紧急的可以先行救助：街道今天上门核实，先发放 2000 元，其余在 10 个工作日内审核完。经办人会打电话给您。',
  },
  {
    kind: 'suggestion',
    unit: '养老服务科',
    account: 'jiang',
    title: '建议社区食堂给八十岁以上老人送餐',
    body: '望湖街道的社区食堂办得好，就是老人冬天出门不方便。建议给 80 岁以上、独居的老人送餐上门，饭钱照收，送餐费少一点。',
    reply: '您好，谢谢您的建议。我们采纳了：下月起在望湖街道试行，独居高龄老人送餐每次收 1 元，由社区报名。试行三个月后公布结果。',
  },
  {
    kind: 'complaint',
    unit: '社会救助科',
    account: 'lin',
    title: '低保停发，没有收到告知书',
    body: '九月起低保停了，没有人告诉我为什么，也没有收到任何文书。打电话问，说是复核没通过。我不认可，要求说明理由。',
    reply:
      '您好。停发前应当书面告知理由，这次没有送到，是我们的问题，向您道歉。告知书今天已补寄，理由和申诉办法都写在上面。您可以在 60 日内申请行政复议，我们也会重新复核您家的情况。',
  },
  {
    kind: 'inquiry',
    unit: '儿童福利科',
    account: 'fang',
    title: '事实无人抚养儿童的补贴怎么申请',
    body: '我是孩子的奶奶，孩子爸爸去年没了，妈妈走了联系不上。听说有一种补贴可以领，要到哪里申请，需要什么证明？',
    reply:
      '您好。由您作为照料人向街道提出申请，带户口簿和孩子父亲的死亡证明；孩子母亲失联由公安机关查找后出具材料，这一步街道帮您办，不用您跑。批准后从次月起发放。',
  },
  {
    kind: 'inquiry',
    unit: '区划地名科',
    account: 'shen',
    title: '新小区没有门牌号，快递老是送错',
    body: '青溪镇锦绣里小区交房半年了，一直没有正式门牌号，快递和外卖经常送错，孩子上学登记也受影响，请问什么时候能定？',
    reply: '您好。门牌号已经编定，制作安装在本月 28 日前完成。急着用的，可以先在“明川民政”下载门牌证明。',
  },
  {
    kind: 'inquiry',
    unit: '养老服务科',
    account: 'jiang',
    title: '养老机构的床位费有没有补助',
    body: '父亲失能两年，准备送去养老院，想知道政府对床位费有没有补助，失能老人有没有护理补贴，是给机构还是给个人？',
    reply: '您好。经评估为中度以上失能的老人，每月可领护理补贴 300 元，直接发给个人。床位费没有另外的补助；低保家庭的老人入住公办养老院，费用由政府承担。',
  },
];

export interface Rated {
  grade: Grade;
  tags: RatingTag[];
  words: string;
}

/** Null: the resident did not rate; that is never counted as satisfied. */
export const RATINGS: readonly (Rated | null)[] = [
  { grade: 5, tags: ['complete', 'fast'], words: '' },
  null,
  { grade: 4, tags: ['clear'], words: '说得清楚，照着办好了。' },
  { grade: 3, tags: [], words: '' },
  null,
  { grade: 5, tags: ['complete', 'clear', 'fast'], words: '没想到第二天就有人打电话来。' },
  null,
  { grade: 2, tags: ['offPoint'], words: '问的是前面的月份，答的是以后的。' },
  { grade: 4, tags: ['fast'], words: '' },
  null,
  { grade: 1, tags: ['slow', 'repeatedPapers'], words: '材料要了三次，等了快一个月。' },
];
