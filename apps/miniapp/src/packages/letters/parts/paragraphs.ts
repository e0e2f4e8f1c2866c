/** Lines of a letter, without empty ones; the place is the key, since a text shown does not change order. */
export function paragraphs(text: string): { key: string; text: string }[] {
  return text
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line, place) => ({ key: String(place), text: line }));
}
