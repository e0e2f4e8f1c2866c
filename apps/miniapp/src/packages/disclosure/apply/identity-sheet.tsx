import type { IdentityKind } from '@mingchuang/shared/disclosure/identity.rules';
import { Box } from '../../../components/base/base';
import { Choice } from '../../../components/choice';
import { Sheet } from '../../../components/sheet';
import { IDENTITY_OPTIONS } from './apply.words';

export function IdentitySheet({ value, onChoose, onClose }: { value: IdentityKind; onChoose: (kind: IdentityKind) => void; onClose: () => void }) {
  return (
    <Sheet title="用哪种证件？" onClose={onClose}>
      <Box className="identity-kinds">
        <Choice<IdentityKind> label="证件" look="rows" options={IDENTITY_OPTIONS} value={value} onChange={onChoose} />
      </Box>
    </Sheet>
  );
}
