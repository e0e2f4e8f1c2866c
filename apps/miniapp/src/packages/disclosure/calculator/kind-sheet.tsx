import { Box, Press, Words } from '../../../components/base/base';
import { Icon } from '../../../components/icon';
import { Sheet } from '../../../components/sheet';
import type { EntryKind } from './calculator.rules';
import { ENTRY_KINDS } from './entry.words';

export function KindSheet({ onChoose, onClose }: { onChoose: (kind: EntryKind) => void; onClose: () => void }) {
  return (
    <Sheet title="办理中有过什么？" onClose={onClose}>
      {ENTRY_KINDS.map(({ kind, name, effect }) => (
        <Press key={kind} className="row kind-row" onPress={() => onChoose(kind)}>
          <Box className="row-words">
            <Words className="row-title">{name}</Words>
            <Words className="row-note">{effect}</Words>
          </Box>
          <Icon name="plus" tone="action" size={20} />
        </Press>
      ))}
    </Sheet>
  );
}
