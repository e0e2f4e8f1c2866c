/** Elements that keys and steps lead to. */
export const REPLY_TEXT_ID = 'reply-text';
export const ACCEPT_BUTTON_ID = 'accept-letter';
export const LETTER_TITLE_ID = 'letter-title';
export const PUBLICATION_ID = 'publication';

export function focusTarget(...ids: string[]): void {
  for (const id of ids) {
    const element = document.getElementById(id);
    if (element === null) continue;
    element.focus({ preventScroll: true });
    // With its heading: a field alone does not say what it belongs to.
    (element.closest('section') ?? element).scrollIntoView({ block: 'start' });
    return;
  }
}
