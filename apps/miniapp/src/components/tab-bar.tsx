import { type Tab, tabUrl } from '../platform/navigation';
import { useStore } from '../platform/store';
import { unreadCount } from '../platform/unread';
import { Box, Landmark, PageLink, Words } from './base/base';
import { Icon } from './icon';
import type { IconName } from './icons';

const TABS: readonly { tab: Tab; name: string; icon: IconName }[] = [
  { tab: 'home', name: '首页', icon: 'home' },
  { tab: 'disclosure', name: '公开', icon: 'open' },
  { tab: 'interact', name: '互动', icon: 'talk' },
  { tab: 'mine', name: '我的', icon: 'me' },
];

export function TabBar({ current }: { current: Tab }) {
  const unread = useStore(unreadCount);
  return (
    <Landmark as="nav" label="主导航" className="tabs">
      {TABS.map(({ tab, name, icon }) => {
        const here = tab === current;
        const news = tab === 'mine' && unread > 0;
        return (
          <PageLink key={tab} to={tabUrl(tab)} current={here} className={here ? 'tab tab--here' : 'tab'} label={news ? `${name}，${unread} 条未读通知` : name}>
            <Box className="tab-icon">
              <Icon name={icon} tone={here ? 'active' : 'ink3'} size={22} />
              {news ? <Box className="dot" hidden /> : null}
            </Box>
            <Words className="tab-name">{name}</Words>
          </PageLink>
        );
      })}
    </Landmark>
  );
}
