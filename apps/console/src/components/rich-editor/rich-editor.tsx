import { lazy, Suspense } from 'react';
import { Bones } from '../states.tsx';
import type { RichEditorProps } from './editor.types.ts';

const Editor = lazy(() => import('./editor.tsx').then((module) => ({ default: module.Editor })));

/** Writes a text with headings, lists, tables and pictures. The editor comes when somebody writes: no first page waits for it. */
export function RichEditor(props: RichEditorProps) {
  return (
    <Suspense fallback={<Bones widths={['100%', '90%', '95%', '60%']} label="正在打开编辑器" />}>
      <Editor {...props} />
    </Suspense>
  );
}
