import type { MyMessageRow } from '@mingchuang/shared/messages/messages.types';
import type { ReactNode } from 'react';
import { statusSign } from '../letters/letter.words';
import { Box, Words } from './base/base';
import { Icon } from './icon';

export function Tag({ children, tone = 'plain' }: { children: ReactNode; tone?: 'plain' | 'blue' }) {
  return <Words className={`tag tag--${tone}`}>{children}</Words>;
}

/** A state is a shape and a word before it is a colour. */
export function StatusTag({ letter }: { letter: Pick<MyMessageRow, 'status' | 'clock' | 'replyUnread'> }) {
  const { icon, word, tone } = statusSign(letter);
  return (
    <Box className={`tag tag--state tag--${tone}`}>
      <Icon name={icon} tone={tone === 'info' ? 'deep' : tone} size={14} />
      <Words>{word}</Words>
    </Box>
  );
}
