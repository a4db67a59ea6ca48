import type { LanguageWords } from '../model/language-words.ts';
import { literalSpans } from './literal-spans.ts';
import { type Change, quoteMarks } from './marks/quote-marks.ts';

/** A stretch of running text; what is fixed (code, line breaks) only lends context. */
export interface Stretch {
  readonly text: string;
  readonly fixed: boolean;
}

/**
 * Sets a line of plain text as a newspaper would: quotation marks and apostrophes of the language,
 * `--` as an en dash, `---` as an em dash, `...` as an ellipsis, and commas, semicolons and question
 * marks of the language behind its own letters. Spaces stay as written. What stands to the letter
 * (addresses, handles, names of files: see `literalSpans`) is left alone.
 * @param text a headline, a standfirst, any plain text in the language of `words`
 */
export function typeset(text: string, words: LanguageWords): string {
  return typesetStretches([{ text, fixed: false }], words).join('');
}

/**
 * Sets running text that is cut into stretches by emphasis, links and code: a mark at the end of a
 * stretch is judged by what stands in the next. Takes linear time.
 * @param stretches the text of one block, in order
 * @returns the text of each stretch; fixed ones are unchanged
 */
export function typesetStretches(
  stretches: readonly Stretch[],
  words: LanguageWords,
): readonly string[] {
  if (!hasMarks(stretches, words)) return stretches.map((stretch) => stretch.text);
  const whole = masked(stretches.map((stretch) => stretch.text).join(''));
  const changes = new Map<number, Change>();
  quoteMarks(whole, words, changes);
  dashesAndDots(stretches, whole, changes);
  ownPunctuation(whole, words, changes);
  let from = 0;
  return stretches.map((stretch) => {
    const start = from;
    from += stretch.text.length;
    return stretch.fixed ? stretch.text : changed(stretch.text, start, changes, words);
  });
}

/** What may be set: a straight mark, a dash of hyphens, dots; and marks that the language has itself. */
const settable = /["']|-{2,}|\.{3,}/g;
const settableWithOwn = /["',;?]|-{2,}|\.{3,}/g;

function settableIn({ punctuation }: LanguageWords): RegExp {
  return punctuation === undefined ? settable : settableWithOwn;
}

/** Whether there is anything to set. */
export function hasMarks(stretches: readonly Stretch[], words: LanguageWords): boolean {
  const marks = settableIn(words);
  return stretches.some(({ text, fixed }) => !fixed && text.search(marks) >= 0);
}

/** The text with letters in the place of the marks in what stands to the letter: words like any other. */
function masked(text: string): string {
  const parts: string[] = [];
  let done = 0;
  for (const { from, to } of literalSpans(text)) {
    parts.push(text.slice(done, from), text.slice(from, to).replace(/["'.,;?-]/g, 'x'));
    done = to;
  }
  return done === 0 ? text : `${parts.join('')}${text.slice(done)}`;
}

const runs: Readonly<Record<string, string>> = {
  '--': '–',
  '---': '—',
  '...': '…',
  // The full stop of the sentence, then the dots.
  '....': '….',
};

function dashesAndDots(
  stretches: readonly Stretch[],
  whole: string,
  changes: Map<number, Change>,
): void {
  let from = 0;
  for (const { text, fixed } of stretches) {
    const stretch = whole.slice(from, from + text.length);
    for (const match of fixed ? [] : stretch.matchAll(/-{2,}|\.{3,}/g)) {
      const set = runs[match[0]];
      if (set === undefined) continue;
      changes.set(from + match.index, { length: match[0].length, text: set });
    }
    from += text.length;
  }
}

/** Behind a letter of Arabic, or the mark that closes behind one, and before none. */
const afterArabic = /(?<=[\p{Script=Arabic}\p{M}»›]["')\]]?)[,;?](?=[\s"')\]»›]|$)/gu;

function ownPunctuation(
  whole: string,
  { punctuation }: LanguageWords,
  changes: Map<number, Change>,
): void {
  if (punctuation === undefined) return;
  for (const { 0: mark, index } of whole.matchAll(afterArabic)) {
    if (mark !== ',' && mark !== ';' && mark !== '?') continue;
    changes.set(index, { length: 1, text: punctuation[mark] });
  }
}

function changed(
  text: string,
  start: number,
  changes: ReadonlyMap<number, Change>,
  words: LanguageWords,
): string {
  const out: string[] = [];
  let done = 0;
  for (const match of text.matchAll(settableIn(words))) {
    const change = changes.get(start + match.index);
    if (change === undefined || match.index < done) continue;
    out.push(text.slice(done, match.index), change.text);
    done = match.index + change.length;
  }
  return done === 0 ? text : `${out.join('')}${text.slice(done)}`;
}
