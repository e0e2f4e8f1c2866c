import type { Policy } from '@mingchuang/shared/policies/policies.types';
import { outlineOf } from '@mingchuang/shared/richtext/richtext.rules';
import { Box, Press, Words } from '../../../components/base/base';
import { Sheet } from '../../../components/sheet';
import { showPart } from '../../../platform/device';
import { shortOutline } from './outline.rules';

/** With the text's own id: in a browser the pages that lie below one another are one document. */
export const partOf = (policyId: string, at: number): string => `part-${policyId}-${at}`;

/** A few short headings stand in a row above the text; longer outlines have a sheet alone. */
export function OutlineRow({ policy }: { policy: Pick<Policy, 'id' | 'blocks'> }) {
  const entries = shortOutline(policy.blocks);
  if (entries.length === 0) return null;
  return (
    <Box role="group" label="内容分几部分" className="outline-row">
      {entries.map(({ text, at }) => (
        <Press key={at} className="outline-tab" onPress={() => void showPart(partOf(policy.id, at))}>
          <Words>{text}</Words>
        </Press>
      ))}
    </Box>
  );
}

export function OutlineSheet({ policy, onClose }: { policy: Pick<Policy, 'id' | 'blocks'>; onClose: () => void }) {
  const entries = outlineOf(policy.blocks);
  const top = Math.min(...entries.map(({ level }) => level));
  return (
    <Sheet title="目录" onClose={onClose}>
      <Box className="outline">
        {entries.map(({ level, text, at }) => (
          <Press
            key={at}
            className={`outline-entry outline-entry--${level - top}`}
            onPress={() => {
              onClose();
              // the sheet gives the focus back first, which moves the page
              setTimeout(() => void showPart(partOf(policy.id, at)), 0);
            }}
          >
            <Words>{text}</Words>
          </Press>
        ))}
      </Box>
    </Sheet>
  );
}
