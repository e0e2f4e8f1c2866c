import type { RichText } from '@mingchuang/shared/richtext/richtext.types';
import type { ReactNode } from 'react';
import { Marked } from './base/article';
import { keyed } from './base/keyed';

/** A stretch of a published text with its marks. */
export function inline(text: RichText): ReactNode {
  return typeof text === 'string' ? text : keyed(text).map(({ key, item }) => <Marked key={key} run={item} />);
}
