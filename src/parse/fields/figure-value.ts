import { z } from 'zod';
import type { Figure, Qualifier } from '../../model/figure.ts';
import { quote, say } from '../saying.ts';

type FigureValue = Pick<Figure, 'qualifier' | 'amount'>;

/** How a qualifier may be written; the longer signs come first, since `>=` begins with `>`. */
const qualifiers: readonly (readonly [string, Qualifier])[] = [
  ['exactly', 'exactly'],
  ['more than', 'more than'],
  ['over', 'over'],
  ['at least', 'at least'],
  ['about', 'about'],
  ['up to', 'up to'],
  ['>=', 'at least'],
  ['≥', 'at least'],
  ['>', 'more than'],
  ['<=', 'up to'],
  ['≤', 'up to'],
  ['~', 'about'],
  ['', 'exactly'],
];

const digits = /^-?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/;

/** A number with how it is meant: `5`, `more than 300`, `">300"`, `over 1,500`. */
export function figureValue() {
  return z
    .preprocess(
      (input) => (typeof input === 'number' ? String(input) : input),
      z.string().describe('a number, such as 5, "more than 300" or "at least 15"'),
    )
    .transform((text, context): FigureValue => {
      const value = readFigureValue(text.trim().replace(/\s+/g, ' ').toLowerCase());
      if (value !== undefined) return value;
      const advice = 'write digits, such as 5, "more than 300", "at least 15" or "over 1,500"';
      context.addIssue({ code: 'custom', message: say(`${quote(text)} is no number`, advice) });
      return z.NEVER;
    });
}

function readFigureValue(text: string): FigureValue | undefined {
  const [written, qualifier] = qualifiers.find(([sign]) => text.startsWith(sign)) ?? [
    '',
    'exactly',
  ];
  const number = text.slice(written.length).trim();
  if (!digits.test(number)) return undefined;
  return { qualifier, amount: Number(number.replaceAll(',', '')) };
}
