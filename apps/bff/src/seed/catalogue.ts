import type { ColumnFacts, ProposeColumnChange } from '@mingchuang/shared/columns/columns.types';
import type { WriteContacts, WriteGuide } from '@mingchuang/shared/pages/pages.types';
import type { INestApplicationContext } from '@nestjs/common';
import { ColumnsChanges } from '../features/columns/columns.changes.ts';
import { ColumnsQueries } from '../features/columns/columns.queries.ts';
import { defaultColumnId } from '../features/columns/columns.start.ts';
import { PagesService } from '../features/pages/pages.service.ts';
import { sha256 } from '../platform/crypto.ts';
import type { OnceKey } from '../platform/idempotency.ts';
import { People } from './people.ts';
import type { StoryClock } from './story-clock.ts';

const HOUR = 3_600_000;

const GUIDE: WriteGuide = {
  classification:
    '本局公开的信息分为机构职能、政策文件、规划统计、行政许可和服务、行政处罚、财政、社会救助、养老和社会福利、应急、监督检查等类，每一类是公开目录里的一个栏目。',
  arrangement: '公开目录按《政府信息公开条例》第二十条、第二十一条的顺序编排，每条信息有索引号、名称、内容概述和生成日期。',
  access: '主动公开的信息在局网站、“明窗”小程序和政务公开专区都能看；没有公开的，可以提出申请。行动不便的，可以请工作人员代填。',
  office: '明川区民政局办公室',
  address: '明川区柳岸路18号302室',
  hours: '工作日 9:00—12:00，13:30—17:00',
  phone: '0000-8100000',
  fax: '0000-8100008',
  email: 'gongkai@minzheng.example.cn',
  reviewBy: null,
};

const CONTACTS: WriteContacts = {
  items: [
    { group: 'office', name: '局机关', duty: '3楼是局办公室，收信和申请', phone: '', address: '明川区柳岸路18号' },
    { group: 'office', name: '婚姻登记处', duty: '结婚、离婚登记，周六上午也办', phone: '0000-8100021', address: '明川区政务服务中心2楼' },
    { group: 'person', name: '局长', duty: '主持全面工作', phone: '', address: '' },
    { group: 'person', name: '分管副局长', duty: '社会救助、养老服务、政务公开', phone: '', address: '' },
    { group: 'supervision', name: '监督科', duty: '对工作人员的投诉和举报', phone: '0000-8100009', address: '' },
    { group: 'supervision', name: '政务公开监督电话', duty: '该公开没公开、答复不合法', phone: '0000-8100010', address: '' },
  ],
  reviewBy: null,
};

const FACTS: ColumnFacts = { about: '', article: '20(11)', form: '局网站、明窗', ownerStaffId: null, unitId: null, cycle: 'yearly', visibility: 'public' };

/** The guide and the contacts in their versions, a column that was added, one that went into another, and changes that wait for approval. */
export async function seedCatalogue(app: INestApplicationContext, clock: StoryClock, now: number): Promise<void> {
  const people = new People(app);
  const [pages, changes, queries] = [app.get(PagesService), app.get(ColumnsChanges), app.get(ColumnsQueries)];
  const [shen, gu] = await Promise.all([people.staff('shen'), people.staff('gu')]);
  let steps = 0;
  const once = (): OnceKey => {
    steps += 1;
    return { key: `seed-catalogue-${steps}`, operation: 'seed', bodyHash: sha256(String(steps)) };
  };
  const approve = async ({ id, version, columnId }: { id: string; version: number; columnId: string }) => {
    clock.set(clock.now() + HOUR);
    await changes.approve(gu, id, version, null);
    return columnId;
  };
  const add = (name: string, about: string) =>
    changes.add(shen, { parentId: defaultColumnId('assistance'), name, facts: { ...FACTS, about }, reason: '群众常问，单列一栏' }, once());
  const propose = async (id: string, change: ProposeColumnChange) => changes.propose(shen, id, (await queries.find(id))?.version ?? 0, change, once());

  clock.set(now - 30 * 24 * HOUR);
  await pages.writeGuide(shen, 0, { ...GUIDE, hours: '工作日 9:00—17:00', fax: '' }, once());
  await pages.writeContacts(shen, 0, CONTACTS, once());
  const former = await approve(await add('五保供养', '农村五保供养的标准和对象。'));
  await approve(await add('冬季取暖补助', '困难家庭冬季取暖补助的标准、对象和发放。'));
  clock.set(now - 10 * 24 * HOUR);
  await pages.writeGuide(shen, 1, GUIDE, once());
  await approve(await propose(former, { kind: 'merge', into: defaultColumnId('assistance.destitute'), reason: '五保供养已经并入特困人员救助供养' }));
  clock.set(now - 26 * HOUR);
  await propose(defaultColumnId('recruitment'), { kind: 'hide', reason: '招考统一在区人力社保局网站发布' });
  await propose(defaultColumnId('news'), { kind: 'rename', name: '民政动态', reason: '和区政府网站的栏目名称一致' });
  clock.set(now);
}
