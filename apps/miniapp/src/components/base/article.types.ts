import type { Run } from '@mingchuang/shared/richtext/richtext.types';
import type { ReactNode } from 'react';
import type { TableColumn } from '../table-columns.rules';

/** What a published text is built from, beside what every screen is. */
export interface Marked {
  run: Run;
}

export interface Items {
  ordered: boolean;
  start: number;
  items: readonly { key: string; item: ReactNode }[];
}

export interface Table {
  rows: readonly (readonly ReactNode[])[];
  /** does the first row name the columns? */
  header: boolean;
  /** read out as the name of the table */
  label: string;
  columns: readonly TableColumn[];
}

export interface Figure {
  src: string;
  alt: string;
  caption?: string;
}

export interface Quote {
  children: ReactNode;
}
