import type { ReactNode } from 'react';
import { Box, Dialog, Heading, Press } from './base/base';
import { Button } from './button';
import { Icon } from './icon';

export function Sheet({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) {
  return (
    <Dialog label={title} onClose={onClose}>
      <Box className="sheet">
        <Box className="sheet-head">
          <Heading level={2} className="sheet-title">
            {title}
          </Heading>
          <Press className="sheet-close" label="关闭" onPress={onClose}>
            <Icon name="x" tone="ink2" />
          </Press>
        </Box>
        {children}
      </Box>
    </Dialog>
  );
}

interface ConfirmProps {
  title: string;
  text: string;
  yes: string;
  no: string;
  danger?: boolean;
  busy?: string | null;
  onYes: () => void;
  onNo: () => void;
}

export function ConfirmSheet({ title, text, yes, no, danger, busy, onYes, onNo }: ConfirmProps) {
  return (
    <Sheet title={title} onClose={onNo}>
      <Box className="sheet-text">{text}</Box>
      <Box className="button-row">
        <Button look="quiet" onPress={onNo}>
          {no}
        </Button>
        <Button look={danger ? 'danger' : 'main'} busy={busy} onPress={onYes} wide>
          {yes}
        </Button>
      </Box>
    </Sheet>
  );
}
