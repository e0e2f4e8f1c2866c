import { inOneLine } from '@mingchuang/shared/characters';
import type { ConsoleOpinion, OpinionGroup } from '@mingchuang/shared/consultations/consultations.types';
import { type DragEvent, useState } from 'react';
import { Pick } from '../../../components/pick.tsx';
import { ReasonDialog } from '../../../components/reason-dialog.tsx';
import { moment } from '../../../lib/format.ts';
import { useOpinionContact } from '../api/consultations.ts';

interface OpinionProps {
  consultationId: string;
  opinion: ConsoleOpinion;
  groups: readonly OpinionGroup[];
  may: boolean;
  ticked: boolean;
  onTick: () => void;
  onDrag: (event: DragEvent) => void;
  onAssign: (groupId: string | null) => void;
}

export function OpinionCard({ consultationId, opinion, groups, may, ticked, onTick, onDrag, onAssign }: OpinionProps) {
  const { text, about, at, groupId, hasContact } = opinion;
  const name = inOneLine(text, 20);
  return (
    <article className="opinion" draggable={may} onDragStart={onDrag} aria-label={name}>
      {may ? <input type="checkbox" aria-label={`选中：${name}`} checked={ticked} onChange={onTick} /> : <span />}
      <p className="opinion-text">{text}</p>
      <div className="opinion-foot">
        <span className="cap">{[about === '' ? null : `针对：${about}`, moment(at)].filter(Boolean).join(' · ')}</span>
        {may && groups.length > 0 && (
          <Pick
            label={`归到哪一类：${name}`}
            all="未归类"
            options={groups.map(({ id, summary }) => ({ value: id, label: inOneLine(summary, 16) }))}
            value={groupId ?? undefined}
            onChoose={(id) => onAssign(id ?? null)}
          />
        )}
        {hasContact && <Call consultationId={consultationId} opinionId={opinion.id} />}
      </div>
    </article>
  );
}

function Call({ consultationId, opinionId }: { consultationId: string; opinionId: string }) {
  const [asking, setAsking] = useState(false);
  const [phone, setPhone] = useState<string | null>(null);
  const view = useOpinionContact(consultationId, opinionId);
  if (phone !== null) return <strong>{phone}</strong>;
  return (
    <>
      <button type="button" className="btn btn-link" onClick={() => setAsking(true)}>
        愿意接电话
      </button>
      <ReasonDialog
        id={`call-${opinionId}`}
        open={asking}
        title="查看电话"
        kept="理由会留痕。"
        placeholder="如：意见里的地点要问清楚"
        view={view}
        onSeen={(seen) => {
          setPhone(seen.phone);
          setAsking(false);
        }}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
