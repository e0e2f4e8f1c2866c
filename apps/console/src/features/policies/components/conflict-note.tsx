import type { PolicyContent } from '@mingchuang/shared/policies/drafts.types';
import { Button } from '../../../components/button.tsx';
import { Icon } from '../../../components/icon.tsx';
import { RichText } from '../../../components/rich-text.tsx';
import { moment } from '../../../lib/format.ts';
import { type ContentField, FIELD_NAMES } from './draft-merge.ts';
import type { SaveState } from './use-draft-editor.ts';

interface ConflictNoteProps {
  state: Extract<SaveState, { kind: 'conflict' }>;
  mine: PolicyContent;
  onSettle: (keep: 'mine' | 'theirs') => void;
}

const names = (fields: readonly ContentField[]): string => fields.map((field) => FIELD_NAMES[field]).join('、') || '没有改文字';

/** 412: what somebody else changed, what was changed here, and how the two go together. Nothing typed is lost meanwhile. */
export function ConflictNote({ state: { error, theirs, collision }, mine, onSettle }: ConflictNoteProps) {
  const { both } = collision;
  return (
    <section className="pub-conflict" role="alert" aria-labelledby="conflict-title">
      <h2 id="conflict-title">
        <Icon name="alert" size={18} />
        {error.title}
      </h2>
      <ul className="pub-changes">
        {error.changes.map(({ at, what, by }) => (
          <li key={`${at} ${what}`}>
            {moment(at)} {by === null ? what : `${by}：${what}`}
          </li>
        ))}
      </ul>
      <p>
        那边改的：{names(collision.theirs)}。您这里改的：{names(collision.mine)}，还在下面。
      </p>
      {both.length === 0 ? (
        <p className="pub-settle">
          <Button tone="primary" onClick={() => onSettle('mine')}>
            把两边的修改合在一起
          </Button>
          <span className="cap">改的不是同一处，都会留下</span>
        </p>
      ) : (
        <>
          <p>两边都改了{names(both)}，只能留一种，其他的合在一起：</p>
          {both.map((field) => (
            <Both key={field} field={field} mine={mine} theirs={theirs.content} />
          ))}
          <p className="pub-settle">
            <Button tone="outline" onClick={() => onSettle('mine')}>
              这几处留我写的
            </Button>
            <Button onClick={() => onSettle('theirs')}>这几处留那边的</Button>
          </p>
        </>
      )}
    </section>
  );
}

function Both({ field, mine, theirs }: { field: ContentField; mine: PolicyContent; theirs: PolicyContent }) {
  if (field === 'blocks') {
    return (
      <details className="pub-their-text">
        <summary>看那边的正文</summary>
        <RichText blocks={theirs.blocks} fileUrl={() => null} />
      </details>
    );
  }
  const [here, there] = [mine[field], theirs[field]];
  if (typeof here !== 'string' || typeof there !== 'string') return null;
  return (
    <dl className="pub-both">
      <div>
        <dt>您的{FIELD_NAMES[field]}</dt>
        <dd>{here || '（空）'}</dd>
      </div>
      <div>
        <dt>那边的{FIELD_NAMES[field]}</dt>
        <dd>{there || '（空）'}</dd>
      </div>
    </dl>
  );
}
