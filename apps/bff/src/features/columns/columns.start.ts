import type { ColumnNode } from '@mingchuang/shared/columns/columns.types';
import { Injectable } from '@nestjs/common';
import { v5 as uuidv5 } from 'uuid';
import { Audit } from '../../platform/audit.ts';
import { Clock } from '../../platform/clock.ts';
import { Db, isDuplicate } from '../../platform/db.ts';
import { DEFAULT_COLUMNS, type DefaultColumn } from './columns.defaults.ts';
import { ColumnsRepository } from './columns.repository.ts';

/** any fixed one: the ids are this product's own */
const NAMESPACE = '6f0d3a5e-7c1b-4d7e-9a55-2b8f4c0e9d11';

/** The id of a column that every bureau begins with, by its key such as `assistance.minimum`. */
export const defaultColumnId = (key: string): string => uuidv5(key, NAMESPACE);

export interface Answerable {
  unitId: string | null;
  ownerStaffId: string | null;
}

@Injectable()
export class ColumnsStart {
  constructor(
    private readonly db: Db,
    private readonly repository: ColumnsRepository,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** The columns a bureau begins with, where there is none yet. Columns are never removed, so it happens once in its life. */
  async plant(answerable: (key: string) => Answerable = () => ({ unitId: null, ownerStaffId: null })): Promise<void> {
    if ((await this.db.readOne('SELECT id FROM catalogue_column LIMIT 1')) !== null) return;
    const columns = nodesOf(DEFAULT_COLUMNS, null, answerable);
    try {
      await this.db.write(async (m) => {
        await this.repository.write(m, [], columns, this.clock.now());
        await this.audit.add(m, null, 'column.plant', null, `首次启动，建立默认栏目 ${columns.length} 个`);
      });
    } catch (error) {
      // Another process begins at the same moment, with the same ids.
      if (!isDuplicate(error)) throw error;
    }
  }
}

function nodesOf(columns: readonly DefaultColumn[], parentId: string | null, answerable: (key: string) => Answerable): ColumnNode[] {
  return columns.flatMap(({ key, name, about, article, cycle, visibility = 'public', children = [] }, position) => {
    const id = defaultColumnId(key);
    const own: ColumnNode = {
      ...{ id, parentId, name, about, article, cycle, visibility, position },
      ...answerable(key),
      form: visibility === 'public' ? '局网站、明窗' : '工作台',
      state: 'shown',
      mergedInto: null,
    };
    return [own, ...nodesOf(children, id, answerable)];
  });
}
