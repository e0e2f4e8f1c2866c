import { inflateSync } from 'node:zlib';

/** The text of a PDF as a reader copies it out: by the ToUnicode tables of its fonts. Page by page, a line for each piece drawn. */
export function textOfPdf(file: Buffer): string[][] {
  const objects = new Map<number, { head: string; stream: string }>();
  const raw = file.toString('latin1');
  for (const [, id, body = ''] of raw.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const start = body.indexOf('stream\n');
    const head = start < 0 ? body : body.slice(0, start);
    const bytes = start < 0 ? '' : body.slice(start + 7, body.lastIndexOf('\nendstream'));
    const stream = head.includes('FlateDecode') ? inflateSync(Buffer.from(bytes, 'latin1')).toString('latin1') : bytes;
    objects.set(Number(id), { head, stream });
  }
  const reference = (text: string, key: string): number => Number(new RegExp(`/${key} (\\d+) 0 R`).exec(text)?.[1]);
  const head = (id: number): string => objects.get(id)?.head ?? '';
  return [...objects.values()]
    .filter((object) => /\/Type \/Page\n/.test(object.head))
    .map((page) => {
      const resources = head(reference(page.head, 'Resources')) || page.head;
      const fonts = new Map(
        [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, id]) => [
          name,
          unicodeOf(objects.get(reference(head(Number(id)), 'ToUnicode'))?.stream ?? ''),
        ]),
      );
      return drawn(objects.get(reference(page.head, 'Contents'))?.stream ?? '', fonts);
    });
}

function unicodeOf(table: string): Map<number, string> {
  const characters = new Map<number, string>();
  for (const [, from = '0', , list = ''] of table.matchAll(/<([\da-f]+)> <([\da-f]+)> \[([^\]]*)\]/g)) {
    for (const [at, [, hex = '']] of [...list.matchAll(/<([\da-f ]*)>/g)].entries()) {
      characters.set(Number.parseInt(from, 16) + at, Buffer.from(hex.replaceAll(' ', ''), 'hex').swap16().toString('utf16le'));
    }
  }
  return characters;
}

function drawn(content: string, fonts: ReadonlyMap<string | undefined, Map<number, string>>): string[] {
  const lines: string[] = [];
  let font: Map<number, string> | undefined;
  for (const [, name, pieces = ''] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (name !== undefined) font = fonts.get(name);
    else
      lines.push(
        [...pieces.matchAll(/<([\da-f]+)>/g)]
          .flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? [])
          .map((code) => font?.get(Number.parseInt(code, 16)) ?? '?')
          .join(''),
      );
  }
  return lines;
}
