import { Box, PageLink, Press, Words } from '../../components/base/base';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Icon } from '../../components/icon';
import type { IconName } from '../../components/icons';
import { call } from '../../platform/device';
import { go, routes, tabUrl } from '../../platform/navigation';
import { setTextSize, useTextSize } from '../../platform/preferences';
import { useTodos } from './use-todos';

const DOORS: readonly { to: string; name: string; icon: IconName }[] = [
  { to: routes.write(), name: '写信问一问', icon: 'mail' },
  { to: tabUrl('disclosure'), name: '看政策', icon: 'policy' },
  { to: routes.apply(), name: '申请公开', icon: 'apply' },
];
const MY_LETTERS = { to: routes.myLetters(), name: '我的来信', icon: 'inbox' } as const;
const LOOKUP = { to: routes.lookup(), name: '查进度', icon: 'search' } as const;

/** 长辈版: fewer things, one column. */
export function ElderHome({ bureauPhone }: { bureauPhone: string | null }) {
  const { lines, signedIn } = useTodos();
  const size = useTextSize();
  const [first, ...others] = lines;
  // the letters do not list applications; the inbox tells of both
  const more = others.some((line) => line.application) ? routes.notifications() : routes.myLetters();
  return (
    <>
      {first ? (
        <Card floating className="elder-todo">
          <Box className="elder-todo-head">
            <Icon name={first.icon} tone="blue" size={28} />
            <Box className="row-words">
              <Words className="elder-todo-title">{first.sentence}</Words>
              <Words className="elder-todo-about">{first.about}</Words>
            </Box>
          </Box>
          <Button onPress={() => void go(first.to)}>{first.act}</Button>
          {others.length > 0 ? (
            <PageLink to={more} className="elder-more">
              <Words>{`还有 ${others.length} 件，去看看`}</Words>
              <Icon name="right" tone="deep" size={20} />
            </PageLink>
          ) : null}
        </Card>
      ) : null}
      {/* who is signed in finds the progress in the letters, without a code */}
      {[...DOORS, signedIn ? MY_LETTERS : LOOKUP].map((door) => (
        <PageLink key={door.name} to={door.to} className="door">
          <Icon name={door.icon} tone="blue" size={28} />
          <Words className="door-name">{door.name}</Words>
          <Icon name="right" tone="ink3" />
        </PageLink>
      ))}
      {bureauPhone === null ? null : (
        <Press className="door" onPress={() => void call(bureauPhone)} label={`打电话问，${bureauPhone}`}>
          <Icon name="phone" tone="blue" size={28} />
          <Words className="door-name">打电话问</Words>
          <Icon name="right" tone="ink3" />
        </Press>
      )}
      <Box className="elder-foot">
        <Press className="elder-link" onPress={() => setTextSize(size === 'elder' ? 'elderLarge' : 'elder')}>
          <Icon name="aa" tone="deep" />
          <Words>{size === 'elder' ? '字再大一些' : '字小一些'}</Words>
        </Press>
        <Press className="elder-link" onPress={() => setTextSize('normal')}>
          <Words>回普通版</Words>
        </Press>
      </Box>
    </>
  );
}
