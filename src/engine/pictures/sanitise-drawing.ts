import type { Element, ElementContent } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import { toXml } from 'xast-util-to-xml';
import type { PictureNote } from '../../model/pictures/picture.ts';
import { pointAt } from '../../parse/yaml/text-position.ts';
import {
  allowedElements,
  drawingSchema,
  isOwnReference,
  isOwnValue,
  visibleElements,
} from './drawing-allowed.ts';
import { type DrawingSize, drawingSize } from './drawing-size.ts';
import { ownStyles } from './drawing-style.ts';
import { DrawingFault, type LeftOut, readDrawing, saveAnew } from './drawing-tree.ts';
import { checkUses } from './drawing-uses.ts';

/** A drawing reduced to the elements and attributes that draw. */
export interface CleanDrawing extends DrawingSize {
  /** A whole SVG document. */
  readonly svg: string;
  /** What was left out of it; nothing where the drawing was clean. */
  readonly notes: readonly PictureNote[];
}

/** Larger drawings are traced photographs, or hold some. In bytes. */
export const mostBytes = 5_000_000;

/**
 * Sanitises a drawing: it runs nothing, loads nothing, leads nowhere and stands still.
 * @param bytes an SVG file
 * @param most how large it may be, in bytes
 * @returns what is left of it, or what is wrong with it
 */
export function sanitiseDrawing(bytes: Uint8Array, most = mostBytes): CleanDrawing | PictureNote {
  let text = '';
  try {
    text = decoded(bytes, most);
    return clean(text);
  } catch (error) {
    if (!(error instanceof DrawingFault)) throw error;
    const { message, advice, offset } = error;
    return { at: pointAt(text, Math.min(offset, text.length)), message, advice };
  }
}

function decoded(bytes: Uint8Array, most: number): string {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) throw new DrawingFault('is compressed', saveAnew);
  if (bytes.length === 0) throw new DrawingFault('is empty', saveAnew);
  if (bytes.length > most) {
    const size = `is larger than ${most / 1000} kilobytes`;
    throw new DrawingFault(size, 'simplify it in a drawing program');
  }
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true })
      .decode(bytes)
      .replace(/\r\n?/g, '\n');
  } catch {
    throw new DrawingFault('is not in the encoding that it names', 'save it in UTF-8');
  }
}

/** By its byte-order mark, or by what it says itself (https://www.w3.org/TR/xml/#sec-guessing). */
function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  return /^[^>]*encoding\s*=\s*["']([^"']+)/.exec(head)?.[1] ?? 'utf-8';
}

function clean(text: string): CleanDrawing {
  const { root, leftOut: unread } = readDrawing(text);
  const leftOut: LeftOut[] = [...unread];
  cleanValues(root, leftOut);
  checkUses(root);
  const others = [...namesIn(root)].filter((name) => !allowedElements.includes(name));
  // A link is left out, what it is around is not.
  const schema = drawingSchema(others.filter((name) => name !== 'a'));
  const left = sanitize(root, schema);
  if (left.type !== 'element') throw new DrawingFault('has no <svg> tag', saveAnew);
  leftOut.push(...differences(root, left));
  if (![...namesIn(left)].some((name) => visibleElements.includes(name))) {
    throw new DrawingFault('shows nothing', 'draw something in it', root.position?.start.offset);
  }
  const size = drawingSize(left);
  return { ...size, svg: written(left, size), notes: notesOn(leftOut, text) };
}

/** Takes out what has a fine name and another's address for a value. */
function cleanValues(element: Element, leftOut: LeftOut[]): void {
  const offset = element.position?.start.offset ?? 0;
  const leaveOut = (what: string) => leftOut.push({ what, offset });
  for (const [name, value] of Object.entries(element.properties)) {
    if (name === 'style' || isOwn(element.tagName, name, `${value}`)) continue;
    delete element.properties[name];
    leaveOut(`${name}="${shortened(`${value}`)}"`);
  }
  const { style } = element.properties;
  if (style !== undefined) {
    const styles = ownStyles(`${style}`, 'declarationList');
    element.properties.style = styles.css;
    for (const what of styles.leftOut) leaveOut(what);
  }
  if (element.tagName === 'style') cleanStyles(element, leaveOut);
  for (const child of element.children) if (child.type === 'element') cleanValues(child, leftOut);
}

