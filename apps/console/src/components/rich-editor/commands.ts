import { RICH_TEXT_MAX } from '@mingchuang/shared/richtext/richtext.types';
import { baseKeymap, chainCommands, setBlockType, toggleMark } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import { liftListItem, sinkListItem, splitListItem, wrapInList } from 'prosemirror-schema-list';
import { type Command, type EditorState, NodeSelection, Selection, TextSelection } from 'prosemirror-state';
import { goToNextCell, isInTable } from 'prosemirror-tables';
import { schema } from './schema.ts';

const { nodes, marks } = schema;

export const setText = setBlockType(nodes.paragraph);
export const setHeading = (level: number): Command => setBlockType(nodes.heading, { level });
export const setQuote = setBlockType(nodes.quote);
export const toggle = (mark: 'bold' | 'italic' | 'underline'): Command => toggleMark(marks[mark]);

/** A list of the other kind becomes one of this kind; one of this kind ends. */
export function toggleList(ordered: boolean): Command {
  const type = ordered ? nodes.orderedList : nodes.bulletList;
  return (state, dispatch, view) => {
    const { $from } = state.selection;
    for (let depth = $from.depth; depth > 0; depth -= 1) {
      const node = $from.node(depth);
      if (node.type === type) return liftListItem(nodes.listItem)(state, dispatch, view);
      if (node.type === nodes.bulletList || node.type === nodes.orderedList) {
        dispatch?.(state.tr.setNodeMarkup($from.before(depth), type));
        return true;
      }
    }
    return wrapInList(type)(state, dispatch, view);
  };
}

export const insertDivider: Command = (state, dispatch) => {
  dispatch?.(state.tr.replaceSelectionWith(nodes.divider.create()).scrollIntoView());
  return true;
};

export function insertTable(rows: number, columns: number): Command {
  return (state, dispatch) => {
    if (isInTable(state)) return false;
    const row = (header: boolean) =>
      nodes.table_row.create(
        null,
        Array.from({ length: columns }, () => (header ? nodes.table_header : nodes.table_cell).create(null, nodes.paragraph.create())),
      );
    const table = nodes.table.create(
      null,
      Array.from({ length: rows }, (_, at) => row(at === 0)),
    );
    if (dispatch) {
      const tr = state.tr.replaceSelectionWith(table);
      const place = Math.min(state.selection.from, tr.doc.content.size);
      dispatch(tr.setSelection(Selection.near(tr.doc.resolve(place + 3 > tr.doc.content.size ? place : place + 3))).scrollIntoView());
    }
    return true;
  };
}

/** Puts a picture in, or gives the selected one other words. */
export function putImage(attrs: { fileId: string; alt: string; caption: string }): Command {
  return (state, dispatch) => {
    dispatch?.(state.tr.replaceSelectionWith(nodes.image.create(attrs)).scrollIntoView());
    return true;
  };
}

export function selectedImage({ selection }: EditorState): { fileId: string; alt: string; caption: string } | null {
  if (!(selection instanceof NodeSelection) || selection.node.type !== nodes.image) return null;
  const { fileId, alt, caption } = selection.node.attrs;
  return { fileId, alt, caption };
}

/** The link at the cursor, and from where to where it goes. */
export function linkAt({ selection, doc }: EditorState): { href: string; from: number; to: number } | null {
  const { $from } = selection;
  const at = $from.marks().find(({ type }) => type === marks.link) ?? $from.nodeAfter?.marks.find(({ type }) => type === marks.link);
  if (at === undefined) return null;
  let [from, to] = [$from.pos, $from.pos];
  doc.nodesBetween($from.start(), $from.end(), (node, pos) => {
    if (!node.isInline || !at.isInSet(node.marks) || pos > to || pos + node.nodeSize < from) return;
    from = Math.min(from, pos);
    to = Math.max(to, pos + node.nodeSize);
  });
  return { href: at.attrs.href, from, to };
}

/** Links what is selected, or the address itself where nothing is; an empty address takes the link away. */
export function putLink(href: string): Command {
  return (state, dispatch) => {
    const known = linkAt(state);
    const { from, to } = state.selection.empty && known !== null ? known : state.selection;
    const tr = state.tr.removeMark(from, to, marks.link);
    if (href !== '' && from === to) tr.insert(from, schema.text(href, [marks.link.create({ href })]));
    else if (href !== '') tr.addMark(from, to, marks.link.create({ href }));
    dispatch?.(tr.setSelection(TextSelection.near(tr.doc.resolve(tr.mapping.map(to)))).scrollIntoView());
    return true;
  };
}

const newLine: Command = (state, dispatch) => {
  if (state.selection.$from.parent.type === nodes.heading) return false;
  dispatch?.(state.tr.replaceSelectionWith(nodes.lineBreak.create()).scrollIntoView());
  return true;
};

/** No deeper than a text may be stored. */
const sink: Command = (state, dispatch, view) => {
  const { $from } = state.selection;
  let depth = 0;
  for (let at = $from.depth; at > 0; at -= 1) if ($from.node(at).type === nodes.listItem) depth += 1;
  return depth > 0 && depth < RICH_TEXT_MAX.depth && sinkListItem(nodes.listItem)(state, dispatch, view);
};

/** Tab moves inside lists and tables and otherwise leaves the editor, as it does everywhere. */
export function keysOf(openLink: Command): Record<string, Command> {
  return {
    'Mod-z': undo,
    'Shift-Mod-z': redo,
    'Mod-y': redo,
    'Mod-b': toggle('bold'),
    'Mod-i': toggle('italic'),
    'Mod-u': toggle('underline'),
    'Mod-k': openLink,
    'Mod-Alt-0': setText,
    'Mod-Alt-1': setHeading(1),
    'Mod-Alt-2': setHeading(2),
    'Mod-Alt-3': setHeading(3),
    'Mod-Shift-7': toggleList(true),
    'Mod-Shift-8': toggleList(false),
    Enter: chainCommands(splitListItem(nodes.listItem), baseKeymap.Enter as Command),
    'Shift-Enter': newLine,
    Tab: chainCommands(goToNextCell(1), sink),
    'Shift-Tab': chainCommands(goToNextCell(-1), liftListItem(nodes.listItem)),
  };
}
