import type { Root, RootContent, Text } from 'mdast';
import type { VFile } from 'vfile';
import type { Point } from '../../model/point.ts';
import { isVisuallyEmpty } from '../../model/text/invisible.ts';
import { oneLine } from '../../model/text/one-line.ts';
import { type BodyContext, contextOf, quoted, report, sourceOf, startOf } from '../body-context.ts';
import { type MentionNode, shifted, textNode } from '../nodes.ts';
import { sourceOffsets } from '../source-positions.ts';
import { setChildren, walk, walkType } from '../walk.ts';

const inTable = 'in a table, write a backslash before the bar: [[Name\\|as written]]';
const howTo = 'write [[Name]] or [[Name|as written]], without other Markdown inside';

/**
 * Replaces `[[Name]]` and `[[Name|as written]]` in running text by mentions, and reports double
 * brackets that are not a valid name.
 *
 * If a link definition has the same label (`[[x]]` with `[x]: …`), the parsers return a reference
 * between two brackets. It is read as the name that was written.
 */
export function wikiLinks(tree: Root, file: VFile): void {
  const context = contextOf(file);
  walk(tree, (node) => {
    if (!('children' in node) || node.type === 'mention') return;
    const children: readonly RootContent[] = node.children;
    // A reference splits a name in brackets into three nodes, so one bracket is enough.
    if (!children.some((child) => child.type === 'text' && child.value.includes('['))) return;
    const replaced = rejoinReferences(children, context).flatMap(
      (child): readonly RootContent[] | RootContent =>
        child.type === 'text' ? splitText(child, node.type === 'tableCell', context) : child,
    );
    setChildren(node, replaced);
  });
  reportInsideLinks(tree, context);
}

/**
 * Replaces a reference between brackets (text up to `[`, a reference, text from `]`) by a mention.
 */
function rejoinReferences(
  children: readonly RootContent[],
  context: BodyContext,
): readonly RootContent[] {
  if (!children.some((child) => child.type === 'linkReference')) return children;
  const out: RootContent[] = [];
  for (let index = 0; index < children.length; index += 1) {
    const node = children[index];
    const before = out.at(-1);
    const after = children[index + 1];
    if (node === undefined) continue;
    if (isBracketed(before, node, after, context)) {
      out.pop();
      out.push(...rejoined(before, node, after, context));
      index += 1;
    } else {
      out.push(node);
    }
  }
  return out;
}

function isBracketed(
  before: RootContent | undefined,
  node: RootContent,
  after: RootContent | undefined,
  context: BodyContext,
): boolean {
  if (node.type !== 'linkReference' || node.referenceType !== 'shortcut') return false;
  if (before?.type !== 'text' || after?.type !== 'text') return false;
  const end = before.position?.end.offset ?? 0;
  const plain = context.text[end - 1] === '[' && context.text[end - 2] !== '\\';
  return plain && before.value.endsWith('[') && after.value.startsWith(']');
}

function rejoined(
  before: RootContent | undefined,
  node: RootContent,
  after: RootContent | undefined,
  context: BodyContext,
): RootContent[] {
  if (before?.type !== 'text' || after?.type !== 'text') return [node];
  const inside = sourceOf(context, node).slice(1, -1);
  const start = startOf(node);
  const at = { line: start.line, column: start.column - 1 };
  const name = readName(inside, at, context) ?? textNode(`[[${inside}]]`);
  return [
    ...slice(before, 0, before.value.length - 1),
    name,
    ...slice(after, 1, after.value.length),
  ];
}

/** Part of a text node, with its position in the source. */
function slice(node: Text, from: number, to: number): Text[] {
  if (from >= to) return [];
  const { position, value } = node;
  const part = position && {
    start: shifted(position.start, from),
    end: shifted(position.end, to - value.length),
  };
  return [textNode(value.slice(from, to), part)];
}

/** Splits a text at its names; reports double brackets that are not a name. */
function splitText(node: Text, isInTable: boolean, context: BodyContext): RootContent[] {
  if (!node.value.includes('[[')) return [node];
  const offsetOf = sourceOffsets(node, context.text);
  const out: RootContent[] = [];
  let done = 0;
  for (const match of node.value.matchAll(/(\[{2,})([^[\]]*)(\]\])?/g)) {
    // Of three brackets, the first belongs to the text.
    const start = match.index + (match[1]?.length ?? 2) - 2;
    const offset = offsetOf(start);
    // An escaped bracket is text.
    if (context.text[offset] !== '[') continue;
    const mention = readMatch(match, context.locate(offset), isInTable, context);
    if (mention === undefined) continue;
    if (start > done) out.push(textNode(node.value.slice(done, start)));
    out.push(mention);
    done = match.index + match[0].length;
  }
  if (out.length === 0) return [node];
  if (done < node.value.length) out.push(textNode(node.value.slice(done)));
  return out;
}

function readMatch(
  match: RegExpExecArray,
  at: Point,
  isInTable: boolean,
  context: BodyContext,
): MentionNode | undefined {
  const [all, , inside = '', closing] = match;
  if (closing !== undefined) return readName(inside, at, context);
  const name = /^\[+[^|\n]*/.exec(all.slice(0, 60))?.[0] ?? '';
  report(
    context,
    at,
    `name in double brackets that is not closed: ${quoted(name)}`,
    isInTable ? inTable : howTo,
  );
  return undefined;
}

function readName(inside: string, at: Point, context: BodyContext): MentionNode | undefined {
  const parts = inside.split('|').map((part) => oneLine(part.replace(/\\$/, '')));
  const [target = '', label = target] = parts;
  if (isVisuallyEmpty(target) || isVisuallyEmpty(label)) {
    const missing = isVisuallyEmpty(target) ? 'no name' : 'no text after the bar';
    report(context, at, `double brackets with ${missing}: ${quoted(`[[${inside}]]`)}`, howTo);
    return undefined;
  }
  if (parts.length > 2) {
    report(
      context,
      at,
      `double brackets with more than one bar: ${quoted(`[[${inside}]]`)}`,
      howTo,
    );
    return undefined;
  }
  const point = { line: at.line, column: at.column, offset: 0 };
  return {
    type: 'mention',
    target,
    quote: undefined,
    children: [textNode(label)],
    position: { start: point, end: point },
  };
}

/** Reports names in the text of links. */
function reportInsideLinks(tree: Root, context: BodyContext): void {
  walk(tree, (link) => {
    if (link.type !== 'link' && link.type !== 'linkReference') return;
    walkType(link, 'mention', (mention) => {
      report(
        context,
        startOf(mention),
        'name in double brackets inside a link',
        'a link cannot contain another link: delete one of the two',
      );
    });
  });
}
