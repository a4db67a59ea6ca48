import type { Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import type { QuoteMarks } from '../../model/language-words.ts';
import type { MentionSentence } from '../../model/text/body.ts';
import { type BodyContext, contextOf, startOf } from '../body-context.ts';
import { type BlockText, plainText, textOfBlocks } from '../inline-text.ts';
import { type MentionNode, slotNode } from '../nodes.ts';
import { commaOf, sentenceEnds } from '../sentences.ts';
import { walkType } from '../walk.ts';

/** A sentence is shown in lists: this many characters on either side of the name are enough. */
const sideLimit = 280;

/**
 * Records every name with the sentence in which it stands and puts slots in their place. Must come
 * after all that changes words: the sentence is the text as the reader sees it.
 */
export function mentions(tree: Root, file: VFile): void {
  const context = contextOf(file);
  if (!context.types.has('mention')) return;
  const sentences = new Map<MentionNode, MentionSentence>();
  for (const block of context.blocks) {
    if (block.mentions.length > 0) addSentences(block, context, sentences);
  }
  const found: MentionNode[] = [];
  walkType(tree, 'mention', (node) => {
    found.push(node);
    // Read while the names in the quotation are still words.
    if (node.quote !== undefined) sentences.set(node, speakerSentence(node, node.quote, context));
  });
  for (const node of found) record(node, sentences, context);
}

function record(
  node: MentionNode,
  sentences: ReadonlyMap<MentionNode, MentionSentence>,
  context: BodyContext,
): void {
  const label = plainText(node.children);
  context.mentions.push({
    target: node.target,
    label,
    sentence: sentences.get(node) ?? { before: '', name: label, after: '' },
    required: node.quote === undefined,
    at: startOf(node),
  });
  Object.assign(node, slotNode({ slot: 'mention', mention: context.mentions.length - 1 }));
}

/** For the speaker of a quotation: “the words”, name. */
function speakerSentence(
  node: MentionNode,
  quote: readonly RootContent[],
  context: BodyContext,
): MentionSentence {
  const { quotes } = context.options.words;
  const words = unquoted(textOfBlocks(quote), quotes)
    .replaceAll(quotes.open, quotes.innerOpen)
    .replaceAll(quotes.close, quotes.innerClose);
  const short = words.length > sideLimit ? cutEnd(words) : words.replace(/\.$/, '');
  const comma = commaOf(context.options.words);
  const before = `${quotes.open}${short}${quotes.close}${comma}`;
  return { before, name: plainText(node.children), after: '' };
}

/** Words that stand between quotation marks of their own need no second pair. */
function unquoted(text: string, { open, close }: QuoteMarks): string {
  const inside = text.slice(open.length, -close.length);
  const whole = text.startsWith(open) && text.endsWith(close) && !inside.includes(close);
  return whole ? inside : text;
}

function addSentences(
  read: BlockText,
  context: BodyContext,
  into: Map<MentionNode, MentionSentence>,
): void {
  const ends = sentenceEnds(read.text, context.options);
  let index = 0;
  for (const { mention, from, to } of read.mentions) {
    while ((ends[index] ?? to) <= from) index += 1;
    const start = index === 0 ? 0 : (ends[index - 1] ?? 0);
    // A name may hold what looks like an end (`Dr. No`): the sentence goes on behind it.
    let last = index;
    while ((ends[last] ?? to) < to) last += 1;
    const end = ends[last] ?? read.text.length;
    into.set(mention, {
      before: before(read.text, start, from),
      name: read.text.slice(from, to),
      after: after(read.text, to, end),
    });
  }
}

function before(text: string, start: number, from: number): string {
  const tidy = singleSpaced(text.slice(Math.max(start, from - sideLimit), from));
  if (from - start > sideLimit) return `…${tidy.slice(tidy.indexOf(' ') + 1)}`;
  return tidy.trimStart();
}

function after(text: string, to: number, end: number): string {
  if (end - to > sideLimit) return cutEnd(text.slice(to, to + sideLimit + 1));
  return singleSpaced(text.slice(to, end)).trimEnd();
}

/** With every run of white space as one space. */
function singleSpaced(text: string): string {
  return /[^\S ]| {2}/.test(text) ? text.replace(/\s+/g, ' ') : text;
}

/** Ends at a word's end, with an ellipsis. */
function cutEnd(text: string): string {
  const tidy = singleSpaced(text.slice(0, sideLimit));
  const space = tidy.lastIndexOf(' ');
  return `${(space > 0 ? tidy.slice(0, space) : tidy).trimEnd()}…`;
}
