import { Icon } from '../../../components/icon.tsx';
import { timeOf } from '../../../lib/format.ts';
import type { DraftState } from './use-draft.ts';

export function DraftStatus({ state }: { state: DraftState }) {
  if (state.kind === 'failed') {
    return (
      <span className="draft-status tone-bad" role="status">
        <Icon name="offline" />
        没存上，{state.sentence}；会自动再存
      </span>
    );
  }
  if (state.kind === 'conflict') {
    return (
      <span className="draft-status tone-warn" role="status">
        <Icon name="alert" />
        另一个窗口也改了草稿
      </span>
    );
  }
  if (state.kind === 'waiting') return <span className="draft-status">正在存…</span>;
  if (state.at === null) return null;
  return (
    <span className="draft-status">
      <Icon name="check" />
      {timeOf(state.at)} 已存
    </span>
  );
}
