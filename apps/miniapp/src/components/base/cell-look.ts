import type { TableColumn } from '../table-columns.rules';

/** Class and least width of a cell. */
export function cellLook(kind: 'th' | 'td', { figures, em }: TableColumn = { figures: false, em: 0 }): { className: string; style: { minWidth: string } } {
  return { className: figures ? `${kind} ${kind}--figure` : kind, style: { minWidth: `${em}em` } };
}
