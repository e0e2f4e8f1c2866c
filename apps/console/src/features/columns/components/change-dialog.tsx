import { inTreeOrder, nodesById, pathOf, siblingsUnder, subtreeIds } from '@mingchuang/shared/columns/columns.rules';
import {
  COLUMN_NAME_MAX,
  COLUMN_REASON_MAX,
  type ColumnChangeKind,
  type ColumnFacts,
  type ConsoleColumn,
  type ConsoleColumns,
} from '@mingchuang/shared/columns/columns.types';
import { COLUMN_CHANGE_NAMES } from '@mingchuang/shared/columns/columns.words';
import { App as AntdApp, Modal } from 'antd';
import { useId, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { sentenceOf } from '../../../lib/api-error.ts';
import { type Proposal, useColumns, usePropose } from '../api/columns.ts';
import { FactsFields, FIRST_FACTS } from './facts-fields.tsx';

export interface Changing {
  kind: ColumnChangeKind;
  /** of an addition the one above it; null: at the top */
  column: ConsoleColumn | null;
}

/** Proposes a change of the tree, always with a reason; nothing is changed by it yet. */
export function ChangeDialog({ changing, onClose }: { changing: Changing; onClose: () => void }) {
  const columns = useColumns();
  const { kind, column } = changing;
  const title = kind === 'add' ? (column === null ? '新增栏目' : `在“${column.name}”下面新增栏目`) : `${COLUMN_CHANGE_NAMES[kind]}“${column?.name}”`;
  return (
    <Modal open title={title} footer={null} onCancel={onClose} width={560} destroyOnHidden>
      {columns.data && <ChangeForm changing={changing} all={columns.data} onDone={onClose} />}
    </Modal>
  );
}

function ChangeForm({ changing: { kind, column }, all, onDone }: { changing: Changing; all: ConsoleColumns; onDone: () => void }) {
  const id = useId();
  const { message } = AntdApp.useApp();
  const [name, setName] = useState(kind === 'rename' ? (column?.name ?? '') : '');
  const [parentId, setParentId] = useState<string | null>(column?.parentId ?? null);
  const [before, setBefore] = useState<string | null>(null);
  const [into, setInto] = useState('');
  const [facts, setFacts] = useState<ColumnFacts>(kind === 'edit' && column !== null ? factsOf(column) : FIRST_FACTS);
  const [reason, setReason] = useState('');
  const propose = usePropose();
  const missing = missingIn({ kind, name, into, facts, reason });

  function proposal(): Proposal {
    const why = reason.trim();
    if (kind === 'add' || column === null) return { add: { parentId: column?.id ?? null, name: name.trim(), facts, reason: why } };
    const own = { id: column.id, version: column.version };
    switch (kind) {
      case 'rename':
        return { ...own, change: { kind, name: name.trim(), reason: why } };
      case 'move':
        return { ...own, change: { kind, parentId, before, reason: why } };
      case 'merge':
        return { ...own, change: { kind, into, reason: why } };
      case 'edit':
        return { ...own, change: { kind, facts, reason: why } };
      default:
        return { ...own, change: { kind, reason: why } };
    }
  }

  return (
    <form
      className="change-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (missing !== null || propose.isPending) return;
        propose.mutate(proposal(), {
          onSuccess: () => {
            void message.success('已提出，等另一位同事审批');
            onDone();
          },
        });
      }}
    >
      {(kind === 'add' || kind === 'rename') && (
        <label htmlFor={`${id}-name`}>
          栏目名称
          <input id={`${id}-name`} className="field" maxLength={COLUMN_NAME_MAX} value={name} onChange={(event) => setName(event.target.value)} />
        </label>
      )}
      {kind === 'move' && column !== null && (
        <Places all={all.items} column={column} parentId={parentId} before={before} onPlace={(to, at) => [setParentId(to), setBefore(at)]} />
      )}
      {kind === 'merge' && column !== null && (
        <label htmlFor={`${id}-into`}>
          并入
          <ColumnPick id={`${id}-into`} all={all.items} without={column.id} value={into} none="请选择" onPick={setInto} />
          <span className="cap">下面的栏目和里面的内容一起过去，原来的链接都到新的栏目。合并以后不能拆回来。</span>
        </label>
      )}
      {kind === 'hide' && <p className="quiet">隐藏以后，居民看不到它和它下面的栏目；内容不删，可以恢复。</p>}
      {(kind === 'add' || kind === 'edit') && <FactsFields facts={facts} units={all.units} people={all.people} onChange={setFacts} />}
      <label htmlFor={`${id}-reason`}>
        理由
        <textarea
          id={`${id}-reason`}
          className="field"
          rows={2}
          maxLength={COLUMN_REASON_MAX}
          placeholder="审批的人会看到"
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
      {propose.isError && (
        <p className="tone-bad" role="alert">
          {sentenceOf(propose.error)}
        </p>
      )}
      <div className="change-end">
        <Button type="submit" tone="primary" busy={propose.isPending} disabled={missing !== null} aria-describedby={`${id}-missing`}>
          提交审批
        </Button>
        <Button onClick={onDone}>不提了</Button>
        <span id={`${id}-missing`} className="cap" role="status">
          {missing}
        </span>
      </div>
    </form>
  );
}

