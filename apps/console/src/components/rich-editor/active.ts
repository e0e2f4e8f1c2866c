import { redoDepth, undoDepth } from 'prosemirror-history';
import type { EditorState } from 'prosemirror-state';
import { isInTable } from 'prosemirror-tables';
import { linkAt, selectedImage } from './commands.ts';
import { schema } from './schema.ts';

/** What stands at the cursor, for the buttons to show. */
export interface Active {
  /** value of the choice of kinds */
  block: string;
  bold: boolean;
  italic: boolean;
  underline: boolean;
  link: boolean;
  image: boolean;
  bulletList: boolean;
  orderedList: boolean;
  table: boolean;
  canUndo: boolean;
  canRedo: boolean;
}

export function activeIn(state: EditorState): Active {
  const { $from, from, to, empty } = state.selection;
  const marks = state.storedMarks ?? $from.marks();
  const has = (name: 'bold' | 'italic' | 'underline') =>
    empty ? schema.marks[name].isInSet(marks) !== undefined : state.doc.rangeHasMark(from, to, schema.marks[name]);
  const around = Array.from({ length: $from.depth + 1 }, (_, depth) => $from.node(depth).type.name).reverse();
  const list = around.find((name) => name === 'bulletList' || name === 'orderedList');
  const parent = $from.parent;
  return {
    block: parent.type.name === 'heading' ? `heading${parent.attrs.level}` : parent.type.name === 'quote' ? 'quote' : 'paragraph',
    bold: has('bold'),
    italic: has('italic'),
    underline: has('underline'),
    link: linkAt(state) !== null,
    image: selectedImage(state) !== null,
    bulletList: list === 'bulletList',
    orderedList: list === 'orderedList',
    table: isInTable(state),
    canUndo: undoDepth(state) > 0,
    canRedo: redoDepth(state) > 0,
  };
}
