import { ANSWER_WORKING_DAYS } from '@mingchuang/shared/disclosure/disclosure.types';
import { REPLY_WORKING_DAYS } from '@mingchuang/shared/messages/messages.types';
import { Box, PageLink, Words } from '../../components/base/base';
import { Icon } from '../../components/icon';
import type { IconName } from '../../components/icons';
import { WindowLight } from '../../components/window-light';
import { routes, tabUrl } from '../../platform/navigation';

interface Entry {
  to: string;
  name: string;
  note: string;
  icon: IconName;
}

const ENTRIES: readonly Entry[] = [
  { to: tabUrl('disclosure'), name: '政策公开', note: '文件都在这里', icon: 'policy' },
  { to: routes.apply(), name: '申请公开', note: `${ANSWER_WORKING_DAYS} 个工作日内答复`, icon: 'apply' },
  { to: routes.write(), name: '信箱留言', note: `${REPLY_WORKING_DAYS} 个工作日内答复`, icon: 'mail' },
  { to: routes.myLetters('rate'), name: '评价', note: '一件事评一次', icon: 'star' },
];

/** A window of four panes, each of which opens. */
export function Entries() {
  return (
    <Box className="panes">
      <WindowLight soft />
      {ENTRIES.map(({ to, name, note, icon }) => (
        <PageLink key={name} to={to} className="pane" label={`${name}，${note}`}>
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