interface PlacesProps {
  all: readonly ConsoleColumn[];
  column: ConsoleColumn;
  parentId: string | null;
  before: string | null;
  onPlace: (parentId: string | null, before: string | null) => void;
}

function Places({ all, column, parentId, before, onPlace }: PlacesProps) {
  const id = useId();
  const siblings = siblingsUnder(all, parentId).filter((one) => one.id !== column.id);
  return (
    <>
      <label htmlFor={`${id}-parent`}>
        移到
        <ColumnPick
          id={`${id}-parent`}
          all={all}
          without={column.id}
          value={parentId ?? ''}
          none="最上级"
          onPick={(to) => onPlace(to === '' ? null : to, null)}
        />
      </label>
      <label>
        排在
        <select className="field pick" value={before ?? ''} onChange={(event) => onPlace(parentId, event.target.value || null)}>
          <option value="">最后</option>
          {siblings.map(({ id, name }) => (
            <option key={id} value={id}>
              “{name}”前面
            </option>
          ))}
        </select>
      </label>
    </>
  );
}

interface ColumnPickProps {
  id: string;
  all: readonly ConsoleColumn[];
  /** neither it nor what is below it */
  without: string;
  value: string;
  none: string;
  onPick: (id: string) => void;
}

function ColumnPick({ id: fieldId, all, without, value, none, onPick }: ColumnPickProps) {
  const below = new Set(subtreeIds(all, without));
  const nodes = nodesById(all);
  return (
    <select id={fieldId} className="field pick" value={value} onChange={(event) => onPick(event.target.value)}>
      <option value="">{none}</option>
      {inTreeOrder(all)
        .filter(({ id, state }) => !below.has(id) && state === 'shown')
        .map(({ id }) => (
          <option key={id} value={id}>
            {pathOf(nodes, id)
              .map((one) => one.name)
              .join(' / ')}
          </option>
        ))}
    </select>
  );
}

function factsOf({ about, article, form, ownerStaffId, unitId, cycle, visibility }: ConsoleColumn): ColumnFacts {
  return { about, article, form, ownerStaffId, unitId, cycle, visibility };
}

function missingIn({
  kind,
  name,
  into,
  facts,
  reason,
}: {
  kind: ColumnChangeKind;
  name: string;
  into: string;
  facts: ColumnFacts;
  reason: string;
}): string | null {
  if ((kind === 'add' || kind === 'rename') && name.trim() === '') return '请填写栏目名称';
  if (kind === 'merge' && into === '') return '请选择并入哪个栏目';
  if ((kind === 'add' || kind === 'edit') && facts.about.trim() === '') return '请填写栏目说明';
  if ((kind === 'add' || kind === 'edit') && facts.form.trim() === '') return '请填写公开形式';
  return reason.trim() === '' ? '请写明理由' : null;
}
