import type { Element } from 'hast';
import { SaxesParser, type SaxesTagNS } from 'saxes';

/** Thrown if a drawing cannot be read. */
export class DrawingFault extends Error {
  readonly advice: string;
  /** Index in the text. */
  readonly offset: number;

  constructor(message: string, advice: string, offset = 0) {
    super(message);
    this.advice = advice;
    this.offset = offset;
  }
}

/** A part that was removed from a drawing. */
export interface RemovedPart {
  /** `<script>` or `onload="…"`. */
  readonly what: string;
  /** Index in the text. */
  readonly offset: number;
}

/** Limits that no real drawing reaches. */
const maxDepth = 100;
const maxElements = 100_000;

export const saveAsPlainSvg = 'open it in a drawing program and save it as plain SVG';

const namespaces = {
  svg: 'http://www.w3.org/2000/svg',
  html: 'http://www.w3.org/1999/xhtml',
  xlink: 'http://www.w3.org/1999/xlink',
  xml: 'http://www.w3.org/XML/1998/namespace',
} as const;

/** Namespaces that can draw or act. Others are for notes of drawing programs, and are removed silently. */
const active = [
  namespaces.html,
  'http://www.w3.org/2001/XInclude',
  'http://www.w3.org/2001/xml-events',
];

/**
 * Parses an SVG document. In the tree, names have no prefixes, `xlink:href` is `href`, and each element has its offset
 * in the text. Comments and notes of drawing programs are removed silently. Throws DrawingFault.
 * @param text with `\n` as the line break
 * @returns the tree, and the parts that were removed and could draw or act
 */
export function readDrawing(text: string): {
  readonly root: Element;
  readonly removed: readonly RemovedPart[];
} {
  const reader = new TreeReader(text);
  return { root: reader.read(), removed: reader.removed };
}

class TreeReader {
  readonly removed: RemovedPart[] = [];
  readonly #text: string;
  readonly #parser = new SaxesParser({ xmlns: true, position: true });
  /** The open elements; undefined for one that is not in the tree. */
  readonly #open: (Element | undefined)[] = [];
  #root: Element | undefined;
  #start = 0;
  #count = 0;

  constructor(text: string) {
    this.#text = text;
    const parser = this.#parser;
    parser.on('error', (error) => this.#fail(error));
    parser.on('doctype', (doctype) => this.#refuseEntities(doctype));
    parser.on('processinginstruction', ({ target }) => {
      if (target !== 'xml') this.#reportRemoved(`<?${target}?>`, this.#parser.position);
    });
    parser.on('opentagstart', () => {
      this.#start = text.lastIndexOf('<', parser.position - 1);
    });
    parser.on('opentag', (tag) => this.#openTag(tag));
    parser.on('closetag', () => void this.#open.pop());
    parser.on('text', (value) => this.#addText(value));
    parser.on('cdata', (value) => this.#addText(value));
  }

  read(): Element {
    this.#parser.write(this.#text).close();
    if (this.#root === undefined) throw new DrawingFault('has no <svg> tag', saveAsPlainSvg);
    return this.#root;
  }

  #fail({ message }: Error): never {
    const what = message.replace(/^\d+:\d+: /, '').replace(/\.$/, '');
    throw new DrawingFault(
      `is not well-formed XML: ${what}`,
      saveAsPlainSvg,
      this.#parser.position - 1,
    );
  }

  #refuseEntities(doctype: string): void {
    if (!doctype.includes('[')) return;
    const offset = this.#text.indexOf('<!DOCTYPE');
    throw new DrawingFault(
      'has a document type with declarations',
      'delete everything from "<!DOCTYPE" to "]>", or save it as plain SVG',
      offset,
    );
  }

  #openTag(tag: SaxesTagNS): void {
    this.#count += 1;
    if (this.#open.length >= maxDepth || this.#count > maxElements) {
      const what = this.#count > maxElements ? `more than ${maxElements}` : 'too deeply nested';
      throw new DrawingFault(
        `has ${what} elements`,
        'simplify it in a drawing program',
        this.#start,
      );
    }
    const element = this.#elementOf(tag);
    const parent = this.#open.at(-1);
    if (this.#open.length === 0) this.#root = this.#rootOf(tag, element);
    else if (element !== undefined) parent?.children.push(element);
    this.#open.push(parent === undefined && this.#open.length > 0 ? undefined : element);
  }

  #rootOf({ local, uri }: SaxesTagNS, element: Element | undefined): Element {
    if (uri === namespaces.svg && local === 'svg' && element !== undefined) return element;
    if (uri === '' && local === 'svg') {
      const advice = `write xmlns="${namespaces.svg}" into its <svg> tag`;
      throw new DrawingFault('has no SVG namespace', advice, this.#start);
    }
    throw new DrawingFault(`begins with <${local}>, not with <svg>`, saveAsPlainSvg, this.#start);
  }

  #elementOf(tag: SaxesTagNS): Element | undefined {
    const { uri, local, name } = tag;
    if (uri !== namespaces.svg) {
      if (uri === '' || active.includes(uri)) this.#reportRemoved(`<${name}>`, this.#start);
      return undefined;
    }
    if (local === 'metadata') return undefined;
    return {
      type: 'element',
      tagName: local,
      properties: this.#attributesOf(tag),
      children: [],
      position: positionAt(this.#start),
    };
  }

  #attributesOf({ attributes }: SaxesTagNS): Record<string, string> {
    const found: Record<string, string> = {};
    for (const { uri, local, name, value } of Object.values(attributes)) {
      if (uri === '' && !local.startsWith('data-')) found[local] = value;
      else if (uri === namespaces.xml) found[name] = value;
      else if (uri === namespaces.xlink && local === 'href') found.href ??= value;
      else if (active.includes(uri)) this.#reportRemoved(name, this.#start);
    }
    return found;
  }

  #addText(value: string): void {
    this.#open.at(-1)?.children.push({ type: 'text', value });
  }

  #reportRemoved(what: string, offset: number): void {
    this.removed.push({ what, offset });
  }
}

/** A position with a known offset only. */
function positionAt(offset: number): NonNullable<Element['position']> {
  const point = { line: 1, column: 1, offset };
  return { start: point, end: point };
}
