import { crc32, deflateRawSync } from 'node:zlib';

export interface Part {
  name: string;
  text: string | Buffer;
  /** as it is instead of packed */
  stored?: true;
}

/** A zip as Office writes it: parts with their headers, the directory, its end. */
export function zip(parts: readonly Part[], comment = ''): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, text, stored } of parts) {
    const plain = Buffer.from(text);
    const packed = stored ? plain : deflateRawSync(plain);
    const described = Buffer.alloc(26);
    described.writeUInt16LE(20, 0);
    described.writeUInt16LE(stored ? 0 : 8, 4);
    described.writeUInt32LE(crc32(plain), 10);
    described.writeUInt32LE(packed.length, 14);
    described.writeUInt32LE(plain.length, 18);
    described.writeUInt16LE(Buffer.byteLength(name), 22);
    const file = Buffer.concat([Buffer.from('PK\x03\x04'), described, Buffer.from(name), packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), described, tail, Buffer.from(name)]));
    files.push(file);
    at += file.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(Buffer.concat(directory).length, 8);
  end.writeUInt32LE(at, 12);
  end.writeUInt16LE(comment.length, 16);
  return Buffer.concat([...files, ...directory, Buffer.from('PK\x05\x06'), end, Buffer.from(comment)]);
}

export const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
export const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';

/** The declaration of a package's parts; the first is its main one. */
export function contentTypes(...types: string[]): Part {
  const parts = types.map((type, at) => `<Override PartName="/part${at}.xml" ContentType="${type}"/>`).join('');
  return { name: '[Content_Types].xml', text: `<?xml version="1.0"?><Types><Default Extension="xml" ContentType="application/xml"/>${parts}</Types>` };
}

/** In the order of Word: what it is stands first. */
export const DOCX: Buffer = zip([contentTypes(WORD), { name: 'word/document.xml', text: '<w:document>柳岸社区养老服务</w:document>' }]);
/** The parts of a word processor's document, of which a test writes what it is about. */
export interface DocxParts {
  /** inside `<w:body>` */
  body: string;
  styles?: string;
  numbering?: string;
  /** id → target, of links `external: ` */
  relations?: Record<string, string>;
  media?: Record<string, Buffer>;
  /** WPS writes its parts in another order and declares them under other names */
  program?: 'word' | 'wps';
}

const SPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** A document with a text in it. */
export function docxOf({ body, styles, numbering, relations = {}, media = {}, program = 'word' }: DocxParts): Buffer {
  const xml = (name: string, content: string) => ({ name, text: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${content}` });
  const links = Object.entries(relations).map(([id, target]) =>
    target.startsWith('external: ')
      ? `<Relationship Id="${id}" Target="${target.slice(10)}" TargetMode="External"/>`
      : `<Relationship Id="${id}" Target="${target}"/>`,
  );
  const declared = `<Types><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${WORD}"/></Types>`;
  const parts: Part[] = [
    xml('word/document.xml', `<w:document ${SPACES}><w:body>${body}<w:sectPr/></w:body></w:document>`),
    ...(styles === undefined ? [] : [xml('word/styles.xml', `<w:styles ${SPACES}>${styles}</w:styles>`)]),
    ...(numbering === undefined ? [] : [xml('word/numbering.xml', `<w:numbering ${SPACES}>${numbering}</w:numbering>`)]),
    xml('word/_rels/document.xml.rels', `<Relationships>${links.join('')}</Relationships>`),
    ...Object.entries(media).map(([name, bytes]) => ({ name: `word/media/${name}`, text: bytes, stored: true as const })),
  ];
  const types = xml('[Content_Types].xml', declared);
  return zip(program === 'wps' ? [...parts, types] : [types, ...parts]);
}

/** In the order of others: what it is stands last, behind more than a reader of first bytes sees. */
export const XLSX: Buffer = zip([
  { name: 'xl/workbook.xml', text: '<workbook/>'.repeat(1_000), stored: true },
  { ...contentTypes(EXCEL), stored: true },
]);
export const PDF: Buffer = Buffer.from('%PDF-1.7\n% 柳岸社区养老服务\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
