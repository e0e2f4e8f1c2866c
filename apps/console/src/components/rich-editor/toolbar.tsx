import { redo, undo } from 'prosemirror-history';
import type { Command } from 'prosemirror-state';
import { addColumnAfter, addRowAfter, deleteColumn, deleteRow, deleteTable, toggleHeaderRow } from 'prosemirror-tables';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import type { Active } from './active.ts';
import { insertDivider, insertTable, setHeading, setQuote, setText, toggle, toggleList } from './commands.ts';
import { ToolIcon, type ToolIconName } from './tool-icon.tsx';

interface ToolbarProps {
  active: Active;
  disabled: boolean;
  run: (command: Command) => void;
  onLink: Command;
  /** null: the text takes no pictures */
  onImage: Command | null;
  onLeave: () => void;
}

const BLOCKS: Record<string, { name: string; command: Command }> = {
  paragraph: { name: '正文', command: setText },
  heading1: { name: '一级标题', command: setHeading(1) },
  heading2: { name: '二级标题', command: setHeading(2) },
  heading3: { name: '三级标题', command: setHeading(3) },
  quote: { name: '引用', command: setQuote },
};

const MODIFIER = /mac/i.test(navigator.userAgent) ? '⌘' : 'Ctrl+';

/** One stop of the Tab key; arrow keys move inside it, Escape goes back to the text. */
export function Toolbar({ active, disabled, run, onLink, onImage, onLeave }: ToolbarProps) {
  const bar = useRef<HTMLDivElement>(null);

  function onKeyDown(event: KeyboardEvent<HTMLDivElement>) {
    if (event.key === 'Escape') {
      event.preventDefault();
      onLeave();
      return;
    }
    const tools = [...(bar.current?.querySelectorAll<HTMLElement>('button, select') ?? [])];
    const at = tools.indexOf(document.activeElement as HTMLElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tools.length - 1 }[event.key];
    if (to === undefined || at < 0) return;
    event.preventDefault();
    tools[(to + tools.length) % tools.length]?.focus();
  }

  const tool = (icon: ToolIconName, name: string, command: Command, { on, keys, off = false }: { on?: boolean; keys?: string; off?: boolean } = {}) => (
    <Tool icon={icon} name={name} keys={keys} pressed={on} disabled={disabled || off} onPress={() => run(command)} />
  );

  return (
    <div ref={bar} className="rich-tools" role="toolbar" aria-label="排版" aria-orientation="horizontal" onKeyDown={onKeyDown}>
      <select
        className="rich-kind"
        aria-label="段落样式"
        value={active.block}
        disabled={disabled}
        onChange={(event) => {
          const chosen = BLOCKS[event.target.value];
          if (chosen !== undefined) run(chosen.command);
        }}
      >
        {Object.entries(BLOCKS).map(([value, { name }]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
      <Group>
        {tool('bold', '加粗', toggle('bold'), { on: active.bold, keys: 'B' })}
        {tool('italic', '斜体', toggle('italic'), { on: active.italic, keys: 'I' })}
        {tool('underline', '下划线', toggle('underline'), { on: active.underline, keys: 'U' })}
      </Group>
      <Group>
        {tool('ordered', '编号列表', toggleList(true), { on: active.orderedList, keys: 'Shift+7' })}
        {tool('bullets', '项目列表', toggleList(false), { on: active.bulletList, keys: 'Shift+8' })}
      </Group>
      <Group>
        {tool('link', '链接', onLink, { on: active.link, keys: 'K' })}
        {onImage !== null && tool('image', active.image ? '修改图片说明' : '图片', onImage, { on: active.image })}
        {tool('table', '表格', insertTable(3, 3), { off: active.table })}
        {tool('divider', '分隔线', insertDivider)}
      </Group>
      <Group>
        {tool('undo', '撤销', undo, { keys: 'Z', off: !active.canUndo })}
        {tool('redo', '重做', redo, { keys: 'Y', off: !active.canRedo })}
      </Group>
      {active.table && (
        <fieldset className="rich-table-tools" disabled={disabled}>
          <legend className="sr">表格</legend>
          {TABLE_TOOLS.map(({ name, command }) => (
            <button type="button" key={name} className="rich-word" tabIndex={-1} onMouseDown={keepFocus} onClick={() => run(command)}>
              {name}
            </button>
          ))}
        </fieldset>
      )}
    </div>
  );
}

const TABLE_TOOLS: readonly { name: string; command: Command }[] = [
  { name: '加一行', command: addRowAfter },
  { name: '加一列', command: addColumnAfter },
  { name: '删这行', command: deleteRow },
  { name: '删这列', command: deleteColumn },
  { name: '首行是表头', command: toggleHeaderRow },
  { name: '删整个表', command: deleteTable },
];

/** The selection of the text stays where it is. */
function keepFocus(event: { preventDefault: () => void }): void {
  event.preventDefault();
}

function Group({ children }: { children: ReactNode }) {
  return <span className="rich-group">{children}</span>;
}

interface ToolProps {
  icon: ToolIconName;
  name: string;
  keys: string | undefined;
  pressed: boolean | undefined;
  disabled: boolean;
  onPress: () => void;
}

function Tool({ icon, name, keys, pressed, disabled, onPress }: ToolProps) {
  return (
    <button
      type="button"
      className="rich-tool"
      tabIndex={-1}
      aria-label={name}
      aria-pressed={pressed}
      aria-disabled={disabled || undefined}
      title={keys === undefined ? name : `${name}（${MODIFIER}${keys}）`}
      onMouseDown={keepFocus}
      onClick={() => {
        if (!disabled) onPress();
      }}
    >
      <ToolIcon name={icon} />
    </button>
  );
}
