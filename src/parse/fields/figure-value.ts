import * as z from 'zod';
import type { NumberLanguage } from '../../model/number-language.ts';
import type { FigureValue, Qualifier } from '../../model/site/figure.ts';
import { issueText, quote } from '../issue-text.ts';
import { parseQuantity, type Quantity } from '../numbers/find-quantities.ts';
import { textRead } from './text-schema.ts';

/** Signs that qualify a number. Longer ones come first, since `>=` begins with `>`. */
const signs: readonly (readonly [string, Qualifier])[] = [
  ['>=', 'at least'],
  ['≥', 'at least'],
  ['>', 'more than'],
  ['<=', 'up to'],
  ['≤', 'up to'],
  ['<', 'fewer than'],
  ['~', 'about'],
];

const advice = 'write digits, such as 5, "more than 300", "at least 15" or "over 1,500"';

/**
 * A number or range with its qualifier, in digits of any script or in words: `5`, `more than 300`,
 * `">300"`, `10 to 15`, `five`.
 * @param languages whose number words are allowed; the first that can read the text counts
 */
export function figureValue(languages: readonly NumberLanguage[]) {
  const written = z.preprocess(
    (input) => (typeof input === 'number' ? String(input) : input),
    z.string().describe('a number, such as 5, "more than 300" or "at least 15"'),
  );
  return textRead(written, (text) => {
    const value = readFigureValue(text.trim(), languages);
    if (value === undefined) return issueText(`${quote(text)} is not a number`, advice);
    return rangeFault(text, value) ?? value;
  });
}

function readFigureValue(
  text: string,
  languages: readonly NumberLanguage[],
): FigureValue | undefined {
  const [sign, meaning] = signs.find(([written]) => text.startsWith(written)) ?? [''];
  const quantity = readInAnyLanguage(text.slice(sign.length), languages);
  if (quantity === undefined || (meaning !== undefined && quantity.qualifier !== undefined)) {
    return undefined;
  }
  const { amount, to } = quantity;
  const qualifier = meaning ?? quantity.qualifier ?? 'exactly';
  return to === undefined ? { qualifier, amount } : { qualifier, amount, to };
}

function readInAnyLanguage(
  text: string,
  languages: readonly NumberLanguage[],
): Quantity | undefined {
  for (const language of languages) {
    const quantity = parseQuantity(text, language);
    if (quantity !== undefined) return quantity;
  }
  return undefined;
}

function rangeFault(text: string, { amount, to }: FigureValue): string | undefined {
  if (to === undefined || to > amount) return undefined;
  return issueText(`the range ${quote(text)} runs backwards`, 'write the smaller number first');
}
