import type { Light as LightName } from '@mingchuang/shared/messages/messages.types';
import { Icon, type IconName } from './icon.tsx';

/** A state is a shape and a word before it is a colour: octagon, triangle, circle. */
const SHAPE: Record<LightName, IconName> = { overdue: 'stop', today: 'stop', soon: 'alert', normal: 'clock' };
const TONE: Record<LightName, string> = { overdue: 'bad', today: 'bad', soon: 'warn', normal: 'calm' };
export const LIGHT_NAMES: Record<LightName, string> = { overdue: '超期', today: '今天到期', soon: '快到期', normal: '正常' };

export function LightMark({ light, size }: { light: LightName; size?: number }) {
  return (
    <span className={`mark mark-${TONE[light]}`}>
      <Icon name={SHAPE[light]} {...(size === undefined ? {} : { size })} />
    </span>
  );
}

export function lightTone(light: LightName): string {
  return TONE[light];
}
