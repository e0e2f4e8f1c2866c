/**
 * A long form is kept in the tab's session while it is filled in, so that a reload or a session that ran out loses nothing.
 * It is handed to the same person only, and never outlives signing out.
 */
const PREFIX = 'mingchuang.console.form.';

interface Kept<T> {
  staffId: string;
  form: T;
}

export function keepForm<T>(name: string, staffId: string, form: T): void {
  sessionStorage.setItem(PREFIX + name, JSON.stringify({ staffId, form } satisfies Kept<T>));
}

export function keptForm<T>(name: string, staffId: string): T | null {
  const text = sessionStorage.getItem(PREFIX + name);
  if (text === null) return null;
  const kept = JSON.parse(text) as Kept<T>;
  if (kept.staffId === staffId) return kept.form;
  forgetForm(name);
  return null;
}

export function forgetForm(name: string): void {
  sessionStorage.removeItem(PREFIX + name);
}

export function forgetForms(): void {
  for (const name of Object.keys(sessionStorage)) if (name.startsWith(PREFIX)) sessionStorage.removeItem(name);
}
