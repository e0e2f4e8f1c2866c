/** A text of several lines as one; each run of breaks is a space, at either end nothing. */
export function inOneLine(text: string): string {
  return text.replace(/^[\r\n]+|[\r\n]+$/g, '').replace(/[\r\n]+/g, ' ');
}
