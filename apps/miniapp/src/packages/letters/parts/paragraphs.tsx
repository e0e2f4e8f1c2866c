import { paragraphsOf } from '@mingchuang/shared/paragraphs';
import { Box } from '../../../components/base/base';
import { keyed } from '../../../components/base/keyed';

/** What somebody wrote, paragraph by paragraph. */
export function Paragraphs({ text }: { text: string }) {
  return (
    <>
      {keyed(paragraphsOf(text)).map(({ key, item }) => (
        <Box className="letter-text" key={key}>
          {item}
        </Box>
      ))}
    </>
  );
}
