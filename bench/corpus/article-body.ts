import type { ArticleFacts } from './article-facts.ts';
import { articleWords } from './article-words.ts';
import { type CorpusPlan, grammars } from './corpus-plan.ts';
import type { CorpusLanguage } from './entities.ts';
import { write } from './grammar.ts';
import { type Random, randomOf } from './random.ts';

/** What the blocks of an article are made from. */
interface BlockContext {
  readonly say: (symbol: string) => string;
  readonly random: Random;
  readonly facts: ArticleFacts;
  readonly plan: CorpusPlan;
  readonly lang: CorpusLanguage;
}

/** The text of an article in one language: 250 to 900 words of Markdown. */
export function articleBody(plan: CorpusPlan, facts: ArticleFacts, lang: CorpusLanguage): string {
  const random = randomOf(plan.seed, facts.index, lang === 'en' ? 3 : 4);
  const words = articleWords(plan, facts, lang, random);
  const say = (symbol: string) => write(symbol, grammars[lang], random, words);
  const pen: BlockContext = { say, random, facts, plan, lang };
  const least = 250 + random.below(550);
  const extras = [...extraBlocks(pen)];
  const note = random.chance(0.08) ? '[^1]' : '';
  const blocks = [`${paragraph(pen)}${note}`];
  let length = countWords(blocks.join());
  while (length < least) {
    const block = nextBlock(pen, blocks.length, extras);
    blocks.push(block);
    length += countWords(block);
  }
  if (note !== '') blocks.push(`[^1]: ${say('note')}`);
  return `${blocks.join('\n\n')}\n`;
}

/** The number of words in a text: runs without spaces that contain a letter or a digit. */
export function countWords(text: string): number {
  return text.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0;
}

/** Every fifth block begins with a heading. Some blocks are not text. */
function nextBlock(pen: BlockContext, done: number, extras: (() => string)[]): string {
  const extra = done % 3 === 2 ? extras.pop() : undefined;
  if (extra !== undefined) return extra();
  return done % 5 === 4 ? `## ${pen.say('heading')}\n\n${paragraph(pen)}` : paragraph(pen);
}

function paragraph({ say, random }: BlockContext): string {
  const length = 1 + random.below(3);
  return Array.from({ length }, () => say('sentence')).join(' ');
}

function* extraBlocks(pen: BlockContext): Generator<() => string> {
  const { random } = pen;
  if (random.chance(0.12)) yield () => table(pen);
  if (random.chance(0.2)) yield () => list(pen);
  if (random.chance(0.45)) yield () => quotation(pen);
}

function quotation({ say, plan, random, facts, lang }: BlockContext): string {
  const speaker = plan.person(random).names[lang];
  return `:::quote{by="${speaker}" on=${facts.day}}\n"${say('quotation')}"\n:::`;
}

function list({ say, random }: BlockContext): string {
  const length = 3 + random.below(3);
  const mark = random.chance(0.3) ? '1.' : '-';
  return Array.from({ length }, () => `${mark} ${say('item')}`).join('\n');
}

function table({ say, random, facts }: BlockContext): string {
  const head = [say('tableName'), say('tableYear'), say('tableCount')];
  const year = Number(facts.day.slice(0, 4));
  const rows = Array.from({ length: 3 + random.below(4) }, (_, index) => [
    say('tableRow'),
    String(year - index),
    String(random.below(9000)),
  ]);
  const lines = [head, ['---', ':-:', '--:'], ...rows, [say('totalRow'), '', '90,000']];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
