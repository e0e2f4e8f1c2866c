import { useDidShow } from '@tarojs/taro';
import { type ReactNode, useEffect } from 'react';
import { getFrame } from '../platform/device';
import { isWeapp } from '../platform/env';
import { back } from '../platform/navigation';
import { useElder } from '../platform/preferences';
import { Box, Heading, Landmark, Press, Words } from './base/base';
import { Icon } from './icon';
import { WindowLight } from './window-light';

export type Ground = 'ground' | 'pane' | 'split';

interface NavBarProps {
  title: string;
  back: boolean;
  header?: ReactNode;
  ground: Ground;
  onBack?: () => void;
}

function nameDocument(title: string): void {
  if (!isWeapp) document.title = title === '明窗' ? title : `${title} - 明窗`;
}

/** The title bar, the same on both platforms. In a mini-program it leaves room for the status bar and the capsule. */
export function NavBar({ title, back: canGoBack, header, ground, onBack }: NavBarProps) {
  const elder = useElder();
  const { statusBar, capsule } = getFrame();
  useEffect(() => nameDocument(title), [title]);
  useDidShow(() => nameDocument(title));
  if (header) {
    return (
      <Landmark as="header" className="wall" style={{ paddingTop: `${statusBar}px` }}>
        <WindowLight />
        <Box className="wall-content">{header}</Box>
      </Landmark>
    );
  }
  return (
    <Landmark as="header" className={`nav nav--${ground}`} style={{ paddingTop: `${statusBar}px` }}>
      <Box className="nav-row" style={{ paddingRight: `${capsule}px` }}>
        {canGoBack ? (
          <Press className="nav-back" label="返回" onPress={onBack ?? (() => void back())}>
            <Icon name="left" tone="ink" />
            {elder ? <Words>返回</Words> : null}
          </Press>
        ) : null}
        <Heading level={1} className="nav-title">
          {title}
        </Heading>
        {canGoBack ? <Box className="nav-balance" hidden /> : null}
      </Box>
    </Landmark>
  );
}
