import { Box, Words } from '../../../components/base/base';
import { Icon } from '../../../components/icon';
import { personalDataIn } from '../../../letters/draft.rules';

const WORDS = { identity: '像身份证号，写信不用留', phone: '像电话号码，留在下面的手机号里就行' } as const;

/** Says so and lets it pass. */
export function PersonalDataNote({ text }: { text: string }) {
  const found = personalDataIn(text);
  return (
    <Box role="status" className={found === null ? 'personal' : 'personal personal--found'}>
      {found === null ? null : (
        <>
          <Icon name="shield" tone="warn" size={20} />
          <Words>{WORDS[found]}</Words>
        </>
      )}
    </Box>
  );
}
