import { Box, Words } from '../../../components/base/base';
import { Icon } from '../../../components/icon';
import { type FoundData, personalDataIn } from '../../../letters/draft.rules';

const WORDS: Record<FoundData['kind'], [before: string, after: string]> = {
  identity: ['身份证号 ', ' 不用写'],
  bank: ['银行卡号 ', ' 不用写'],
  phone: ['电话 ', ' 不用写在这里，填在“手机号”里就行'],
};

/** Names what it found, right below the text it stands in, and lets it pass. */
export function PersonalDataNote({ text }: { text: string }) {
  return (
    <Box role="status">
      {personalDataIn(text).map((found) => (
        <Box key={found.text} className="personal">
          <Icon name="shield" tone="warn" size={20} />
          <Words>
            {WORDS[found.kind][0]}
            <Words className="personal-number">{found.text}</Words>
            {WORDS[found.kind][1]}
          </Words>
        </Box>
      ))}
    </Box>
  );
}
