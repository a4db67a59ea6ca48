import type { Element, ElementContent } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import { toXml } from 'xast-util-to-xml';
import type { PictureNote } from '../../model/pictures/picture.ts';
import { pointAt } from '../../model/text/lines.ts';
import { shortened } from '../../model/text/shortened.ts';
import {
  allowedElements,
  drawingSchema,
  isOwnReference,
  isOwnValue,
  visibleElements,
} from './drawing-allowed.ts';
import { type DrawingSize, drawingSize } from './drawing-size.ts';
import { sanitiseStyles } from './drawing-style.ts';
import { DrawingFault, type RemovedPart, readDrawing, saveAsPlainSvg } from './drawing-tree.ts';
import { checkUses } from './drawing-uses.ts';

/** A sanitised drawing. */
export interface CleanDrawing extends DrawingSize {
  /** An SVG document. */
  readonly svg: string;
  /** What was removed from it. */
  readonly notes: readonly PictureNote[];
}

/** Larger drawings usually contain photographs, traced or embedded. */
export const maxDrawingBytes = 5_000_000;

/**
 * Sanitises a drawing: removes scripts, links, animations, and references to anything outside of it.
 * @param bytes an SVG file
 * @param maxBytes its maximum size
 * @returns the sanitised drawing, or a note on why it cannot be used
 */
export function sanitiseDrawing(
  bytes: Uint8Array,
  maxBytes = maxDrawingBytes,
): CleanDrawing | PictureNote {
  let text = '';
  try {
    text = decode(bytes, maxBytes);
    return clean(text);
  } catch (error) {
    if (!(error instanceof DrawingFault)) throw error;
    const { message, advice, offset } = error;
    return { at: pointAt(text, Math.min(offset, text.length)), message, advice };
  }
}

function decode(bytes: Uint8Array, maxBytes: number): string {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b)
    throw new DrawingFault('is compressed', saveAsPlainSvg);
  if (bytes.length > maxBytes) {
    const size = `is larger than ${maxBytes / 1000} kilobytes`;
    throw new DrawingFault(size, 'simplify it in a drawing program');
  }
  const text = decoded(bytes);
  if (text === '') throw new DrawingFault('is empty', saveAsPlainSvg);
  return text.replace(/\r\n?/g, '\n');
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    throw new DrawingFault('is not in the encoding that it declares', 'save it in UTF-8');
  }
}

/** The encoding from the byte order mark or the XML declaration (https://www.w3.org/TR/xml/#sec-guessing). */
function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  return /^[^>]*encoding\s*=\s*["']([^"']+)/.exec(head)?.[1] ?? 'utf-8';
}

function clean(text: string): CleanDrawing {
  const { root, removed: unread } = readDrawing(text);
  const removed: RemovedPart[] = [...unread];
  cleanValues(root, removed);
  checkUses(root);
  const others = otherNames(root);
  // Links are removed, but not their content.
  const schema = drawingSchema(others.filter((name) => name !== 'a'));
  const left = sanitize(root, schema);
  if (left.type !== 'element') throw new DrawingFault('has no <svg> tag', saveAsPlainSvg);
  const removedParts = removed.concat(differences(root, left));
  if (![...namesIn(left)].some((name) => visibleElements.includes(name))) {
    throw new DrawingFault('shows nothing', 'draw something in it', root.position?.start.offset);
  }
  const size = drawingSize(left);
  return { ...size, svg: toSvg(left, size), notes: notesOn(removedParts, text) };
}

/** Removes attributes and styles that refer to something outside of the drawing. Changes the tree. */
function cleanValues(element: Element, removed: RemovedPart[]): void {
  const offset = offsetOf(element);
  const reportRemoved = (what: string) => removed.push({ what, offset });
  for (const [name, value] of Object.entries(element.properties)) {
    if (name === 'style' || isOwn(element.tagName, name, `${value}`)) continue;
    delete element.properties[name];
    reportRemoved(`${name}="${shortened(`${value}`, 40)}"`);
  }
  const { style } = element.properties;
  if (style !== undefined) {
    const styles = sanitiseStyles(`${style}`, 'declarationList', offset);
    element.properties.style = styles.css;
    for (const what of styles.removed) reportRemoved(what);
  }
  if (element.tagName === 'style') cleanStyles(element, reportRemoved);
  for (const child of element.children) if (child.type === 'element') cleanValues(child, removed);
}

/** Attributes whose values are not CSS, so that parentheses have no meaning. */
const notCss = /^(?:id|class|role|aria-|lang$|xml:|d$|points$|version$|baseProfile$)/;

function isOwn(element: string, name: string, value: string): boolean {
  if (name === 'href') return isOwnReference(element, value);
  return notCss.test(name) || isOwnValue(value);
}

function cleanStyles(element: Element, reportRemoved: (what: string) => void): void {
  const css = element.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
  const styles = sanitiseStyles(css, 'stylesheet', offsetOf(element));
  for (const what of styles.removed) reportRemoved(what);
  element.children = [{ type: 'text', value: styles.css }];
}

/** Limit of names that no drawing may have: each costs time at each element. */
const maxOtherNames = 100;

/** The names of elements that a drawing may not have. */
function otherNames(root: Element): readonly string[] {
  const others = [...namesIn(root)].filter((name) => !allowedElements.includes(name));
  if (others.length <= maxOtherNames) return others;
  throw new DrawingFault(
    `has more than ${maxOtherNames} kinds of elements that are not shown`,
    saveAsPlainSvg,
    root.position?.start.offset,
  );
}

function namesIn(element: Element): ReadonlySet<string> {
  return new Set([...elementsIn(element)].map(({ tagName }) => tagName));
}

/** The elements and attributes that the sanitiser removed. */
function differences(before: Element, after: Element): readonly RemovedPart[] {
  const left = new Map([...elementsIn(after)].map((element) => [offsetOf(element), element]));
  return removedFrom(before, left);
}

function removedFrom(element: Element, left: ReadonlyMap<number, Element>): readonly RemovedPart[] {
  const offset = offsetOf(element);
  const kept = left.get(offset);
  const inside = () =>
    element.children.flatMap((child) => (child.type === 'element' ? removedFrom(child, left) : []));
  if (kept === undefined) {
    // The content of a link was not removed.
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

function notesOn(removed: readonly RemovedPart[], text: string): readonly PictureNote[] {
  return [...removed]
    .sort((a, b) => a.offset - b.offset)
    .slice(0, maxNotes)
    .map(({ what, offset }) => ({
      at: pointAt(text, offset),
      message: `contains ${what.replace(/\s+/g, ' ')}, which is left out`,
      advice: 'delete it from the drawing',
    }));
}

/** When an editor has deleted these, the next build reports more. */
const maxNotes = 20;

/** Writes an SVG document whose longer side is `longSide` pixels. Its own units may be of any scale. */
function toSvg(root: Element, { width, height }: DrawingSize): string {
  const scale = longSide / Math.max(width, height);
  const viewBox = root.properties.viewBox ?? `0 0 ${width} ${height}`;
  const size = { width: width * scale, height: height * scale, viewBox };
  const properties = { ...root.properties, ...size, xmlns: 'http://www.w3.org/2000/svg' };
  const options = { closeEmptyElements: true, tightClose: true };
  // No text of a document may have this (https://www.w3.org/TR/xml/#syntax), and toXml leaves it.
  return toXml(elementOf({ ...root, properties }), options).replaceAll(']]>', ']]&gt;');
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
