import { textOfBlocks } from '@mingchuang/shared/richtext/richtext.rules';
import { type Block, RICH_TEXT_MAX } from '@mingchuang/shared/richtext/richtext.types';
import { baseKeymap } from 'prosemirror-commands';
import { history } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { Fragment, Node, Slice } from 'prosemirror-model';
import { type Command, EditorState } from 'prosemirror-state';
import { isInTable, tableEditing } from 'prosemirror-tables';
import { EditorView } from 'prosemirror-view';
import { keysOf } from './commands.ts';
import { blocksOf, type DocNode, docOf } from './convert.ts';
import { imageView } from './image-node.ts';
import { NO_PICTURES, pastedBlocks } from './paste.ts';
import { schema } from './schema.ts';

interface HostEvents {
  changed: (blocks: Block[]) => void;
  moved: (state: EditorState) => void;
  /** sentences for the person; empty: nothing to say */
  notes: (notes: string[]) => void;
  /** the text may hold pictures */
  takesPictures: () => boolean;
  fileUrl: (fileId: string) => string | null;
  openLink: () => void;
  /** with a picture that was dropped or pasted */
  openPicture: (file: File | null) => void;
  toToolbar: () => void;
}

interface Described {
  id: string | undefined;
  label: string;
  describedBy: string | undefined;
  disabled: boolean;
}

/** ProseMirror inside React: the text lives here, and every change of it goes out as blocks. */
export class EditorHost {
  readonly view: EditorView;
  /** what went out last: coming back as the value it changes nothing */
  #known: readonly Block[];

  constructor(
    place: HTMLElement,
    value: Block[],
    private readonly events: HostEvents,
  ) {
    this.#known = value;
    this.view = new EditorView(place, {
      state: this.#stateOf(value),
      nodeViews: { image: (node) => imageView(node, events.fileUrl) },
      handlePaste: (_, event) => this.#transfer(event.clipboardData),
      handleDrop: (_, event, __, moved) => !moved && this.#transfer(event.dataTransfer),
      handleDOMEvents: { click: (_, event) => this.#stay(event) },
      dispatchTransaction: (tr) => {
        this.view.updateState(this.view.state.apply(tr));
        if (tr.docChanged) {
          const blocks = blocksOf(this.view.state.doc.toJSON() as DocNode);
          this.#known = blocks;
          events.changed(blocks);
        }
        events.moved(this.view.state);
      },
    });
  }

  readonly openLink: Command = () => {
    this.events.openLink();
    return true;
  };

  readonly openPicture: Command = () => {
    this.events.openPicture(null);
    return true;
  };

  run(command: Command): void {
    command(this.view.state, this.view.dispatch, this.view);
    this.view.focus();
  }

  /** A value from outside takes the place of the text; its own undoing begins anew. */
  take(value: readonly Block[]): void {
    if (value === this.#known || JSON.stringify(value) === JSON.stringify(this.#known)) return;
    this.#known = value;
    this.view.updateState(this.#stateOf(value));
    this.events.moved(this.view.state);
  }

  describe({ id, label, describedBy, disabled }: Described): void {
    const attributes: Record<string, string> = { role: 'textbox', 'aria-multiline': 'true', 'aria-label': label, class: 'rich-text', spellcheck: 'false' };
    if (id !== undefined) attributes.id = id;
    if (describedBy !== undefined) attributes['aria-describedby'] = describedBy;
    if (disabled) attributes['aria-disabled'] = 'true';
    this.view.setProps({ attributes, editable: () => !disabled });
  }

  destroy(): void {
    this.view.destroy();
  }

  #stateOf(value: readonly Block[]): EditorState {
    const toToolbar: Command = () => {
      this.events.toToolbar();
      return true;
    };
    return EditorState.create({
      doc: Node.fromJSON(schema, docOf(value)),
      plugins: [history(), keymap({ ...keysOf(this.openLink), 'Alt-F10': toToolbar }), keymap(baseKeymap), tableEditing()],
    });
  }

  /** Everything that comes from outside takes this way. True: it was dealt with, whatever became of it. */
  #transfer(data: DataTransfer | null): boolean {
    if (data === null || !this.view.editable) return false;
    const html = data.getData('text/html');
    const text = data.getData('text/plain');
    const picture = [...data.files].find(({ type }) => type.startsWith('image/'));
    // Word adds a picture of the text itself
    if (picture !== undefined && html === '' && text === '') {
      if (this.events.takesPictures()) this.events.openPicture(picture);
      else this.events.notes([NO_PICTURES]);
      return true;
    }
    const { blocks, notes } = pastedBlocks(html, text, this.#room(), this.events.takesPictures());
    this.events.notes(notes);
    if (blocks !== null && blocks.length > 0) this.#insert(blocks);
    return true;
  }

  #room(): number {
    const { from, to } = this.view.state.selection;
    const replaced = this.view.state.doc.textBetween(from, to).length;
    return RICH_TEXT_MAX.characters - textOfBlocks(this.#known).length + replaced;
  }

  /** One paragraph joins the line at the cursor; more than one stand for themselves. In a cell only words fit. */
  #insert(blocks: Block[]): void {
    const { state } = this.view;
    const inHeading = state.selection.$from.parent.type === schema.nodes.heading;
    if (inHeading || (isInTable(state) && !blocks.every(({ type }) => type === 'paragraph'))) {
      this.view.dispatch(state.tr.insertText(textOfBlocks(blocks).replace(/\n+/g, ' ')).scrollIntoView());
      return;
    }
    const [only] = blocks;
    const content = Fragment.fromJSON(schema, docOf(blocks).content);
    const open = blocks.length === 1 && only?.type === 'paragraph' ? 1 : 0;
    this.view.dispatch(
      state.tr
        .replaceSelection(new Slice(content, open, open))
        .scrollIntoView()
        .setMeta('paste', true),
    );
  }

  /** A link in a text that is being written is a place to write. */
  #stay(event: Event): boolean {
    if (event.target instanceof Element && event.target.closest('a') !== null) event.preventDefault();
    return false;
  }
}
