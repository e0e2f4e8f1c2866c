import { Box, PageLink, Words } from '../../components/base/base';
import { Icon } from '../../components/icon';
import type { IconName } from '../../components/icons';
import { WindowLight } from '../../components/window-light';
import { routes, tabUrl } from '../../platform/navigation';

const ENTRIES: readonly { to: string; tab?: boolean; name: string; note: string; icon: IconName }[] = [
  { to: tabUrl('disclosure'), tab: true, name: '政策公开', note: '文件都在这里', icon: 'policy' },
  { to: routes.write(), name: '信箱留言', note: '7 个工作日内', icon: 'mail' },
  { to: routes.lookup(), name: '查进度', note: '用查询码查', icon: 'search' },
  { to: routes.myLetters('rate'), name: '评价', note: '一件事评一次', icon: 'star' },
];

/** A window of four panes, each of which opens. */
export function Entries() {
  return (
    <Box className="panes">
      <WindowLight soft />
      {ENTRIES.map(({ to, tab, name, note, icon }) => (
        <PageLink key={name} to={to} tab={tab} className="pane" label={`${name}，${note}`}>
          <Icon name={icon} tone="blue" size={28} />
          <Box className="pane-words">
            <Words className="pane-name">{name}</Words>
            <Words className="pane-note">{note}</Words>
          </Box>
        </PageLink>
      ))}
    </Box>
  );
}
