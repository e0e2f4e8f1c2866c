import type { MyMessageRow } from '@mingchuang/shared/messages/messages.types';
import type { ReactNode } from 'react';
import { type CaseSeen, caseSign } from '../applications/application.words';
import { type Sign, statusSign } from '../letters/letter.words';
import { Box, Words } from './base/base';
import { Icon } from './icon';

export function Tag({ children, tone = 'plain' }: { children: ReactNode; tone?: 'plain' | 'blue' }) {
  return <Words className={`tag tag--${tone}`}>{children}</Words>;
}

/** A state is a shape and a word before it is a colour. */
export function SignTag({ icon, word, tone }: Sign) {
  return (
    <Box className={`tag tag--state tag--${tone}`}>
      <Icon name={icon} tone={tone === 'info' ? 'deep' : tone} size={14} />
      <Words>{word}</Words>
    </Box>
  );
}

export function StatusTag({ letter }: { letter: Pick<MyMessageRow, 'status' | 'clock' | 'replyUnread'> }) {
  return <SignTag {...statusSign(letter)} />;
}

export function CaseTag({ application }: { application: CaseSeen }) {
  return <SignTag {...caseSign(application)} />;
}
