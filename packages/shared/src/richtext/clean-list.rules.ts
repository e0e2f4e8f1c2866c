import { type CleanMeter, fieldsOf, listOf } from './clean-meter.ts';
import { cleanText, isBlank, noteFields, plainText } from './clean-text.rules.ts';
import { type List, type ListItem, RICH_TEXT_MAX } from './richtext.types.ts';

const LIST_FIELDS = new Set(['type', 'ordered', 'start', 'items']);
const ITEM_FIELDS = new Set(['text', 'list']);
const START_MAX = 9999;

/** A list with at least one item that says something, or null. */
export function cleanList(value: unknown, meter: CleanMeter, depth = 1): List | null {
  const fields = fieldsOf(value);
  noteFields(fields, LIST_FIELDS, meter);
  const items: ListItem[] = [];
  for (const one of listOf(fields.items)) {
    for (const item of cleanItem(one, meter, depth)) {
      if (items.length < RICH_TEXT_MAX.items) items.push(item);
      else meter.note('tooMany', plainText(item.text));
    }
  }
  if (items.length === 0) return null;
  const list: List = { ordered: fields.ordered === true, items };
  const { start } = fields;
  if (list.ordered && typeof start === 'number' && Number.isInteger(start) && start >= 0 && start <= START_MAX && start !== 1) list.start = start;
  return list;
}

function cleanItem(value: unknown, meter: CleanMeter, depth: number): ListItem[] {
  const fields = fieldsOf(value);
  noteFields(fields, ITEM_FIELDS, meter);
  const text = cleanText(fields.text, meter);
  const own: ListItem[] = isBlank(text) ? [] : [{ text }];
  if (fields.list === undefined) return own;
  if (depth >= RICH_TEXT_MAX.depth) return [...own, ...levelled(fields.list, meter)];
  const list = cleanList(fields.list, meter, depth + 1);
  return list === null ? own : [{ text: own[0]?.text ?? '', list }];
}

/** The items of lists that go too deep, all on one level. Without recursion: somebody may nest them a million times. */
function levelled(list: unknown, meter: CleanMeter): ListItem[] {
  const items: ListItem[] = [];
  const waiting = [...listOf(fieldsOf(list).items)].reverse();
  meter.note('tooDeep', fieldsOf(waiting.at(-1)).text, waiting.length === 0 ? 0 : 1);
  while (waiting.length > 0) {
    const fields = fieldsOf(waiting.pop());
    const text = cleanText(fields.text, meter);
    if (!isBlank(text)) items.push({ text });
    for (const below of [...listOf(fieldsOf(fields.list).items)].reverse()) waiting.push(below);
  }
  return items;
}
