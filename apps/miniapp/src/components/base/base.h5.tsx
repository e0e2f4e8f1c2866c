import { type MouseEvent, useEffect, useRef } from 'react';
import { follow } from '../../platform/navigation';
import type * as Base from './base.types';
import { inOneLine } from './one-line';
import { withWhole } from './whole';

export function Box({ id, className, style, children, label, role, hidden }: Base.Box) {
  // a name only means something on an element with a role
  const name = role === undefined ? {} : { role, 'aria-label': label };
  return (
    <div id={id} className={className} style={style} aria-hidden={hidden} {...name}>
      {children}
    </div>
  );
}

const whole = (words: string, key: string) => (
  <span key={key} className="whole">
    {words}
  </span>
);

export function Words({ className, children }: Base.Words) {
  return <span className={className}>{withWhole(children, whole)}</span>;
}

export function Mark({ children }: Base.Mark) {
  return <mark className="mark">{children}</mark>;
}

export function Landmark({ as: Tag, className, style, children, label }: Base.Landmark) {
  return (
    <Tag className={className} style={style} aria-label={label} onSubmit={(event) => event.preventDefault()}>
      {children}
    </Tag>
  );
}

export function Heading({ level, className, children }: Base.Heading) {
  const Tag = `h${level}` as const;
  return <Tag className={className}>{children}</Tag>;
}

export function Press({ onPress, className = '', style, children, label, disabled, as = 'button', checked, expanded }: Base.Press) {
  const state = as === 'button' ? { 'aria-pressed': checked } : { role: as, 'aria-checked': checked ?? false };
  return (
    <button
      type="button"
      className={`press ${className}`}
      style={style}
      aria-label={label}
      disabled={disabled}
      aria-expanded={expanded}
      {...state}
      onClick={onPress}
    >
      {children}
    </button>
  );
}

export function PageLink({ to, current, className = '', children, label }: Base.PageLink) {
  const open = (event: MouseEvent): void => {
    // a new window is the browser's business
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    void follow(to);
  };
  return (
    <a href={`#${to}`} className={`press ${className}`} aria-label={label} aria-current={current ? 'page' : undefined} onClick={open}>
      {children}
    </a>
  );
}

const MODES = { text: 'text', number: 'numeric', phone: 'tel', identity: 'text', email: 'email', search: 'search' } as const;

export function TextField({
  label,
  value,
  onChange,
  onLeave,
  onSubmit,
  placeholder,
  maxLength,
  className = '',
  type = 'text',
  focused = false,
  invalid,
  autoComplete = 'off',
}: Base.TextField) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (focused) input.current?.focus();
  }, [focused]);
  return (
    <input
      ref={input}
      className={`field-h5 ${className}`}
      aria-label={label}
      aria-invalid={invalid || undefined}
      value={value}
      inputMode={MODES[type]}
      maxLength={maxLength}
      placeholder={placeholder}
      autoComplete={autoComplete}
      enterKeyHint={type === 'search' ? 'search' : undefined}
      onKeyDown={(event) => {
        if (onSubmit === undefined || event.key !== 'Enter' || event.nativeEvent.isComposing) return;
        // the keyboard makes room for what comes
        event.currentTarget.blur();
        onSubmit();
      }}
      onChange={(event) => onChange(event.target.value)}
      onBlur={onLeave}
    />
  );
}

export function TextArea({ label, value, onChange, onLeave, placeholder, className = '', invalid, oneLine }: Base.TextArea) {
  const area = useRef<HTMLTextAreaElement>(null);
  // `field-sizing: content` is not everywhere yet
  useEffect(() => {
    const element = area.current;
    if (element === null || value === undefined) return;
    element.style.height = 'auto';
    element.style.height = `${element.scrollHeight}px`;
  }, [value]);
  const lines = (typed: string): string => (oneLine ? inOneLine(typed) : typed);
  return (
    <textarea
      ref={area}
      className={`field-h5 ${className}`}
      aria-label={label}
      aria-invalid={invalid || undefined}
      value={value}
      rows={1}
      placeholder={placeholder}
      enterKeyHint={oneLine ? 'done' : undefined}
      onKeyDown={(event) => {
        // while Chinese is being composed, Enter takes over what was typed
        if (oneLine && event.key === 'Enter' && !event.nativeEvent.isComposing) event.preventDefault();
      }}
      onChange={({ target }) => onChange(lines(target.value))}
      onBlur={onLeave}
    />
  );
}

/** The browser's own calendar lies unseen over the day in words; whoever types sees the words follow. */
export function DateField({ label, value, shown, onChange, from, to, invalid }: Base.DateField) {
  return (
    <div className="date">
      <span aria-hidden>{shown}</span>
      <input
        type="date"
        className="date-input"
        aria-label={label}
        aria-invalid={invalid || undefined}
        value={value}
        min={from}
        max={to}
        onChange={(event) => {
          // half a date is no date yet
          if (event.target.value !== '') onChange(event.target.value);
        }}
      />
    </div>
  );
}

export function Picture({ src, alt, className = '', fit = 'cover' }: Base.Picture) {
  return <img src={src} alt={alt} className={`picture--${fit} ${className}`} loading="lazy" />;
}

/** The browser's own modal: keeps the focus inside, closes on Escape, hides the rest from screen readers. */
export function Dialog({ label, onClose, children }: Base.Dialog) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (element === null) return;
    const opener = document.activeElement;
    element.showModal();
    // else the scrim would be the first to get the focus
    element.focus();
    return () => {
      element.close();
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      tabIndex={-1}
      className="dialog"
      aria-label={label}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <button type="button" className="dialog-scrim" aria-hidden tabIndex={-1} onClick={onClose} />
      {children}
    </dialog>
  );
}
