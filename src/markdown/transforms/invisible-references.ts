import type { Nodes, Root, Text } from 'mdast';
import type { VFile } from 'vfile';
import type { Point } from '../../model/point.ts';
import { type Invisible, invisibleNames, stripInvisible } from '../../model/text/invisible.ts';
import { type BodyContext, contextOf, report, sourceOf, startOf, warn } from '../body-context.ts';
import { isDirective } from '../nodes.ts';
import { sourceOffsets } from '../source-positions.ts';
import { walk } from '../walk.ts';

/** The parsers return this for references to control characters, surrogates and noncharacters. */
const replacementCharacter = '\uFFFD';
const reference = /&(?:#x[\da-f]{1,6}|#\d{1,7}|[a-z]\w{1,30});/i;

/** The invisible characters removed from a body, and the first of them. */
interface Removed {
  readonly context: BodyContext;
  readonly found: Invisible[];
  first: { readonly at: Point; readonly written: string } | undefined;
}

/**
 * Removes invisible characters that are written as character references (`&shy;`, `&#8203;`), and
 * reports references to characters that are not allowed in text (`&#7;`). Literal invisible
 * characters were removed when the file was decoded.
 */
export function invisibleReferences(tree: Root, file: VFile): void {
  const context = contextOf(file);
  if (!reference.test(context.text)) return;
  const removed: Removed = { context, found: [], first: undefined };
  walk(tree, (node) => {
    if (node.type === 'text') cleanText(node, removed);
    else for (const [holder, values] of valuesOf(node)) cleanValues(node, holder, values, removed);
  });
  const { found, first } = removed;
  if (first === undefined) return;
  const count = found.length > 1 ? ` (the first of ${found.length})` : '';
  const message = `invisible character removed: ${invisibleNames(found)}${count}`;
  warn(context, first.at, message, `delete ${first.written}`);
}

function cleanText(node: Text, removed: Removed): void {
  const { text, found } = stripInvisible(node.value);
  if (found.length === 0 && !node.value.includes(replacementCharacter)) return;
  const { context } = removed;
  const offsetOf = sourceOffsets(node, context.text);
  for (let index = 0; index < node.value.length; index += 1) {
    const isFirst = removed.first === undefined && index === found[0]?.offset;
    if (!isFirst && node.value[index] !== replacementCharacter) continue;
    const offset = offsetOf(index);
    const written = context.text.slice(offset, offset + 40);
    const at = context.locate(offset);
    if (isFirst) removed.first = { at, written: reference.exec(written)?.[0] ?? 'it' };
    else if (written.startsWith('&')) reportForbidden(written, at, context);
  }
  removed.found.push(...found);
  node.value = text;
}

type Values = Readonly<Record<string, string | null | undefined>>;

/** The strings of a node other than text, and the object that holds them. */
function valuesOf(node: Nodes): (readonly [object, Values])[] {
  if (isDirective(node)) return node.attributes ? [[node.attributes, node.attributes]] : [];
  if (node.type === 'link' || node.type === 'definition') {
    return [[node, { url: node.url, title: node.title }]];
  }
  return node.type === 'image' ? [[node, { url: node.url, title: node.title, alt: node.alt }]] : [];
}

function cleanValues(node: Nodes, holder: object, values: Values, removed: Removed): void {
  const { context } = removed;
  for (const [key, value] of Object.entries(values)) {
    if (typeof value !== 'string') continue;
    const { text, found } = stripInvisible(value);
    const at = startOf(node);
    // In an address, `linkTarget` reports it.
    if (value.includes(replacementCharacter) && key !== 'url') {
      reportForbidden(sourceOf(context, node), at, context);
    }
    if (found.length === 0) continue;
    removed.first ??= { at, written: 'it' };
    removed.found.push(...found);
    Object.assign(holder, { [key]: text });
  }
}

/** @param source text that contains a reference to a character that is not allowed */
function reportForbidden(source: string, at: Point, context: BodyContext): void {
  const [written] = source.match(numeric)?.filter((found) => codeOf(found) !== undefined) ?? [];
  if (written === undefined) return;
  const meant = windows1252(codeOf(written) ?? 0);
  const advice = meant === undefined ? 'delete it' : `write ${meant}`;
  report(context, at, `"${written}" refers to a character that is not allowed in text`, advice);
}

const numeric = /&#(?:x[\da-f]{1,6}|\d{1,7});/gi;
const forbidden = /[^\P{Cc}\t\n\r\f]|\p{Cs}|\p{Noncharacter_Code_Point}|\uFFFD/u;

/** The code point of a reference, if that character is not allowed. */
function codeOf(written: string): number | undefined {
  const digits = written.slice(2, -1);
  const code = /^x/i.test(digits) ? Number.parseInt(digits.slice(1), 16) : Number(digits);
  const isAllowed = code <= 0x10ffff && !forbidden.test(String.fromCodePoint(code));
  return isAllowed ? undefined : code;
}

/** The characters of Windows-1252 from 0x80 to 0x9F; spaces for unassigned codes. */
const windows1252Characters = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/**
 * The character that browsers show for references such as `&#146;`
 * (https://html.spec.whatwg.org/#numeric-character-reference-end-state).
 */
function windows1252(code: number): string | undefined {
  return windows1252Characters[code - 0x80]?.trim() || undefined;
}
