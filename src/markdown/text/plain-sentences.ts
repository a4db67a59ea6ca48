/**
 * The characters for which the rules below are complete: printable ASCII, Latin-1 letters, Arabic
 * letters without vowel signs, and typographic punctuation.
 */
const supported =
  /^[ -~\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff\u0621-\u063a\u0641-\u064a«»‹›–—“”‘’…،؟]*$/;
const latin = /[A-Za-z\u00c0-\u00ff]/;
const upper = /[A-Z\u00c0-\u00de]/;
/** A terminator, the closing quotation marks and brackets after it, and spaces. */
const end = /([.!?؟])(["'()[\]{}“”‘’«»‹›]*)( *)/g;

/**
 * Finds the ends of sentences in Latin or Arabic letters where Intl.Segmenter finds them
 * (https://unicode.org/reports/tr29/#Sentence_Boundaries; the comments below name its rules), in a
 * tenth of the time.
 * @returns ascending offsets, without the end of the text; undefined if the segmenter is needed
 */
export function plainSentenceEnds(text: string): number[] | undefined {
  if (!supported.test(text)) return undefined;
  const ends: number[] = [];
  for (const match of text.matchAll(end)) {
    const at = match.index + match[0].length;
    if (at === text.length) break;
    const next = text.charAt(at);
    // Unicode versions differ on the semicolon.
    if (next === ';') return undefined;
    if (!continues(text, match, next, at)) ends.push(at);
  }
  return ends;
}

/** Whether the sentence continues after a possible end. */
function continues(text: string, match: RegExpExecArray, next: string, at: number): boolean {
  // SB8a: another terminator, or punctuation within a sentence.
  if (/[.!?؟,،:–—-]/.test(next)) return true;
  if (match[1] !== '.') return false;
  if (match[0] === '.') {
    // SB6: 3.5. SB7: U.S.
    if (/\d/.test(next)) return true;
    if (upper.test(next) && latin.test(text.charAt(match.index - 1))) return true;
  }
  // SB8: the next letter is lower case, with no terminator before it; Arabic letters have no case.
  const following = /[A-Za-z\u00c0-\u00ff\u0621-\u064a.!?؟]/.exec(text.slice(at))?.[0] ?? '';
  return latin.test(following) && !upper.test(following);
}
