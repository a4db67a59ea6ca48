import type { Root, RootContent, Text } from 'mdast';
import type { VFile } from 'vfile';
import type { Point } from '../../model/point.ts';
import { isVisuallyEmpty } from '../../model/text/invisible.ts';
import { type BodyContext, contextOf, quoted, report, sourceOf, startOf } from '../body-context.ts';
import type { MentionNode } from '../nodes.ts';
import { valueOffsets } from '../text-places.ts';
import { walk, walkType } from '../walk.ts';

const howTo = 'write [[Name]] or [[Name|as written]], without other marks inside';

/**
 * Finds `[[Name]]` and `[[Name|as written]]` in running text and puts a mention in their place.
 *
 * A name that a link definition also bears (`[[x]]` where `[x]: …` stands) comes from the parsers
 * as a link between two brackets: it is read as the name that was written.
 */
export function wikiLinks(tree: Root, file: VFile): void {
  const context = contextOf(file);
  const { types } = context;
  // A name in brackets may be cut in three by a reference.
  const opening = types.has('linkReference') ? '[' : '[[';
  walk(tree, (node) => {
    if (!('children' in node) || node.type === 'mention') return;
    const children: readonly RootContent[] = node.children;
    if (!children.some((child) => child.type === 'text' && child.value.includes(opening))) return;
    const rejoined = rejoinReferences(children, context);
    const replaced = rejoined.flatMap((child): readonly RootContent[] | RootContent =>
      child.type === 'text' ? splitText(child, context) : child,
    );
    Object.assign(node, { children: replaced });
  });
  if (!types.has('mention')) return;
  if (types.has('link') || types.has('linkReference')) refuseInsideLinks(tree, context);
}

/** Finds a reference between brackets: text that ends in `[`, a reference, text from `]`. */
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
      out.push(...around(before, node, after, context));
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

function around(
  before: RootContent | undefined,
  node: RootContent,
  after: RootContent | undefined,
  context: BodyContext,
): RootContent[] {
  if (before?.type !== 'text' || after?.type !== 'text') return [node];
  const inside = sourceOf(context, node).slice(1, -1);
  const place = startOf(node);
  const at = { line: place.line, column: place.column - 1 };
  const made = readName(inside, at, context) ?? text(`[[${inside}]]`);
  return [
    ...cut(before, 0, before.value.length - 1),
    made,
    // What is cut off in front moves the start of the rest, so that its places stay exact.
    ...cut(after, 1, after.value.length),
  ];
}

function cut(node: Text, from: number, to: number): Text[] {
  if (from >= to) return [];
  const value = node.value.slice(from, to);
  const { position } = node;
  if (position === undefined) return [{ type: 'text', value }];
  return [
    {
      type: 'text',
      value,
      position: {
        start: shifted(position.start, from),
        end: shifted(position.end, to - node.value.length),
      },
    },
  ];
}

type Place = NonNullable<Text['position']>['start'];

function shifted(place: Place, by: number): Place {
  return { line: place.line, column: place.column + by, offset: (place.offset ?? 0) + by };
}

/** Cuts a text at its names; reports brackets that are no name. */
function splitText(node: Text, context: BodyContext): RootContent[] {
  if (!node.value.includes('[[')) return [node];
  const offsetOf = valueOffsets(node, context.text);
  const out: RootContent[] = [];
  let done = 0;
  for (const match of node.value.matchAll(/(\[{2,})([^[\]]*)(\]\])?/g)) {
    // Of three brackets, the first is the author's own.
    const start = match.index + (match[1]?.length ?? 2) - 2;
    const offset = offsetOf(start);
    // An escaped bracket is an author's way to say that this is text.
    if (context.text[offset] !== '[') continue;
    const mention = readMatch(match, context.locate(offset), context);
    if (mention === undefined) continue;
    if (start > done) out.push(text(node.value.slice(done, start)));
    out.push(mention);
    done = match.index + match[0].length;
  }
  if (out.length === 0) return [node];
  if (done < node.value.length) out.push(text(node.value.slice(done)));
  return out;
}

function readMatch(
  match: RegExpExecArray,
  at: Point,
  context: BodyContext,
): MentionNode | undefined {
  const [all, , inside = '', closing] = match;
  if (closing !== undefined) return readName(inside, at, context);
  const name = /^\[+[^|\n]*/.exec(all.slice(0, 60))?.[0] ?? '';
  report(context, at, `name in double brackets that is not closed: ${quoted(name)}`, howTo);
  return undefined;
}

function readName(inside: string, at: Point, context: BodyContext): MentionNode | undefined {
  const parts = inside
    .split('|')
    .map((part) => part.replace(/\\$/, '').replace(/\s+/g, ' ').trim());
  const [target = '', label = target] = parts;
  if (isVisuallyEmpty(target) || isVisuallyEmpty(label)) {
    const missing = isVisuallyEmpty(target) ? 'no name' : 'no words after the bar';
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
  const place = { line: at.line, column: at.column, offset: 0 };
  context.types.add('mention');
  return {
    type: 'mention',
    target,
    quote: undefined,
    children: [text(label)],
    position: { start: place, end: place },
  };
}

function text(value: string): Text {
  return { type: 'text', value };
}

function refuseInsideLinks(tree: Root, context: BodyContext): void {
  walk(tree, (link) => {
    if (link.type !== 'link' && link.type !== 'linkReference') return;
    walkType(link, 'mention', (mention) => {
      report(
        context,
        startOf(mention),
        'name in double brackets inside a link',
        'a link cannot stand in a link: take one of the two away',
      );
    });
  });
}
