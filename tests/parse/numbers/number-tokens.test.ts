import { describe, expect, test } from 'vitest';
import { enNumbers } from '../../../layouts/strings/en/numbers.ts';
import { digitsOnly } from '../../../src/model/number-language.ts';
import { findQuantities } from '../../../src/parse/numbers/find-quantities.ts';
import { numberTokens } from '../../../src/parse/numbers/number-tokens.ts';

const english = { group: ',', decimal: '.' };
const german = { group: '.', decimal: ',' };

/** The numbers among the tokens of a text. */
function numbers(text: string, separators = english): readonly number[] {
  return numberTokens(text, { separators, normalize: (plain) => plain }).flatMap(
    ({ value }) => value ?? [],
  );
}

describe('numbers in digits', () => {
  test.each([
    ['1500', [1500]],
    ['1,500', [1500]],
    ['1\u00a0500', [1500]],
    ['1\u202f500\u202f000', [1_500_000]],
    ['1,500,000.25', [1_500_000.25]],
    ['-2.5', [-2.5]],
    ['−2.5', [-2.5]],
    ['10-15', [10, 15]],
    ['١٥٠٠', [1500]],
    ['١٬٥٠٠٫٥', [1500.5]],
    ['۱٬۵۰۰', [1500]],
    ['१५००', [1500]],
    ['𝟗𝟖', [98]],
    ['1,50', [1, 50]],
    ['1,5000', [1, 5000]],
    ['T-72', []],
    ['covid19', []],
  ])('%j', (text, expected) => {
    expect(numbers(text)).toEqual(expected);
  });

  test('are read with the separators of the language', () => {
    expect(numbers('1.500,5', german)).toEqual([1500.5]);
    expect(findQuantities('1.500', digitsOnly(german)).map(({ amount }) => amount)).toEqual([1500]);
    expect(
      findQuantities('أكثر من ١٬٥٠٠', digitsOnly(english)).map(({ amount }) => amount),
    ).toEqual([1500]);
  });

  test('record whether they are attached to the piece before', () => {
    expect(numberTokens('5bn 5 bn', enNumbers).map(({ isAttached }) => isAttached)).toEqual([
      false,
      true,
      false,
      false,
    ]);
  });
});
