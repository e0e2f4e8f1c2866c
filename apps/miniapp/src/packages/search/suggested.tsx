import { Box, Press, Words } from '../../components/base/base';
import { Card } from '../../components/card';
import { Icon } from '../../components/icon';
import { useSuggestions } from './use-suggestions';

/** While somebody types: what is typed itself, then words and titles that go on from there. */
export function Suggested({ wanted, onFind }: { wanted: string; onFind: (q: string) => void }) {
  const items = useSuggestions(wanted).filter((item) => item !== wanted);
  return (
    <>
      <Box role="status" className="unseen">
        {items.length === 0 ? '' : `有 ${items.length} 个提示`}
      </Box>
      <Card>
        <Line words={`找“${wanted}”`} onPress={() => onFind(wanted)} />
        {items.map((item) => (
          <Line key={item} words={item} onPress={() => onFind(item)} />
        ))}
      </Card>
    </>
  );
}

function Line({ words, onPress }: { words: string; onPress: () => void }) {
  return (
    <Press className="row suggested" onPress={onPress}>
      <Icon name="search" tone="ink3" size={18} />
      <Words className="suggested-words">{words}</Words>
    </Press>
  );
}
