import { partsOf } from '../../../platform/office-package.ts';
import { elementsIn, parseXml, type XmlElement } from '../../../platform/xml.ts';

/** Unpacked bytes: a text of hundreds of pages is some 10 MB, and its pictures come packed already. */
const XML_MAX = 24 * 1024 * 1024;
const PICTURE_MAX = 10 * 1024 * 1024;
const ALL_MAX = 48 * 1024 * 1024;

const MAIN = /PartName="\/([^"]{1,200})"[^>]*document\.main\+xml|document\.main\+xml"[^>]*PartName="\/([^"]{1,200})"/i;

/** The parts of a word processor's document that its text is made from. */
export interface DocxPackage {
  document: XmlElement;
  styles: XmlElement | null;
  numbering: XmlElement | null;
  relations: ReadonlyMap<string, Relation>;
  picture: (target: string) => Buffer | null;
}

export interface Relation {
  target: string;
  external: boolean;
}

/** The package as its text needs it; null: damaged, too large, or not one that says what it is. */
export function openDocx(zip: Buffer): DocxPackage | null {
  const xml = partsOf(zip, { wants: (name) => /\.(?:xml|rels)$/.test(name) && !/^(?:customxml|docprops)\//.test(name), partMax: XML_MAX, allMax: ALL_MAX });
  if (xml === null) return null;
  const part = (name: string): XmlElement | null => {
    const bytes = xml.get(name.toLowerCase());
    return bytes === undefined ? null : parseXml(bytes.toString('utf8').replace(/^\ufeff/, ''));
  };
  const declared = MAIN.exec(xml.get('[content_types].xml')?.toString() ?? '');
  const main = [declared?.[1] ?? declared?.[2] ?? '', 'word/document.xml'].find((name) => xml.has(name.toLowerCase()));
  const document = main === undefined ? null : part(main);
  if (main === undefined || document === null) return null;
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const relations = relationsOf(part(`${folder}_rels/${main.slice(folder.length)}.rels`));
  const pictures = partsOf(zip, { wants: (name) => name.startsWith(`${folder}media/`.toLowerCase()), partMax: PICTURE_MAX, allMax: ALL_MAX });
  return {
    document,
    styles: part(`${folder}styles.xml`),
    numbering: part(`${folder}numbering.xml`),
    relations,
    picture: (target) => pictures?.get((target.startsWith('/') ? target.slice(1) : folder + target).toLowerCase()) ?? null,
  };
}

function relationsOf(part: XmlElement | null): Map<string, Relation> {
  const relations = new Map<string, Relation>();
  for (const { attributes } of elementsIn(part ?? undefined)) {
    relations.set(attributes.Id ?? '', { target: attributes.Target ?? '', external: attributes.TargetMode === 'External' });
  }
  return relations;
}
