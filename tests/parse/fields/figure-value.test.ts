import { describe, expect, test } from 'vitest';
import { figureValue } from '../../../src/parse/fields/figure-value.ts';

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
  ])('reads %j', (text, qualifier, amount) => {
    expect(figureValue().parse(text)).toEqual({ qualifier, amount });
  });

  test.each([
    'many',
    '',
    'more than',
    '1,50',
    '15,00',
    '1.500.000',
    '300 people',
    '<300',
    '10-20',
    '٣٠٠',
  ])('refuses %j', (text) => {
    expect(figureValue().safeParse(text).error?.issues[0]?.message).toBe(
      `"${text}" is no number\nwrite digits, such as 5, "more than 300", "at least 15" or "over 1,500"`,
    );
  });
});
