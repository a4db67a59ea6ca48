import { describe, expect, test } from 'vitest';
import { figureValue } from '../../../src/parse/fields/figure-value.ts';
import { numberLanguages } from '../../../src/parse/parse-context.ts';
import { context } from '../sample.ts';

const languages = numberLanguages(context);

describe('figureValue', () => {
  test.each([
    [5, 'exactly', 5],
    ['5', 'exactly', 5],
    [-2.5, 'exactly', -2.5],
    ['exactly 12', 'exactly', 12],
    ['more than 300', 'more than', 300],
    ['More  than 300', 'more than', 300],
    ['>300', 'more than', 300],
    ['> 300', 'more than', 300],
    ['over 1,500', 'over', 1500],
    ['over 1,500,000.5', 'over', 1500000.5],
    ['at least 15', 'at least', 15],
    ['>= 15', 'at least', 15],
    ['≥15', 'at least', 15],
    ['about 40', 'about', 40],
    ['~40', 'about', 40],
    ['up to 40', 'up to', 40],
    ['<=40', 'up to', 40],
    ['0', 'exactly', 0],
    ['<300', 'fewer than', 300],
    ['exact 7', 'exactly', 7],
    ['five', 'exactly', 5],
    ['at least a dozen', 'at least', 12],
    ['1.5 million', 'exactly', 1500000],
    ['٣٠٠', 'exactly', 300],
    ['more than ١٬٥٠٠', 'more than', 1500],
    ['۱۵۰۰', 'exactly', 1500],
  ])('reads %j', (text, qualifier, amount) => {
    expect(figureValue(languages).parse(text)).toEqual({ qualifier, amount });
  });

  test.each([
    ['10-20', 'exactly', 10, 20],
    ['10–20', 'exactly', 10, 20],
    ['10 to 20', 'exactly', 10, 20],
    ['between ten and twenty', 'exactly', 10, 20],
    ['about 1,500 to 2,000', 'about', 1500, 2000],
    ['~10 to 15 million', 'about', 10_000_000, 15_000_000],
  ])('reads the range %j', (text, qualifier, amount, to) => {
    expect(figureValue(languages).parse(text)).toEqual({ qualifier, amount, to });
  });

  test.each(['20 to 10', '10-10'])('refuses the range %j, which goes backwards', (text) => {
    expect(figureValue(languages).safeParse(text).error?.issues[0]?.message).toBe(
      `the range "${text}" runs backwards\nwrite the smaller number first`,
    );
  });

  test.each([
    'many',
    '',
    'more than',
    '1,50',
    '15,00',
    '1.500.000',
    '300 people',
    'dozens',
    '> more than 300',
    'more than about 300',
    '10 or 20',
    '10-20-30',
    'T-72',
  ])('refuses %j', (text) => {
    expect(figureValue(languages).safeParse(text).error?.issues[0]?.message).toBe(
      `"${text}" is not a number\nwrite digits, such as 5, "more than 300", "at least 15" or "over 1,500"`,
    );
  });
});
