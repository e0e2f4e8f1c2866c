import { Box, Press, Words } from '../../../components/base/base';
import { Icon } from '../../../components/icon';
import type { Summary } from './form.types';

/** What still has to be mended, each line a way to its field. */
export function ErrorSummary<F extends string>({ faults, onOpen }: Summary<F>) {
  if (faults.length === 0) return null;
  return (
    <Box role="alert" className="summary">
      <Box className="summary-head">
        <Icon name="alert" tone="bad" size={20} />
        <Words>{`还有 ${faults.length} 处要改，点一下就到`}</Words>
      </Box>
      {faults.map(({ field, words }) => (
        <Press key={field} className="summary-line" onPress={() => onOpen(field)}>
          <Words className="summary-words">{words}</Words>
          <Icon name="right" tone="bad" size={18} />
        </Press>
      ))}
    </Box>
  );
}
