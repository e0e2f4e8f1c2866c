import './columns-page.css';
import type { StaffSession } from '@mingchuang/shared/auth/auth.types';
import type { TableFormat } from '@mingchuang/shared/tables';
import { App as AntdApp } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useParams } from 'react-router';
import { Button } from '../../../components/button.tsx';
import { CatalogueTabs } from '../../../components/catalogue-tabs.tsx';
import { SearchField } from '../../../components/search-field.tsx';
import { Bones, Empty, Failure } from '../../../components/states.tsx';
import { useAddress } from '../../../lib/address.ts';
import { sentenceOf } from '../../../lib/api-error.ts';
import { useKeys } from '../../../lib/keyboard.ts';
import { focusSearch, useRowWalk } from '../../../lib/row-walk.ts';
import { saveFile } from '../../../lib/save-file.ts';
import { useColumns, useExportColumns } from '../api/columns.ts';
import { ChangeDialog } from '../components/change-dialog.tsx';
import { ColumnDetail } from '../components/column-detail.tsx';
import { ColumnTree } from '../components/column-tree.tsx';
import { Waiting } from '../components/waiting.tsx';

/** 公开目录: the tree on the left; what waits for approval, the column and its history on the right. */
export function ColumnsPage({ session }: { session: StaffSession }) {
  const { id } = useParams();
  const { params, change } = useAddress();
  const columns = useColumns();
  const known = columns.data !== undefined;
  const [adding, setAdding] = useState(false);
  const listBox = useRef<HTMLElement>(null);
  const searchField = useRef<HTMLInputElement>(null);
  const { walk, openFocused } = useRowWalk({ listBox, attribute: 'data-column-row', openId: id, onEnd: () => undefined });
  useKeys({ j: () => walk(1), k: () => walk(-1), o: openFocused, '/': () => focusSearch(searchField) });
  useEffect(() => {
    if (known && id !== undefined) listBox.current?.querySelector(`[data-column-row="${CSS.escape(id)}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [known, id]);
  return (
    <main id="room" className="page" tabIndex={-1}>
      <div className="page-head">
        <h1>公开目录</h1>
        <CatalogueTabs />
        <div className="page-head-end">
          <Export />
          {session.capabilities.includes('catalogue') && (
            <Button tone="primary" icon="plus" onClick={() => setAdding(true)}>
              新增栏目
            </Button>
          )}
        </div>
      </div>
      {columns.data ? (
        <div className="columns">
          <section ref={listBox} className="card column-tree" aria-label="栏目">
            <SearchField label="按名称找栏目" placeholder="找栏目" q={params.get('q') ?? ''} onSearch={(q) => change({ q })} field={searchField} />
            <ColumnTree columns={columns.data.items} shownId={id} q={params.get('q') ?? ''} />
          </section>
          <div className="column-side">
            <Waiting session={session} brief={id !== undefined} />
            {id === undefined ? (
              <section className="card">
                <Empty icon="register" title="在左边选一个栏目">
                  <p>看它的依据、责任人和变更经过；按 J、K 上下走，回车打开。</p>
                </Empty>
              </section>
            ) : (
              <ColumnDetail key={id} id={id} session={session} />
            )}
          </div>
        </div>
      ) : columns.isError ? (
        <Failure error={columns.error} onRetry={() => void columns.refetch()} />
      ) : (
        <Bones widths={['30%', '60%', '50%', '60%']} label="正在取公开目录" />
      )}
      {adding && <ChangeDialog changing={{ kind: 'add', column: null }} onClose={() => setAdding(false)} />}
    </main>
  );
}

function Export() {
  const take = useExportColumns();
  const { message } = AntdApp.useApp();
  const save = (format: TableFormat) =>
    take.mutate(format, {
      onSuccess: (file) => saveFile(file, ['公开目录', format].join('.')),
      onError: (error) => void message.error(sentenceOf(error)),
    });
  return (
    <>
      <Button icon="download" busy={take.isPending} onClick={() => save('xlsx')}>
        导出 Excel
      </Button>
      <Button busy={take.isPending} onClick={() => save('csv')}>
        CSV
      </Button>
    </>
  );
}
