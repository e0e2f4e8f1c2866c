import type { INestApplicationContext } from '@nestjs/common';
import { hash } from '@node-rs/argon2';
import { v7 as uuidv7 } from 'uuid';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '../features/staff/demo-accounts.ts';
import { StaffEntity } from '../features/staff/staff.entity.ts';
import { UnitEntity } from '../features/units/units.entity.ts';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db.ts';

const UNITS: Omit<UnitEntity, 'id' | 'position'>[] = [
  { name: '社会救助科', duty: '低保、特困供养、临时救助', phone: '0000-8100001', desk: 'regular' },
  { name: '养老服务科', duty: '高龄津贴、养老机构、居家养老', phone: '0000-8100002', desk: 'regular' },
  { name: '社会事务科', duty: '婚姻登记、殡葬服务、残疾人两项补贴', phone: '0000-8100003', desk: 'regular' },
  { name: '儿童福利科', duty: '孤儿和困境儿童、收养登记', phone: '0000-8100004', desk: 'regular' },
  { name: '区划地名科', duty: '门牌号、地名、行政区划', phone: '0000-8100005', desk: 'regular' },
  { name: '局办公室', duty: '不清楚归谁管的都可以写到这里', phone: '0000-8100000', desk: 'frontDesk' },
  { name: '监督科', duty: '对本局工作人员的投诉和举报', phone: '0000-8100009', desk: 'supervision' },
];

/** Units and demo accounts of the invented 明川区民政局. */
export async function seedBureau(app: INestApplicationContext): Promise<void> {
  const [db, clock] = [app.get(Db), app.get(Clock)];
  const passwordHash = await hash(DEMO_PASSWORD);
  const units = UNITS.map((unit, position) => ({ ...unit, id: uuidv7(), position }));
  const idOf = (name: string): string => {
    const unit = units.find((u) => u.name === name);
    if (unit === undefined) throw new Error(`no unit ${name}`);
    return unit.id;
  };
  await db.write(async (m) => {
    await m.insert(UnitEntity, units);
    await m.insert(
      StaffEntity,
      DEMO_ACCOUNTS.map(({ account, name, role, unit }) => ({
        id: uuidv7(),
        account,
        name,
        role,
        unitId: idOf(unit),
        passwordHash,
        active: 1,
        createdAt: clock.now(),
      })),
    );
  });
}
