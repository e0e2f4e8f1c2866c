import type { StaffSession } from '@mingchuang/shared/auth/auth.types';
import type { ConsoleColumn, ConsoleColumnDetail } from '@mingchuang/shared/columns/columns.types';
import { articleWords, COLUMN_ARTICLE_NAMES, COLUMN_VISIBILITY_NAMES, UPDATE_CYCLE_NAMES } from '@mingchuang/shared/columns/columns.words';
import { useState } from 'react';
import { Link } from 'react-router';
import { Button } from '../../../components/button.tsx';
import { Icon } from '../../../components/icon.tsx';
import { Bones, Failure } from '../../../components/states.tsx';
import { day } from '../../../lib/format.ts';
import { useColumn } from '../api/columns.ts';
import { ChangeCard } from './change-card.tsx';
import { ChangeDialog, type Changing } from './change-dialog.tsx';

interface ColumnDetailProps {
  id: string;
  session: StaffSession;
}

/** One column: where it stands, what the catalogue says of it, what can be proposed, and all that was changed. */
export function ColumnDetail({ id, session }: ColumnDetailProps) {
  const column = useColumn(id);
  if (column.data) return <Known detail={column.data} mayPropose={session.capabilities.includes('catalogue')} />;
  if (column.isError) return <Failure error={column.error} onRetry={() => void column.refetch()} />;
  return <Bones widths={['40%', '90%', '70%', '80%']} label="正在取栏目" />;
}

function Known({ detail: { column, movedTo, path, createdOn, history }, mayPropose }: { detail: ConsoleColumnDetail; mayPropose: boolean }) {
  const [changing, setChanging] = useState<Changing | null>(null);
  return (
    <>
      <section className="card column-card" aria-label={column.name}>
        {path.length > 0 && <p className="cap">{path.map(({ name }) => name).join(' / ')}</p>}
        <div className="column-title">
          <h2>{column.name}</h2>
          {movedTo === null && <Reach column={column} />}
        </div>
        {movedTo === null ? (
          <p className="column-about">{column.about}</p>
        ) : (
          <p className="column-moved" role="note">
            <Icon name="info" size={18} />
            <span>
              已并入<Link to={`/columns/${movedTo.id}`}>“{movedTo.name}”</Link>，原来的内容和链接都到那里。
            </span>
          </p>
        )}
        <Facts column={column} createdOn={createdOn} />
        {movedTo === null && mayPropose && <Offers column={column} onOffer={(kind) => setChanging({ kind, column })} />}
      </section>
      <section className="card column-card" aria-label="变更经过">
        <h2>变更经过</h2>
        {history.length === 0 ? <p className="quiet">建立以来没有变更过。</p> : history.map((change) => <ChangeCard key={change.id} change={change} />)}
      </section>
      {changing !== null && <ChangeDialog changing={changing} onClose={() => setChanging(null)} />}
    </>
  );
}

/** Who reads it: by its own word, or because one above it is hidden or for staff. */
function Reach({ column: { open, state, visibility } }: { column: ConsoleColumn }) {
  if (open) return <span className="tag tag-ok">居民看得到</span>;
  if (state === 'hidden') return <span className="tag">已隐藏</span>;
  return <span className="tag">{visibility === 'staff' ? '只对内部公开' : '上级栏目没有对外显示'}</span>;
}

function Facts({ column, createdOn }: { column: ConsoleColumn; createdOn: string }) {
  const article = articleWords(column.article);
  const facts: [string, string][] = [
    ['公开依据', article === null ? COLUMN_ARTICLE_NAMES.own : `条例${article}：${COLUMN_ARTICLE_NAMES[column.article]}`],
    ['公开形式', column.form],
    ['更新周期', UPDATE_CYCLE_NAMES[column.cycle]],
    ['责任科室', column.unitName ?? '未定'],
    ['责任人', column.ownerName ?? '未定'],
    ['公开范围', COLUMN_VISIBILITY_NAMES[column.visibility]],
    ['建立', day(createdOn)],
  ];
  return (
    <dl className="column-facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

const OFFERS = [
  ['rename', '改名'],
  ['move', '移动'],
  ['merge', '合并'],
  ['edit', '修改说明和责任'],
] as const;

function Offers({ column: { state, openChangeId }, onOffer }: { column: ConsoleColumn; onOffer: (kind: Changing['kind']) => void }) {
  const waits = openChangeId !== null;
  return (
    <div className="column-offers">
      <Button icon="plus" disabled={state === 'hidden'} onClick={() => onOffer('add')}>
        加下级栏目
      </Button>
      {OFFERS.map(([kind, name]) => (
        <Button key={kind} disabled={waits} onClick={() => onOffer(kind)}>
          {name}
        </Button>
      ))}
      <Button disabled={waits} onClick={() => onOffer(state === 'hidden' ? 'show' : 'hide')}>
        {state === 'hidden' ? '恢复显示' : '隐藏'}
      </Button>
      {waits && <span className="cap">有一项变更等待审批，批完才能再提</span>}
    </div>
  );
}
