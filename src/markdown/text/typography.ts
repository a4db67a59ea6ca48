import type { LanguageWords } from '../../model/language-words.ts';
import { type Change, typesetQuotes } from '../marks/typeset-quotes.ts';
import { literalSpans } from './literal-spans.ts';

/** Part of a running text. */
export interface TextPart {
  readonly text: string;
  /** True for code and line breaks, which are context for the other parts but are not changed. */
  readonly fixed: boolean;
}

/**
 * Typesets a plain text in the conventions of a language: its quotation marks and apostrophes, `--`
 * as an en dash, `---` as an em dash, `...` as an ellipsis, and its own commas, semicolons and
 * question marks beside its own letters. A space at which its lines must not break becomes U+00A0.
 * Addresses, handles and file names do not change (see `literalSpans`).
 * @param text in the language of `words`
 */
export function typeset(text: string, words: LanguageWords): string {
  return typesetParts([{ text, fixed: false }], words).join('');
}

/**
 * Typesets running text that is split by emphasis, links and code: what a mark at the end of a part
 * means depends on the next part. Takes linear time.
 * @param parts the text of one block, in order
 * @returns the text of each part; fixed parts are unchanged
 */
export function typesetParts(parts: readonly TextPart[], words: LanguageWords): readonly string[] {
  if (!needsTypesetting(parts, words)) return parts.map((part) => part.text);
  const whole = maskLiterals(parts.map((part) => part.text).join(''));
  const changes = new Map<number, Change>();
  typesetQuotes(whole, words, changes);
  typesetDashesAndDots(parts, whole, changes);
  typesetPunctuation(whole, words, changes);
  typesetSpaces(whole, words, changes);
  let from = 0;
  return parts.map((part) => {
    const start = from;
    from += part.text.length;
    return part.fixed ? part.text : applyChanges(part.text, start, changes, words);
  });
}

/** The replacements of the straight marks in the text of one block, each under its index in the text. */
export function quoteChanges(text: string, words: LanguageWords): ReadonlyMap<number, Change> {
  const changes = new Map<number, Change>();
  typesetQuotes(maskLiterals(text), words, changes);
  return changes;
}

/** Straight marks, hyphens and dots that may be replaced. */
const replaceable = /["']|-{2,}|\.{3,}/g;
/** The same, and punctuation for which a language may have its own marks. */
const replaceableWithPunctuation = /["',;?]|-{2,}|\.{3,}/g;
/** The same, and spaces. */
const replaceableWithSpaces = /["',;? ]|-{2,}|\.{3,}/g;

function replaceableIn({ punctuation, noBreakSpaces }: LanguageWords): RegExp {
  if (noBreakSpaces !== undefined) return replaceableWithSpaces;
  return punctuation === undefined ? replaceable : replaceableWithPunctuation;
}

/** Whether any part may change. */
export function needsTypesetting(parts: readonly TextPart[], words: LanguageWords): boolean {
  const marks = replaceableIn(words);
  return parts.some(({ text, fixed }) => !fixed && text.search(marks) >= 0);
}

/** Replaces the marks in literal spans by letters, so that they read as words. */
function maskLiterals(text: string): string {
  const parts: string[] = [];
  let done = 0;
  for (const { from, to } of literalSpans(text)) {
    parts.push(text.slice(done, from), text.slice(from, to).replace(/["'.,;?-]/g, 'x'));
    done = to;
  }
  return done === 0 ? text : `${parts.join('')}${text.slice(done)}`;
}

const replacements: Readonly<Record<string, string>> = {
  '--': '–',
  '---': '—',
  '...': '…',
  // A full stop, then an ellipsis.
  '....': '….',
};

function typesetDashesAndDots(
  parts: readonly TextPart[],
  whole: string,
  changes: Map<number, Change>,
): void {
  let from = 0;
  for (const { text, fixed } of parts) {
    const part = whole.slice(from, from + text.length);
    for (const match of fixed ? [] : part.matchAll(/-{2,}|\.{3,}/g)) {
      const replacement = replacements[match[0]];
      if (replacement === undefined) continue;
      changes.set(from + match.index, { length: match[0].length, text: replacement });
    }
    from += text.length;
  }
}

/**
 * Punctuation at the end of a word, after an Arabic letter or a closing mark that follows one, or before an Arabic
 * word: `في عام 2016, قالت`.
 */
const besideArabic =
  /(?<=[\p{Script=Arabic}\p{M}»›]["')\]]?)[,;?](?=[\s"')\]»›]|$)|(?<=\S)[,;?](?=\s+["'([«‹]*\p{Script=Arabic})/gu;

/** Replaces punctuation by the marks of the language, such as the Arabic comma. */
function typesetPunctuation(
  whole: string,
  { punctuation }: LanguageWords,
  changes: Map<number, Change>,
): void {
  if (punctuation === undefined) return;
  for (const { 0: mark, index } of whole.matchAll(besideArabic)) {
    if (mark !== ',' && mark !== ';' && mark !== '?') continue;
    changes.set(index, { length: 1, text: punctuation[mark] });
  }
}

/** Makes the spaces at which a line must not break no-break spaces. */
function typesetSpaces(
  whole: string,
  { noBreakSpaces }: LanguageWords,
  changes: Map<number, Change>,
): void {
  if (noBreakSpaces === undefined) return;
  for (const { index } of whole.matchAll(noBreakSpaces)) {
    changes.set(index, { length: 1, text: '\u00a0' });
  }
}

function applyChanges(
  text: string,
  start: number,
  changes: ReadonlyMap<number, Change>,
  words: LanguageWords,
): string {
  const out: string[] = [];
  let done = 0;
  for (const match of text.matchAll(replaceableIn(words))) {
    const change = changes.get(start + match.index);
    if (change === undefined || match.index < done) continue;
    out.push(text.slice(done, match.index), change.text);
    done = match.index + change.length;
  }
  return done === 0 ? text : `${out.join('')}${text.slice(done)}`;
}
