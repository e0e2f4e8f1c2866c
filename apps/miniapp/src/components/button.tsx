import type { ReactNode } from 'react';
import { Press, Words } from './base/base';
import { Icon } from './icon';
import type { IconName, IconTone } from './icons';

interface ButtonProps {
  children: ReactNode;
  onPress: () => void;
  look?: 'main' | 'line' | 'quiet' | 'link' | 'danger';
  icon?: IconName;
  /** why it cannot be pressed: said on the button itself, in place of its words */
  reason?: string | null;
  busy?: string | null;
  label?: string;
  wide?: boolean;
}

const ICON_TONES: Record<NonNullable<ButtonProps['look']>, IconTone> = { main: 'white', line: 'action', quiet: 'ink', link: 'action', danger: 'bad' };

export function Button({ children, onPress, look = 'main', icon, reason, busy, label, wide }: ButtonProps) {
  const off = Boolean(reason) || Boolean(busy);
  return (
    <Press className={`button button--${off ? 'off' : look} ${wide ? 'button--wide' : ''}`} disabled={off} onPress={onPress} label={off ? undefined : label}>
      {icon && !off ? <Icon name={icon} tone={ICON_TONES[look]} size={20} className="button-icon" /> : null}
      <Words>{busy || reason || children}</Words>
    </Press>
  );
}
