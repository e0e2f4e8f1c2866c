import type { CaseLight as LightName } from '@mingchuang/shared/disclosure/applications.types';
import { Icon, type IconName } from './icon.tsx';

/** A state is a shape and a word before it is a colour: octagon, triangle, circle, people. */
const SHAPE: Record<LightName, IconName> = { overdue: 'stop', today: 'stop', soon: 'alert', normal: 'clock', waiting: 'users' };
const TONE: Record<LightName, string> = { overdue: 'bad', today: 'bad', soon: 'warn', normal: 'calm', waiting: 'calm' };
export const LIGHT_NAMES: Record<LightName, string> = { overdue: '超期', today: '今天到期', soon: '快到期', normal: '正常', waiting: '等申请人' };

export function LightMark({ light, size }: { light: LightName; size?: number }) {
  return (
    <span className={`mark mark-${TONE[light]}`}>
      <Icon name={SHAPE[light]} {...(size === undefined ? {} : { size })} />
    </span>
  );
}

/** The light of a row, with its name for those who do not see it. */
export function NamedLight({ light }: { light: LightName }) {
  return (
    <>
      <LightMark light={light} size={18} />
      <span className="sr">{LIGHT_NAMES[light]}</span>
    </>
  );
}

/** Head of the column in which the lights of a table stand. */
export function LightHead() {
  return (
    <th scope="col" className="row-light">
      <span className="sr">期限的灯</span>
    </th>
  );
}

export function lightTone(light: LightName): string {
  return TONE[light];
}
