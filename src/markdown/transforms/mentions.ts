import type { Root, RootContent } from 'mdast';
import type { VFile } from 'vfile';
import type { QuoteMarks } from '../../model/language-words.ts';
import type { MentionSentence } from '../../model/text/body.ts';
import { singleSpaced } from '../../model/text/one-line.ts';
import { type BodyContext, contextOf, startOf } from '../body-context.ts';
import { type MentionNode, slotNode } from '../nodes.ts';
import { type BlockText, plainText, textOfBlocks } from '../text/block-text.ts';
import { sentenceEnds } from '../text/sentences.ts';
import { walkType } from '../walk.ts';

/** How many characters of a sentence to keep on either side of the name, for lists of mentions. */
const sideLimit = 280;

/**
 * Records every name with its sentence and replaces it by a slot. Runs after all transforms that
 * change text, since the sentence is the text as readers see it.
 */
export function mentions(tree: Root, file: VFile): void {
  const context = contextOf(file);
  const sentences = new Map<MentionNode, MentionSentence>();
  for (const block of context.blocks) {
    if (block.mentions.length > 0) addSentences(block, context, sentences);
  }
  const found: MentionNode[] = [];
  walkType(tree, 'mention', (node) => {
    found.push(node);
    // Must be read before the names in the quotation become slots.
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
  Object.assign(node, slotNode({ slot: 'mention', index: context.mentions.length - 1 }));
}

/** The sentence for the speaker of a quotation: “The words.” — name. Without a verb, a comma would not join the two. */
function speakerSentence(
  node: MentionNode,
  quote: readonly RootContent[],
  context: BodyContext,
): MentionSentence {
  const { quotes } = context.options.words;
  const words = withoutQuotes(textOfBlocks(quote), quotes)
    .replaceAll(quotes.open, quotes.innerOpen)
    .replaceAll(quotes.close, quotes.innerClose);
  const short = words.length > sideLimit ? cutEnd(words) : words;
  const before = `${quotes.open}${short}${quotes.close} — `;
  return { before, name: plainText(node.children), after: '' };
}

/** Removes the quotation marks around the whole text, since another pair is added. */
function withoutQuotes(text: string, { open, close }: Pick<QuoteMarks, 'open' | 'close'>): string {
  const inside = text.slice(open.length, -close.length);
  const isQuoted = text.startsWith(open) && text.endsWith(close) && !inside.includes(close);
  return isQuoted ? inside : text;
}

/** Finds the sentence of each name in a block. */
function addSentences(
  block: BlockText,
  context: BodyContext,
  into: Map<MentionNode, MentionSentence>,
): void {
  const ends = sentenceEnds(block.text, context.options);
  let index = 0;
  for (const { mention, from, to } of block.mentions) {
    while ((ends[index] ?? to) <= from) index += 1;
    const start = index === 0 ? 0 : (ends[index - 1] ?? 0);
    // A name may contain what looks like the end of a sentence (`Dr. No`).
    let last = index;
    while ((ends[last] ?? to) < to) last += 1;
    const end = ends[last] ?? block.text.length;
    into.set(mention, {
      before: textBefore(block.text, start, from),
      name: block.text.slice(from, to),
      after: textAfter(block.text, to, end),
    });
  }
}

function textBefore(text: string, start: number, from: number): string {
  const tidy = singleSpaced(text.slice(Math.max(start, from - sideLimit), from));
  if (from - start > sideLimit) return `…${tidy.slice(tidy.indexOf(' ') + 1)}`;
  return tidy.trimStart();
}

function textAfter(text: string, to: number, end: number): string {
  if (end - to > sideLimit) return cutEnd(text.slice(to, to + sideLimit + 1));
  return singleSpaced(text.slice(to, end)).trimEnd();
}

/** Shortens a text to whole words, with an ellipsis. */
function cutEnd(text: string): string {
  const tidy = singleSpaced(text.slice(0, sideLimit));
  const space = tidy.lastIndexOf(' ');
  return `${(space > 0 ? tidy.slice(0, space) : tidy).trimEnd()}…`;
}
