import { Icon } from '../../../components/icon.tsx';
import { timeOf } from '../../../lib/format.ts';
import type { SaveState } from './use-draft-editor.ts';

export function SaveStatus({ state }: { state: SaveState }) {
  switch (state.kind) {
    case 'failed':
      return (
        <span className="pub-saved tone-bad" role="status">
          <Icon name="offline" />
          没存上，{state.sentence}；会自动再存
        </span>
      );
    case 'conflict':
      return (
        <span className="pub-saved tone-warn" role="status">
          <Icon name="alert" />
          别处也改了，还没有存
        </span>
      );
    case 'waiting':
      return <span className="pub-saved">正在存…</span>;
    case 'saved':
      return (
        <span className="pub-saved">
          <Icon name="check" />
          {timeOf(state.at)} 已存
        </span>
      );
  }
}
