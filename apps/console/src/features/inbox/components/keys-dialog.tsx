import { Modal } from 'antd';
import { Keys } from '../../../components/keys.tsx';
import { ALL_KEYS } from './key-list.ts';

export function KeysDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Modal open={open} title="全部按键" footer={null} onCancel={onClose} width={440}>
      <dl className="all-keys">
        {ALL_KEYS.map(({ keys, does }) => (
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
