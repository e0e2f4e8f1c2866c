import type { Element, Node, TextNode } from 'glass-easel';
import type { Framework } from './sandbox.ts';

/** One node on the screen. */
export interface ViewNode {
  readonly element: Element;
  readonly tag: string;
  readonly id: string;
  readonly classes: readonly string[];
  attribute(name: string): unknown;
  text(): string;
}

export interface Query {
  /** the whole text of a node, or part of it; the innermost node wins, a whole match before a part */
  text?: string;
  ariaLabel?: string;
  placeholder?: string;
  /** `tag.class#id[attr="value"]`, descendants by a space */
  selector?: string;
}

interface Step {
  tag: string | null;
  classes: string[];
  id: string | null;
  attributes: { name: string; value: string | null }[];
}

/** Nodes that stand in a line of text; every other one starts a line of its own. */
const INLINE = new Set(['text', 'label']);

export class View {
  private readonly framework: Framework;
  private readonly roots: () => Element[];

  constructor(framework: Framework, roots: () => Element[]) {
    this.framework = framework;
    this.roots = roots;
  }

  text(): string {
    return tidy(
      this.roots()
        .map((root) => this.textOf(root))
        .join('\n'),
    );
  }

  all(query: Query): ViewNode[] {
    const { text, ariaLabel, placeholder } = query;
    const steps = query.selector === undefined ? null : parseSelector(query.selector);
    const fits = (element: Element) =>
      (steps === null || this.matches(element, steps)) &&
      (ariaLabel === undefined || attributeOf(element, 'aria-label') === ariaLabel) &&
      (placeholder === undefined || attributeOf(element, 'placeholder') === placeholder);
    const found =
      text === undefined
        ? this.roots()
            .flatMap((root) => this.elements(root))
            .filter(fits)
        : this.withText(text, fits);
    return found.map((element) => this.node(element));
  }

  node(element: Element): ViewNode {
    return {
      element,
      tag: tagOf(element),
      id: element.id,
      classes: element.class.split(/\s+/).filter(Boolean),
      attribute: (name) => attributeOf(element, name),
      text: () => tidy(this.textOf(element)),
    };
  }

  elements(root: Element): Element[] {
    return this.children(root).flatMap((child) => [child, ...this.elements(child)]);
  }

  ancestors(element: Element): Element[] {
    const found: Element[] = [];
    for (let one: Element | null = element; one; one = one.getComposedParent()) found.push(one);
    return found.filter((one) => tagOf(one) !== '');
  }

  /** A node without the text has nothing inside that has it, so only the others are looked into. */
  private withText(text: string, fits: (element: Element) => boolean): Element[] {
    const whole: Element[] = [];
    const descend = (element: Element): Element[] => {
      const own = tidy(this.textOf(element));
      if (!own.includes(text)) return [];
      const before = whole.length;
      const inner = this.children(element).flatMap(descend);
      if (own === text && whole.length === before && fits(element)) whole.push(element);
      return inner.length > 0 || !fits(element) ? inner : [element];
    };
    const parts = this.roots()
      .flatMap((root) => this.children(root))
      .flatMap(descend);
    return whole.length > 0 ? whole : parts;
  }

  private matches(element: Element, steps: Step[]): boolean {
    const own = steps.at(-1);
    if (!own || !matchesStep(element, own)) return false;
    let rest = steps.slice(0, -1);
    for (const above of this.ancestors(element).slice(1)) {
      const step = rest.at(-1);
      if (!step) return true;
      if (matchesStep(above, step)) rest = rest.slice(0, -1);
    }
    return rest.length === 0;
  }

  private children(element: Element): Element[] {
    const found: Element[] = [];
    this.each(element, (child) => {
      if (!this.isText(child) && !isHidden(child as Element)) found.push(child as Element);
    });
    return found;
  }

  private textOf(element: Element): string {
    if (tagOf(element) === 'rich-text') return richText(attributeOf(element, 'nodes'));
    let text = '';
    this.each(element, (child) => {
      if (this.isText(child)) text += child.textContent;
      else if (!isHidden(child as Element)) {
        const inner = this.textOf(child as Element);
        text += INLINE.has(tagOf(child as Element)) ? inner : `\n${inner}\n`;
      }
    });
    return text;
  }

  private each(element: Element, visit: (child: Node) => void): void {
    element.forEachNonVirtualComposedChild((child) => visit(child));
  }

  private isText(node: Node): node is TextNode {
    return this.framework.TextNode.isTextNode(node);
  }
}

export function tagOf(element: Element): string {
  return 'is' in element && typeof element.is === 'string' ? element.is : '';
}

export function attributeOf(element: Element, name: string): unknown {
  return element.getAttribute(name);
}

function isHidden(element: Element): boolean {
  const hidden = attributeOf(element, 'hidden');
  return hidden !== null && hidden !== undefined && hidden !== false && hidden !== 'false';
}

function matchesStep(element: Element, step: Step): boolean {
  if (step.tag !== null && tagOf(element) !== step.tag) return false;
  if (step.id !== null && element.id !== step.id) return false;
  const classes = element.class.split(/\s+/);
  if (!step.classes.every((one) => classes.includes(one))) return false;
  return step.attributes.every(({ name, value }) => {
    const has = attributeOf(element, name);
    return value === null ? has !== null && has !== undefined && has !== false : String(has) === value;
  });
}

function parseSelector(selector: string): Step[] {
  const parts = selector.match(/(?:[^\s[]|\[[^\]]*\])+/g) ?? [];
  return parts.map((part) => {
    const attributes = [...part.matchAll(/\[([\w-]+)(?:=["']?([^"'\]]*)["']?)?\]/g)].map(([, name = '', value]) => ({ name, value: value ?? null }));
    const plain = part.replace(/\[[^\]]*\]/g, '');
    const classes = [...plain.matchAll(/\.([\w-]+)/g)].map(([, name = '']) => name);
    return { tag: plain.match(/^[\w-]+/)?.[0] ?? null, id: plain.match(/#([\w-]+)/)?.[1] ?? null, classes, attributes };
  });
}

function richText(nodes: unknown): string {
  if (typeof nodes === 'string') return nodes.replace(/<[^>]*>/g, '\n');
  if (!Array.isArray(nodes)) return '';
  return nodes.map((node: { text?: string; children?: unknown }) => (node.text ?? '') + richText(node.children)).join('\n');
}

function tidy(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
}
