import { Box, Press, Words } from './base/base';
import { Icon } from './icon';

/** A field whose choices open in a sheet. `value` null: nothing chosen, `words` say so. */
export function PickerButton({ name, value, words, onPress }: { name: string; value: string | null; words: string; onPress: () => void }) {
  const shown = value ?? words;
  return (
    <Press className="picker" label={`${name}，${shown}`} onPress={onPress}>
      <Words className={value === null ? 'picker-value placeholder' : 'picker-value'}>{shown}</Words>
      <Box className="picker-more">
        <Icon name="right" tone="ink3" size={18} />
      </Box>
    </Press>
  );
}
