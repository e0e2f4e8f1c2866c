import type { LocalDate } from '@mingchuang/shared/local-date';
import type { CSSProperties, ReactNode } from 'react';

/**
 * What screens are built from. H5 makes real HTML of it (h1, button, a, input), so that keyboards and screen readers
 * work as in any page; a mini-program makes WeChat's own components.
 */
export interface Box {
  /** where `showField` leads */
  id?: string;
  className?: string;
  style?: CSSProperties;
  children?: ReactNode;
  /** read aloud instead of the content */
  label?: string;
  role?: 'group' | 'status' | 'alert' | 'img' | 'list' | 'listitem' | 'radiogroup' | 'progressbar' | 'note';
  /** decoration: screen readers pass over it */
  hidden?: boolean;
}

export interface Words {
  className?: string;
  children?: ReactNode;
}

/** What was looked for, in a text that holds it. */
export interface Mark {
  children: string;
}

export interface Landmark {
  as: 'main' | 'nav' | 'header' | 'footer' | 'section' | 'form';
  className?: string;
  style?: CSSProperties;
  children?: ReactNode;
  label?: string;
}

export interface Heading {
  level: 1 | 2 | 3;
  className?: string;
  children?: ReactNode;
}

export interface Press {
  onPress: () => void;
  className?: string;
  style?: CSSProperties;
  children?: ReactNode;
  label?: string;
  disabled?: boolean;
  /** one of several (`radio`), on or off (`switch`, `checkbox`, or a toggle button) */
  as?: 'button' | 'radio' | 'switch' | 'checkbox';
  checked?: boolean;
  expanded?: boolean;
}

export interface PageLink {
  to: string;
  current?: boolean;
  className?: string;
  children?: ReactNode;
  label?: string;
}

export interface TextField {
  label: string;
  value: string;
  onChange: (value: string) => void;
  onLeave?: () => void;
  /** the key that sends, on the keyboard */
  onSubmit?: () => void;
  placeholder?: string;
  /** in UTF-16 units, for a field of digits or a name */
  maxLength: number;
  className?: string;
  /** which keyboard */
  type?: 'text' | 'number' | 'phone' | 'identity' | 'email' | 'search';
  /** takes the keyboard when it comes */
  focused?: boolean;
  invalid?: boolean;
  autoComplete?: 'tel' | 'one-time-code' | 'off';
}

/** Takes any length: a text that is cut without a word is lost. What is too long is said below it. */
export interface TextArea extends Pick<TextField, 'label' | 'value' | 'onChange' | 'onLeave' | 'placeholder' | 'className' | 'invalid'> {
  /** grows and still holds one line of text: Enter does nothing, pasted breaks become spaces */
  oneLine?: boolean;
}

export interface DateField {
  label: string;
  value: LocalDate;
  /** the day in words, as it stands on the screen */
  shown: string;
  onChange: (value: LocalDate) => void;
  /** first and last day that can be chosen */
  from: LocalDate;
  to: LocalDate;
  invalid?: boolean;
}

export interface Picture {
  src: string;
  alt: string;
  className?: string;
  fit?: 'cover' | 'contain';
}

export interface Dialog {
  label: string;
  onClose: () => void;
  children: ReactNode;
}