/** Attributes whose values are names or words: in them, brackets mean nothing. */
const words = /^(?:id|class|role|aria-|lang$|xml:|d$|points$|version$|baseProfile$)/;

function isOwn(element: string, name: string, value: string): boolean {
  if (name === 'href') return isOwnReference(element, value);
  return words.test(name) || isOwnValue(value);
}

function cleanStyles(element: Element, leaveOut: (what: string) => void): void {
  const css = element.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
  const styles = ownStyles(css, 'stylesheet');
  for (const what of styles.leftOut) leaveOut(what);
  element.children = [{ type: 'text', value: styles.css }];
}

function shortened(value: string): string {
  return value.length > 40 ? `${value.slice(0, 40)}…` : value;
}

function namesIn(element: Element): ReadonlySet<string> {
  return new Set([...elementsIn(element)].map(({ tagName }) => tagName));
}

/** The elements and attributes that the sanitiser has taken out. */
function differences(before: Element, after: Element): readonly LeftOut[] {
  const left = new Map([...elementsIn(after)].map((element) => [offsetOf(element), element]));
  return lostIn(before, left);
}

function lostIn(element: Element, left: ReadonlyMap<number, Element>): readonly LeftOut[] {
  const offset = offsetOf(element);
  const kept = left.get(offset);
  const inside = () =>
    element.children.flatMap((child) => (child.type === 'element' ? lostIn(child, left) : []));
  if (kept === undefined) {
    // What a link is around is kept without it.
    const parts = element.tagName === 'a' ? inside() : [];
    return [{ what: `<${element.tagName}>`, offset }, ...parts];
  }
  const names = Object.keys(element.properties).filter(
    (name) => kept.properties[name] === undefined,
  );
  return [...names.map((what) => ({ what, offset })), ...inside()];
}

function* elementsIn(element: Element): Generator<Element> {
  yield element;
  for (const child of element.children) if (child.type === 'element') yield* elementsIn(child);
}

function offsetOf({ position }: Element): number {
  return position?.start.offset ?? 0;
}

function notesOn(leftOut: readonly LeftOut[], text: string): readonly PictureNote[] {
  return [...leftOut]
    .sort((a, b) => a.offset - b.offset)
    .slice(0, mostNotes)
    .map(({ what, offset }) => ({
      at: pointAt(text, offset),
      message: `holds ${what.replace(/\s+/g, ' ')}, which is left out`,
      advice: 'delete it from the drawing',
    }));
}

/** Whoever deletes these sees the others. */
const mostNotes = 20;

/** As a document whose longer side is `longSide`, whatever its units: they may be kilometres. */
function written(root: Element, { width, height }: DrawingSize): string {
  const scale = longSide / Math.max(width, height);
  const viewBox = root.properties.viewBox ?? `0 0 ${width} ${height}`;
  const size = { width: width * scale, height: height * scale, viewBox };
  const properties = { ...root.properties, ...size, xmlns: 'http://www.w3.org/2000/svg' };
  return toXml(elementOf({ ...root, properties }), { closeEmptyElements: true, tightClose: true });
}

/** In pixels. */
const longSide = 4096;

interface XmlElement {
  readonly type: 'element';
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: (XmlElement | { readonly type: 'text'; readonly value: string })[];
}

function elementOf({ tagName, properties, children }: Element): XmlElement {
  const attributes = Object.entries(properties).map(([name, value]) => [name, `${value}`]);
  return {
    type: 'element',
    name: tagName,
    attributes: Object.fromEntries(attributes),
    children: children.flatMap((child: ElementContent): XmlElement['children'] => {
      if (child.type === 'element') return [elementOf(child)];
      return child.type === 'text' ? [{ type: 'text', value: child.value }] : [];
    }),
  };
}
