import type { UseMutationResult } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Button } from './button.tsx';
import { ReasonDialog } from './reason-dialog.tsx';

interface IdentityDialogProps<Full> {
  view: UseMutationResult<Full, Error, { reason: string }>;
  /** null: masked */
  seen: Full | null;
  placeholder: string;
  onSeen: (seen: Full | null) => void;
}

/** then it is covered again: a screen is left standing sooner than closed */
const COVER_AGAIN_MS = 15 * 60_000;

/** Who applies is masked; seeing it asks why, and the reason stays in the log. */
export function IdentityDialog<Full>({ view, seen, placeholder, onSeen }: IdentityDialogProps<Full>) {
  const [asking, setAsking] = useState(false);
  useEffect(() => {
    if (seen === null) return;
    const timer = window.setTimeout(() => onSeen(null), COVER_AGAIN_MS);
    return () => window.clearTimeout(timer);
  }, [seen, onSeen]);

  return (
    <>
      {seen === null ? (
        <Button icon="eye" onClick={() => setAsking(true)}>
          查看完整身份
        </Button>
      ) : (
        <Button icon="lock" onClick={() => onSeen(null)}>
          遮上
        </Button>
      )}
      <ReasonDialog
        id="identity-reason"
        open={asking}
        title="为什么要看完整身份"
        kept="谁、什么时候、为什么看的，都会记入留痕；15 分钟后自动遮上。"
        placeholder={placeholder}
        view={view}
        onSeen={(identity) => {
          setAsking(false);
          onSeen(identity);
        }}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
