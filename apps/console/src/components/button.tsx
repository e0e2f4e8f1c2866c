import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import { Icon, type IconName } from './icon.tsx';

interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> {
  tone?: 'primary' | 'outline' | 'plain' | 'link';
  icon?: IconName;
  /** shown as busy and not pressed twice, but keeps the focus */
  busy?: boolean;
  children: ReactNode;
  ref?: Ref<HTMLButtonElement>;
}

export function Button({ tone = 'plain', icon, busy = false, children, className = '', onClick, ...rest }: ButtonProps) {
  return (
    <button type="button" {...rest} className={`btn btn-${tone} ${className}`} aria-busy={busy || undefined} onClick={busy ? undefined : onClick}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}
