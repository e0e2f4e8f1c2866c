import type { ReactNode } from 'react';
import { errorWords } from '../platform/errors';
import { go, goTab, leaveFor, routes } from '../platform/navigation';
import { Box, Heading } from './base/base';
import { keyed } from './base/keyed';
import { Button } from './button';

/** The window: empty panes, or a letter waiting in one. */
function WindowPicture({ letter }: { letter?: boolean }) {
  return <Box hidden className={letter ? 'window window--letter' : 'window'} />;
}

interface EmptyStateProps {
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
  letter?: boolean;
}

export function EmptyState({ title, children, actions, letter }: EmptyStateProps) {
  return (
    <Box className="state">
      <WindowPicture letter={letter} />
      <Heading level={2} className="state-title">
        {title}
      </Heading>
      {children ? (
        <Box className="state-text">
          {typeof children === 'string' ? keyed(children.split('\n')).map(({ key, item }) => <Box key={key}>{item}</Box>) : children}
        </Box>
      ) : null}
      {actions ? <Box className="state-actions">{actions}</Box> : null}
    </Box>
  );
}

interface ErrorStateProps {
  error: unknown;
  onRetry: () => void;
  /** where others like it are, for something that is not there */
  list?: string;
}

/** What went wrong and what to do next. */
export function ErrorState({ error, onRetry, list }: ErrorStateProps) {
  const words = errorWords(error);
  return (
    <EmptyState
      title={words.title}
      actions={
        words.action === 'signIn' ? (
          <Button onPress={() => void go(routes.signIn())}>去登录</Button>
        ) : words.action === 'consent' ? (
          <Button onPress={() => void go(routes.notice(true))}>去看说明</Button>
        ) : words.action === 'leave' ? (
          <Leave list={list} />
        ) : (
          <Button look="line" icon="redo" onPress={onRetry}>
            重试
          </Button>
        )
      }
    >
      {words.next}
    </EmptyState>
  );
}

/** What is not there does not come by trying again: the ways on. */
function Leave({ list }: { list?: string }) {
  return (
    <>
      {list === undefined ? null : (
        <Button look="line" onPress={() => void leaveFor(list)}>
          返回列表
        </Button>
      )}
      <Button look={list === undefined ? 'line' : 'link'} onPress={() => void goTab('home')}>
        返回首页
      </Button>
    </>
  );
}

/** The true shape of what is coming. It does not blink. */
export function SkeletonRows({ rows = 3, icon = false }: { rows?: number; icon?: boolean }) {
  return (
    <Box role="status" label="正在打开">
      {keyed(Array.from({ length: rows }, (_, row) => row)).map(({ key, item: row }) => (
        <Box className="skeleton-row" key={key} hidden>
          {icon ? <Box className="bone bone--icon" /> : null}
          <Box className="skeleton-lines">
            <Box className={`bone bone--title bone--w${row % 3}`} />
            <Box className={`bone bone--sub bone--w${(row + 1) % 3}`} />
          </Box>
        </Box>
      ))}
    </Box>
  );
}

/** Old content stays; a line above says why it is old. */
export function StaleNote({ error }: { error: unknown }) {
  if (error === null) return null;
  return (
    <Box role="status" className="stale">
      {`${errorWords(error).title}，下面是之前看到的内容`}
    </Box>
  );
}
