import { elementAt, elementsIn, type XmlElement } from '../../../platform/xml.ts';

export interface ParagraphStyle {
  /** 1 … 9; null: no heading */
  heading: number | null;
  title: boolean;
  /** list that paragraphs of this style are in */
  list: { id: string; level: number } | null;
  align: string | null;
}

const PLAIN: ParagraphStyle = { heading: null, title: false, list: null, align: null };
/** a style may follow another, which follows another … */
const FOLLOWS_MAX = 10;

/** What a document's paragraph styles mean. Their ids differ from program to program (WPS counts them), their names do not. */
export function stylesOf(part: XmlElement | null): (id: string | undefined) => ParagraphStyle {
  const styles = new Map(elementsIn(part ?? undefined, 'w:style').map((style) => [style.attributes['w:styleId'] ?? '', style]));
  const known = new Map<string, ParagraphStyle>();
  const meaning = (id: string, depth: number): ParagraphStyle => {
    const cached = known.get(id);
    const style = styles.get(id);
    if (cached !== undefined || style === undefined || depth > FOLLOWS_MAX) return cached ?? PLAIN;
    const parent = elementAt(style, 'w:basedOn')?.attributes['w:val'];
    const below = parent === undefined ? PLAIN : meaning(parent, depth + 1);
    const name = (elementAt(style, 'w:name')?.attributes['w:val'] ?? '').toLowerCase();
    const own = paragraphFormat(elementAt(style, 'w:pPr'));
    const level = /^(?:heading|标题) ?([1-9])$/.exec(name)?.[1];
    const result: ParagraphStyle = {
      heading: level === undefined ? (own.heading ?? below.heading) : Number(level),
      title: name === 'title' || name === '标题' || below.title,
      list: own.list ?? below.list,
      align: own.align ?? below.align,
    };
    known.set(id, result);
    return result;
  };
  return (id) => (id === undefined ? PLAIN : meaning(id, 0));
}

/** What a paragraph says of itself; null where it leaves it to its style. */
export function paragraphFormat(format: XmlElement | undefined): Omit<ParagraphStyle, 'title'> {
  const outline = elementAt(format, 'w:outlineLvl')?.attributes['w:val'];
  const numbering = elementAt(format, 'w:numPr');
  const id = elementAt(numbering, 'w:numId')?.attributes['w:val'];
  return {
    // 9 is the text itself
    heading: outline !== undefined && Number(outline) < 9 ? Number(outline) + 1 : null,
    list: id === undefined ? null : { id, level: Number(elementAt(numbering, 'w:ilvl')?.attributes['w:val'] ?? 0) },
    align: elementAt(format, 'w:jc')?.attributes['w:val'] ?? null,
  };
}
