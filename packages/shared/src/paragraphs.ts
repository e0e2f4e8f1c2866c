/** A word of single characters set apart, as in 「姓　　名」: one word, no paragraphs. */
const STRETCHED = /(^|\s)(\S)\u3000{2,}(?=\S)/g;

/** A break, an indent in mid-line, or a carriage return as spreadsheets write it into what they export. */
const BREAK = /\n|_x000D_|\u3000{2,}/;

/**
 * The paragraphs of a letter or a reply, without empty ones. Imported replies run on in one line and mark a paragraph
 * by its indent, two full-width spaces or more; the stored text stays as it came.
 */
export function paragraphsOf(text: string): string[] {
  return text
    .replace(STRETCHED, '$1$2\u3000')
    .split(BREAK)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
