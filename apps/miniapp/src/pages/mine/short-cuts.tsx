import { Box, PageLink, Words } from '../../components/base/base';
import { Card } from '../../components/card';
import { Icon } from '../../components/icon';
import type { IconName } from '../../components/icons';
import { hasText } from '../../letters/draft.rules';
import { useDraft } from '../../letters/drafts';
import { routes } from '../../platform/navigation';
import { useStore } from '../../platform/store';
import { unreadCount } from '../../platform/unread';

interface ShortCut {
  to: string;
  name: string;
  icon: IconName;
  /** read aloud and shown as a number */
  count: number;
  unit: string;
}

export function ShortCuts() {
  const unread = useStore(unreadCount);
  const draft = useDraft();
  const shortCuts: ShortCut[] = [
    { to: routes.notifications(), name: '通知', icon: 'bell', count: unread, unit: '条未读' },
    { to: routes.write(), name: '草稿', icon: 'draft', count: draft !== null && hasText(draft) ? 1 : 0, unit: '封' },
    { to: routes.myLetters('rate'), name: '评价', icon: 'star', count: 0, unit: '' },
  ];
  return (
    <Card className="short-cuts">
      {shortCuts.map(({ to, name, icon, count, unit }) => (
        <PageLink key={name} to={to} className="short-cut" label={count > 0 ? `${name}，${count} ${unit}` : name}>
          <Box className="short-cut-icon">
            <Icon name={icon} tone="blue" size={26} />
            {count > 0 && icon === 'bell' ? (
              <Box className="badge" hidden>
                {count > 99 ? '99+' : String(count)}
              </Box>
            ) : null}
          </Box>
          <Words className="short-cut-name">{count > 0 && icon !== 'bell' ? `${name} ${count}` : name}</Words>
        </PageLink>
      ))}
    </Card>
  );
}
