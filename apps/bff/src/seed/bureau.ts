import type { INestApplicationContext } from '@nestjs/common';
import { hash } from '@node-rs/argon2';
import { v7 as uuidv7 } from 'uuid';
import { ColumnsStart } from '../features/columns/columns.start.ts';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '../features/staff/demo-accounts.ts';
import { StaffEntity } from '../features/staff/staff.entity.ts';
import { UnitEntity } from '../features/units/units.entity.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db.ts';

const UNITS: Omit<UnitEntity, 'id' | 'position' | 'level' | 'parentId'>[] = [
  { name: '社会救助科', duty: '低保、特困供养、临时救助', phone: '0000-8100001', desk: 'regular' },
  { name: '养老服务科', duty: '高龄津贴、养老机构、居家养老', phone: '0000-8100002', desk: 'regular' },
  { name: '社会事务科', duty: '婚姻登记、殡葬服务、残疾人两项补贴', phone: '0000-8100003', desk: 'regular' },
  { name: '儿童福利科', duty: '孤儿和困境儿童、收养登记', phone: '0000-8100004', desk: 'regular' },
  { name: '区划地名科', duty: '门牌号、地名、行政区划', phone: '0000-8100005', desk: 'regular' },
  { name: '局办公室', duty: '不清楚归谁管的都可以写到这里', phone: '0000-8100000', desk: 'frontDesk' },
  { name: '监督科', duty: '对本局工作人员的投诉和举报', phone: '0000-8100009', desk: 'supervision' },
];

/** 街道 with their 社区: they belong to the hierarchy and take no letters. */
const STREETS: readonly { name: string; phone: string; communities: readonly string[] }[] = [
  { name: '柳岸街道', phone: '0000-8200001', communities: ['柳岸社区', '云栖社区'] },
  { name: '东岭街道', phone: '0000-8200002', communities: ['枫林里社区', '东岭社区'] },
];

/** Units and demo accounts of the invented 明川区民政局. */
export async function seedBureau(app: INestApplicationContext): Promise<void> {
  const [db, clock] = [app.get(Db), app.get(Clock)];
  const passwordHash = await hash(DEMO_PASSWORD);
  const units = UNITS.map((unit, position): UnitEntity => ({ ...unit, id: uuidv7(), position, level: 'section', parentId: null }));
  const idOf = (name: string): string => {
    const unit = units.find((u) => u.name === name);
    if (unit === undefined) throw new Error(`no unit ${name}`);
    return unit.id;
  };
  const staff = DEMO_ACCOUNTS.map(({ account, name, role, unit }) => ({
    ...{ id: uuidv7(), account, name, role, passwordHash },
    unitId: idOf(unit),
    active: 1,
    createdAt: clock.now(),
  }));
  await db.write(async (m) => {
    await m.insert(UnitEntity, [...units, ...organisations(units.length)]);
    await m.insert(StaffEntity, staff);
  });
  await app.get(ColumnsStart).plant((key) => {
    const [name = '局办公室', account = 'lu'] = ANSWERABLE[key.split('.')[0] ?? ''] ?? [];
    return { unitId: idOf(name), ownerStaffId: staff.find((one) => one.account === account)?.id ?? null };
  });
}

/** Who is answerable for the columns of this key; for all others the office. */
const ANSWERABLE: Record<string, [unit: string, account: string]> = {
  assistance: ['社会救助科', 'lin'],
  welfare: ['养老服务科', 'jiang'],
  service: ['社会事务科', 'xu'],
  penalty: ['社会事务科', 'xu'],
  supervision: ['养老服务科', 'jiang'],
};

function organisations(from: number): UnitEntity[] {
  const organisation = (level: UnitEntity['level'], name: string, phone: string | null, parentId: string | null): Omit<UnitEntity, 'position'> => ({
    ...{ id: uuidv7(), name, phone, level, parentId },
    duty: level === 'street' ? '街道民政服务' : '社区民政服务',
    desk: 'none',
  });
  return STREETS.flatMap(({ name, phone, communities }) => {
    const street = organisation('street', name, phone, null);
    return [street, ...communities.map((community) => organisation('community', community, null, street.id))];
  }).map((unit, n) => ({ ...unit, position: from + n }));
}
