import type { ReactNode } from 'react';
import { getFrame } from '../platform/device';
import { type Tab } from '../platform/navigation';
import { useTextSize } from '../platform/preferences';
import { useStore } from '../platform/store';
import { toastText } from '../platform/toast';
import { Box, Landmark } from './base/base';
import { type Ground, NavBar } from './nav-bar';
import { NetworkBanner } from './network-banner';
import { TabBar } from './tab-bar';

const SIZE_CLASSES = { normal: '', elder: 'elder', elderLarge: 'elder elder-large' } as const;

const WALL_EDGE = 12;

interface PageProps {
  title: string;
  children: ReactNode;
  /** a tab page has the bar at its foot and no way back */
  tab?: Tab;
  /** stands over the light on the wall instead of the plain title */
  header?: ReactNode;
  /** split: the head of the content goes on where the title bar ends */
  ground?: Ground;
  /** fixed to the foot: what one does here */
  foot?: ReactNode;
  /** sheets and dialogs */
  over?: ReactNode;
  onBack?: () => void;
}

/** The frame of every screen: text size, title bar, what the network does, the foot, and one sentence now and then. */
export function Page({ title, children, tab, header, ground = 'ground', foot, over, onBack }: PageProps) {
  const size = useTextSize();
  const sentence = useStore(toastText);
  // at the foot of a tab page of 长辈版 stands the way back to 普通版; on the wall there is nothing to press
  const wallTop = header !== undefined && size !== 'normal' ? { top: `${getFrame().statusBar + WALL_EDGE}px` } : undefined;
  return (
    <Box className={`page page--${ground} ${SIZE_CLASSES[size]}`}>
      <NavBar title={title} back={tab === undefined} header={header} ground={ground} onBack={onBack} />
      <NetworkBanner />
      <Landmark as="main" className="main">
        {children}
      </Landmark>
      {foot ? <Box className="foot">{foot}</Box> : null}
      {tab ? <TabBar current={tab} /> : null}
      <Box role="status" className={`toast ${sentence ? 'toast--shown' : ''} ${wallTop ? 'toast--wall' : ''}`} style={wallTop}>
        {sentence}
      </Box>
      {over}
    </Box>
  );
}
