import { lazyByObject } from '../../model/lazy.ts';
import type { NumberLanguage, NumberToken } from '../../model/number-language.ts';

/**
 * Splits a text into words, numbers in digits of any script (https://www.unicode.org/reports/tr44/,
 * general category Nd) and signs. A word that contains digits is not a number: `T-72`, `mid-2016`.
 */
export function numberTokens(
  text: string,
  { separators, normalize }: Pick<NumberLanguage, 'separators' | 'normalize'>,
): readonly NumberToken[] {
  const plain = normalize(asciiDigits(text.toLowerCase()).replaceAll('’', "'"));
  const tokens: NumberToken[] = [];
  let end = -1;
  for (const match of plain.matchAll(patternOf(separators))) {
    const [written, word, digits] = match;
    const token = word === undefined ? written : word.replace(/'s$/, '');
    const value = digits === undefined ? undefined : amountOf(digits, separators);
    tokens.push({ text: token, value, isAttached: match.index === end });
    end = match.index + written.length;
  }
  return tokens;
}

/** Spaces between groups of digits: no-break, thin, narrow no-break. */
const groupBlanks = '\u00a0\u2009\u202f';
/** The signs of Arabic script: U+066C between groups, U+066B before a fraction. */
const arabicSeparators = { group: '٬', decimal: '٫' } as const;

const patternOf = lazyByObject(({ group, decimal }: NumberLanguage['separators']) => {
  // Who types a no-break group separator often has a plain space on the keyboard only.
  const plain = groupBlanks.includes(group) ? ' ' : '';
  const groups = `[${escaped(group)}${plain}${arabicSeparators.group}${groupBlanks}]`;
  const fraction = `(?:[${escaped(decimal)}${arabicSeparators.decimal}]\\d+)?`;
  const word = "\\p{L}[\\p{L}\\p{M}\\d']*(?:-\\d[\\p{L}\\d]*)*";
  const digits = `(?:(?<![\\p{L}\\d])[-−])?(?:\\d{1,3}(?:${groups}\\d{3})+(?!\\d)|\\d+)${fraction}`;
  return new RegExp(`(${word})|(${digits})|[^\\s]`, 'gu');
});

function escaped(sign: string): string {
  return sign.replace(/[\\\]^.-]/g, '\\$&');
}

function amountOf(digits: string, { decimal }: NumberLanguage['separators']): number {
  const plain = [...digits].map((sign) => {
    if (sign === decimal || sign === arabicSeparators.decimal) return '.';
    if (sign === '−') return '-';
    return /[-\d]/.test(sign) ? sign : '';
  });
  return Number(plain.join(''));
}

/** Replaces digits of any script with 0 to 9. In Unicode, each script has ten consecutive digits from zero. */
function asciiDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    let first = code;
    while (/^\p{Nd}$/u.test(String.fromCodePoint(first - 1))) first -= 1;
    return String((code - first) % 10);
  });
}
