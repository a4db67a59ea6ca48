import type { Nodes, Root, Text } from 'mdast';
import type { VFile } from 'vfile';
import type { Point } from '../../model/point.ts';
import { type Invisible, invisibleNames, stripInvisible } from '../../model/text/invisible.ts';
import { type BodyContext, contextOf, report, sourceOf, startOf, warn } from '../body-context.ts';
import type { Directive } from '../nodes.ts';
import { valueOffsets } from '../text-places.ts';
import { walk } from '../walk.ts';

/** What the parsers make of a reference to a control character, half a pair or a noncharacter. */
const unreadable = '\uFFFD';
const reference = /&(?:#x[\da-f]{1,6}|#\d{1,7}|[a-z]\w{1,30});/i;

/** The invisible characters that were taken out of a body, and the first of them. */
interface Removed {
  readonly context: BodyContext;
  readonly found: Invisible[];
  first: { readonly at: Point; readonly written: string } | undefined;
}

/**
 * Takes out invisible characters that are written as references (`&shy;`, `&#8203;`), and reports
 * references to characters that no text may hold (`&#7;`). Those that stand in the file as
 * themselves were taken out when it was decoded.
 */
export function hiddenCharacters(tree: Root, file: VFile): void {
  const context = contextOf(file);
  if (!reference.test(context.text)) return;
  const removed: Removed = { context, found: [], first: undefined };
  walk(tree, (node) => {
    if (node.type === 'text') cleanText(node, removed);
    else for (const [holder, values] of valuesOf(node)) cleanValues(node, holder, values, removed);
    return undefined;
  });
  const { found, first } = removed;
  if (first === undefined) return;
  const count = found.length > 1 ? ` (the first of ${found.length})` : '';
  const message = `invisible character left out: ${invisibleNames(found)}${count}`;
  warn(context, first.at, message, `delete ${first.written}`);
}

function cleanText(node: Text, removed: Removed): void {
  const { text, found } = stripInvisible(node.value);
  if (found.length === 0 && !node.value.includes(unreadable)) return;
  const { context } = removed;
  const offsetOf = valueOffsets(node, context.text);
  for (let index = 0; index < node.value.length; index += 1) {
    const isFirst = removed.first === undefined && index === found[0]?.offset;
    if (!isFirst && node.value[index] !== unreadable) continue;
    const offset = offsetOf(index);
    const written = context.text.slice(offset, offset + 40);
    const at = context.locate(offset);
    if (isFirst) removed.first = { at, written: reference.exec(written)?.[0] ?? 'it' };
    else if (written.startsWith('&')) reportUnreadable(written, at, context);
  }
  removed.found.push(...found);
  node.value = text;
}

type Values = Readonly<Record<string, string | null | undefined>>;

/** The words and addresses of a node that are no text nodes: what holds them, and they. */
function valuesOf(node: Nodes): (readonly [object, Values])[] {
  if (isDirective(node)) return node.attributes ? [[node.attributes, node.attributes]] : [];
  if (node.type === 'link' || node.type === 'definition') {
    return [[node, { url: node.url, title: node.title }]];
  }
  return node.type === 'image' ? [[node, { url: node.url, title: node.title, alt: node.alt }]] : [];
}

function isDirective(node: Nodes): node is Directive {
  return /^(?:text|leaf|container)Directive$/.test(node.type);
}

function cleanValues(node: Nodes, holder: object, values: Values, removed: Removed): void {
  const { context } = removed;
  for (const [key, value] of Object.entries(values)) {
    if (typeof value !== 'string') continue;
    const { text, found } = stripInvisible(value);
    const at = startOf(node);
    // The parsers have refused such an address already.
    if (value.includes(unreadable) && key !== 'url') {
      reportUnreadable(sourceOf(context, node), at, context);
    }
    if (found.length === 0) continue;
    removed.first ??= { at, written: 'it' };
    removed.found.push(...found);
    Object.assign(holder, { [key]: text });
  }
}

/** @param source text that begins with a reference to a character that no text may hold */
function reportUnreadable(source: string, at: Point, context: BodyContext): void {
  const [written] = source.match(numeric)?.filter((found) => codeOf(found) !== undefined) ?? [];
  if (written === undefined) return;
  const meant = oldLetter(codeOf(written) ?? 0);
  const advice = meant === undefined ? 'delete it' : `write ${meant}`;
  report(context, at, `"${written}" stands for a character that no text may hold`, advice);
}

const numeric = /&#(?:x[\da-f]{1,6}|\d{1,7});/gi;
const forbidden = /[^\P{Cc}\t\n\r\f]|\p{Cs}|\p{Noncharacter_Code_Point}|\uFFFD/u;

/** The code of a reference, if no text may hold that character. */
function codeOf(written: string): number | undefined {
  const digits = written.slice(2, -1);
  const code = /^x/i.test(digits) ? Number.parseInt(digits.slice(1), 16) : Number(digits);
  const isSound = code <= 0x10ffff && !forbidden.test(String.fromCodePoint(code));
  return isSound ? undefined : code;
}

/** The letters of Windows-1252 from 0x80 on; blanks for codes without one. */
const oldLetters = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/**
 * What old web pages mean by `&#146;`
 * (https://html.spec.whatwg.org/#numeric-character-reference-end-state).
 */
function oldLetter(code: number): string | undefined {
  return oldLetters[code - 0x80]?.trim() || undefined;
}
