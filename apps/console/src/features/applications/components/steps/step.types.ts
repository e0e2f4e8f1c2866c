import type { ConsoleCase } from '@mingchuang/shared/disclosure/console-cases.types';
import type { LocalDate } from '@mingchuang/shared/local-date';
import type { WorkCalendar } from '@mingchuang/shared/work-calendar';

/** What is typed, by the name of the field as the server knows it; the lines of a list are parted by line breaks. */
export type Values = Readonly<Record<string, string>>;

export interface Option {
  value: string;
  label: string;
  /** why it cannot be chosen now */
  refusal?: string | null;
}

type Kind =
  | { kind: 'text'; max: number; rows?: number }
  | { kind: 'line'; max: number }
  /** several lines, one field each */
  | { kind: 'lines'; max: number; most: number; add: string }
  | { kind: 'day'; min?: LocalDate; max?: LocalDate }
  | { kind: 'number'; min: number; max: number; unit: string }
  /** few, all in sight */
  | { kind: 'choice'; options: readonly Option[] }
  | { kind: 'select'; empty: string; groups: readonly { label: string | null; options: readonly Option[] }[] }
  | { kind: 'files' };

export type Field = { name: string; label: string; help?: string; optional?: boolean } & Kind;

/** What is worked out while somebody types. */
export interface StepNote {
  tone: 'info' | 'warn';
  text: string;
}

export interface StepContext {
  it: ConsoleCase;
  today: LocalDate;
  /** null while it is not here yet: days are not proposed, and nothing is worked out */
  calendar: WorkCalendar | null;
  units: readonly Option[];
}

/** One step as a form: pure, so that what it proposes and sends can be tested without a screen. */
export interface StepForm {
  /** the last part of the address it is sent to */
  path: string;
  /** what it does, and what comes of it */
  help: string;
  /** the words of the button that sends it */
  submit: string;
  start?: (context: StepContext) => Values;
  fields?: (context: StepContext, values: Values) => Field[];
  notes?: (context: StepContext, values: Values) => StepNote[];
  /** why it cannot be sent as it stands; gaps in fields are told at the fields */
  refuse?: (context: StepContext, values: Values) => string | null;
  /** it can be read as a whole before it is sent */
  preview?: true;
  body?: (values: Values, context: StepContext, fileIds: readonly string[]) => unknown;
}
