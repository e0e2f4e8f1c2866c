/** Elements that keys lead to. */
export const REPLY_TEXT_ID = 'reply-text';
export const ACCEPT_BUTTON_ID = 'accept-letter';
export const PUBLICATION_ID = 'publication';

export function focusTarget(...ids: string[]): void {
  for (const id of ids) {
    const element = document.getElementById(id);
    if (element === null) continue;
    element.focus();
    element.scrollIntoView({ block: 'nearest' });
    return;
  }
}
