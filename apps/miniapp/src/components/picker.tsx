import { Box, Press, Words } from './base/base';
import { FieldError } from './field';
import { Icon } from './icon';

interface PickerRowProps {
  /** where an error summary leads */
  id?: string;
  name: string;
  /** null: nothing chosen, `words` say so */
  value: string | null;
  words: string;
  error?: string | null;
  onPress: () => void;
}

/** A line of a form whose choices open in a sheet, wherever it is touched. */
export function PickerRow({ id, name, value, words, error, onPress }: PickerRowProps) {
  const shown = value ?? words;
  return (
    <Box id={id} className="field">
      <Press className="field-row picker-row" label={`${name}，${shown}`} onPress={onPress}>
        <Words className="field-name">{name}</Words>
        <Box className="picker">
          <Words className={value === null ? 'picker-value placeholder' : 'picker-value'}>{shown}</Words>
          <Box className="picker-more">
            <Icon name="right" tone="ink3" size={18} />
          </Box>
        </Box>
      </Press>
      <FieldError words={error} />
    </Box>
  );
}
