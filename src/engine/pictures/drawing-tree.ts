import type { Element } from 'hast';
import { SaxesParser, type SaxesTagNS } from 'saxes';

/** Thrown if a drawing cannot be read. */
export class DrawingFault extends Error {
  readonly advice: string;
  /** Where in the text. */
  readonly offset: number;

  constructor(message: string, advice: string, offset = 0) {
    super(message);
    this.advice = advice;
    this.offset = offset;
  }
}

/** Something of a drawing that is left out, in words, and where in the text it stands. */
export interface LeftOut {
  readonly what: string;
  readonly offset: number;
}

/** So many elements, one in the other and in all, no drawing of a newsroom has. */
const mostDeep = 100;
const mostElements = 100_000;

export const saveAnew = 'open it in a drawing program and save it as plain SVG';

const namespaces = {
  svg: 'http://www.w3.org/2000/svg',
  html: 'http://www.w3.org/1999/xhtml',
  xlink: 'http://www.w3.org/1999/xlink',
  xml: 'http://www.w3.org/XML/1998/namespace',
} as const;

/** What can draw or act although it is no SVG. What else is foreign is a program's own note, which nobody sees. */
const active = [
  namespaces.html,
  'http://www.w3.org/2001/XInclude',
  'http://www.w3.org/2001/xml-events',
];

/**
 * Reads an SVG into a tree, in which names have no prefixes and `xlink:href` is `href`. Comments and
 * what programs note for themselves are not in it. Throws DrawingFault.
 * @param text with lines ended by `\n`
 * @returns the tree, each element with its offset in the text, and what has no place in such a tree
 */
export function readDrawing(text: string): {
  readonly root: Element;
  readonly leftOut: readonly LeftOut[];
} {
  const reader = new TreeReader(text);
  return { root: reader.read(), leftOut: reader.leftOut };
}

class TreeReader {
  readonly leftOut: LeftOut[] = [];
  readonly #text: string;
  readonly #parser = new SaxesParser({ xmlns: true, position: true });
  /** Elements that are open; undefined for one that is not in the tree. */
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
      if (target !== 'xml') this.#leaveOut(`<?${target}?>`, this.#parser.position);
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
    if (this.#root === undefined) throw new DrawingFault('has no <svg> tag', saveAnew);
    return this.#root;
  }

  #fail({ message }: Error): never {
    const what = message.replace(/^\d+:\d+: /, '').replace(/\.$/, '');
    throw new DrawingFault(`is not well-formed XML: ${what}`, saveAnew, this.#parser.position - 1);
  }

  #refuseEntities(doctype: string): void {
    if (!doctype.includes('[')) return;
    const offset = this.#text.indexOf('<!DOCTYPE');
    throw new DrawingFault(
      'has a document type with declarations of its own',
      'delete everything from "<!DOCTYPE" to "]>", or save it as plain SVG',
      offset,
    );
  }

  #openTag(tag: SaxesTagNS): void {
    this.#count += 1;
    if (this.#open.length >= mostDeep || this.#count > mostElements) {
      const what = this.#count > mostElements ? `more than ${mostElements}` : 'too deeply nested';
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
      throw new DrawingFault('does not say that it is SVG', advice, this.#start);
    }
    throw new DrawingFault(`begins with <${local}>, not with <svg>`, saveAnew, this.#start);
  }

  #elementOf(tag: SaxesTagNS): Element | undefined {
    const { uri, local, name } = tag;
    if (uri !== namespaces.svg) {
      if (uri === '' || active.includes(uri)) this.#leaveOut(`<${name}>`, this.#start);
      return undefined;
    }
    if (local === 'metadata') return undefined;
    return {
      type: 'element',
      tagName: local,
      properties: this.#attributesOf(tag),
      children: [],
      position: placeOf(this.#start),
    };
  }

  #attributesOf({ attributes }: SaxesTagNS): Record<string, string> {
    const found: Record<string, string> = {};
    for (const { uri, local, name, value } of Object.values(attributes)) {
      if (uri === '' && !local.startsWith('data-')) found[local] = value;
      else if (uri === namespaces.xml) found[name] = value;
      else if (uri === namespaces.xlink && local === 'href') found.href ??= value;
      else if (active.includes(uri)) this.#leaveOut(name, this.#start);
    }
    return found;
  }

  #addText(value: string): void {
    this.#open.at(-1)?.children.push({ type: 'text', value });
  }

  #leaveOut(what: string, offset: number): void {
    this.leftOut.push({ what, offset });
  }
}

/** A place known only by its offset. */
function placeOf(offset: number): NonNullable<Element['position']> {
  const point = { line: 1, column: 1, offset };
  return { start: point, end: point };
}
