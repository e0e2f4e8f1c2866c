import { PageLink, Words } from '../../components/base/base';
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
  /** shown as a number, read aloud with its unit */
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
        <PageLink key={name} to={to} className="short-cut">
          <Icon name={icon} tone="blue" size={26} />
          <Words className="short-cut-name">{name}</Words>
          {count > 0 ? <Words className={icon === 'bell' ? 'badge' : 'short-cut-count'}>{count > 99 ? '99+' : String(count)}</Words> : null}
          {count > 0 ? <Words className="unseen">{unit}</Words> : null}
        </PageLink>
      ))}
    </Card>
  );
}
