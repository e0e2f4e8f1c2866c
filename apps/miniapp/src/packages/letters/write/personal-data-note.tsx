import { Box, Words } from '../../../components/base/base';
import { Icon } from '../../../components/icon';
import { personalDataIn } from '../../../letters/draft.rules';

const WORDS = { identity: '身份证号、银行卡号等不用写', phone: '电话号码不用写在这里，填在“手机号”里就行' } as const;

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
