import type { CountsQuery } from '@mingchuang/shared/publishing/counts.types';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { PublicationFilter } from '../api/publishing.ts';
import { listAddress } from './filter.ts';

interface OpeningProps {
  counted: CountsQuery;
  /** what of it is counted here */
  of?: PublicationFilter;
  name: string;
  count: number;
  children?: ReactNode;
}

/** A number that leads to its publications; there are none behind a zero. */
export function Opening({ counted, of, name, count, children = count }: OpeningProps) {
  if (count === 0) return <span className="count-plain">{children}</span>;
  return (
    <Link className="count" to={listAddress(counted, of)} aria-label={`${name} ${count} 条，打开清单`}>
      {children}
    </Link>
  );
}
