import { Button } from '@tarojs/components';
import type { ReactNode } from 'react';

/** WeChat opens the list of friends from a button of its own kind alone. */
export function ShareButton({ className, children }: { className: string; children: ReactNode }) {
  return (
    <Button className={`wechat-button ${className}`} openType="share" hoverClass="pressed">
      {children}
    </Button>
  );
}
