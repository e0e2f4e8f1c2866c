import { INFORMATION_MAX } from '@mingchuang/shared/disclosure/applications.types';
import { Box, PageLink, Press, Words } from '../../../components/base/base';
import { routes } from '../../../platform/navigation';
import type { FormProps } from './form.types';

/** Where the words of the form come from, and what makes them good ones (29(2)). */
export function LetterNote({ draft: { messageId }, change, shortened }: FormProps) {
  if (!messageId) return null;
  return (
    <Box role="note" className="apply-letter">
      <Words>已按您的来信填好想要的信息和手机号。请把信息改短：写文件叫什么，或者哪一年、哪个地方、关于什么事。</Words>
      {shortened ? <Words>{`来信较长，只放进了前 ${INFORMATION_MAX} 字。`}</Words> : null}
      <Box className="apply-letter-acts">
        <PageLink to={routes.letter(messageId)} className="apply-letter-act">
          看来信
        </PageLink>
        <Press className="apply-letter-act" onPress={() => change((before) => ({ ...before, messageId: null }))}>
          这份申请和来信无关
        </Press>
      </Box>
    </Box>
  );
}
