import { Box, Heading, Press, Words } from '../../components/base/base';
import { forgetSearches, useSearches } from '../../searches/searches';

/** Shows how short a question may be. */
const EXAMPLES = ['低保', '高龄津贴', '婚姻登记', '临时救助'];

/** Before anything is typed. */
export function Start({ onFind }: { onFind: (q: string) => void }) {
  const searches = useSearches();
  return (
    <>
      {searches.length === 0 ? null : (
        <>
          <Box className="section-head">
            <Heading level={2} className="section-title">
              搜过的
            </Heading>
            <Press className="section-all search-forget" label="清掉搜过的" onPress={forgetSearches}>
              <Words>清掉</Words>
            </Press>
          </Box>
          <Chips words={searches} onFind={onFind} />
          <Words className="search-note">只记在这台设备上。</Words>
        </>
      )}
      <Box className="section-head">
        <Heading level={2} className="section-title">
          可以这样找
        </Heading>
      </Box>
      <Chips words={EXAMPLES} onFind={onFind} />
      <Words className="search-note">写两三个字就行。也可以写文号、文件名，或者一句话。</Words>
    </>
  );
}

function Chips({ words, onFind }: { words: readonly string[]; onFind: (q: string) => void }) {
  return (
    <Box className="search-chips">
      {words.map((word) => (
        <Press key={word} className="search-chip" onPress={() => onFind(word)}>
          <Words className="search-chip-words">{word}</Words>
        </Press>
      ))}
    </Box>
  );
}
