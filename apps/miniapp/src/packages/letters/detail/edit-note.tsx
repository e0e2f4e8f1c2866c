import { useEffect, useState } from 'react';
import { Box, Words } from '../../../components/base/base';
import { Button } from '../../../components/button';
import { Card } from '../../../components/card';
import { clockTime, now } from '../../../platform/clock';
import { go, routes } from '../../../platform/navigation';

interface EditNoteProps {
  until: string;
  id: string;
  onWithdraw: () => void;
  /** the ten minutes are over */
  onOver: () => void;
}

/** Ten minutes, or until somebody accepts it: a slip can still be mended. */
export function EditNote({ until, id, onWithdraw, onOver }: EditNoteProps) {
  const end = Date.parse(until);
  const [open, setOpen] = useState(() => now() < end);
  useEffect(() => {
    if (!open) return;
    const timer = setTimeout(
      () => {
        setOpen(false);
        onOver();
      },
      Math.max(0, end - now()),
    );
    return () => clearTimeout(timer);
  }, [open, end, onOver]);
  if (!open) return null;
  return (
    <Card className="edit-note">
      <Words className="edit-words">{`${clockTime(end)} 前、受理之前，可以修改或撤回`}</Words>
      <Box className="button-row">
        <Button look="quiet" onPress={onWithdraw}>
          撤回
        </Button>
        <Button look="line" icon="edit" onPress={() => void go(routes.editLetter(id))}>
          修改
        </Button>
      </Box>
    </Card>
  );
}
