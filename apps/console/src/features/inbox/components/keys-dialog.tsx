import type { Capability } from '@mingchuang/shared/staff/staff.types';
import { Modal } from 'antd';
import { Keys } from '../../../components/keys.tsx';
import { keysFor } from './key-list.ts';

interface KeysDialogProps {
  capabilities: readonly Capability[];
  open: boolean;
  onClose: () => void;
}

export function KeysDialog({ capabilities, open, onClose }: KeysDialogProps) {
  return (
    <Modal open={open} title="全部按键" footer={null} onCancel={onClose} width={440}>
      <dl className="all-keys">
        {keysFor(capabilities).map(({ keys, does }) => (
          <div key={does}>
            <dt>
              <Keys of={keys} />
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
