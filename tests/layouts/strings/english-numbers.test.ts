import { describe, expect, test } from 'vitest';
import { enNumbers } from '../../../layouts/strings/en/numbers.ts';
import { quantitiesIn } from '../../parse/numbers/quantities-in.ts';

const read = quantitiesIn(enNumbers);

describe('numbers in English words', () => {
  test.each([
    ['zero', 0],
    ['no', 0],
    ['None', 0],
    ['one', 1],
    ['both', 2],
    ['Two', 2],
    ['five', 5],
    ['twelve', 12],
    ['nineteen', 19],
    ['twenty', 20],
    ['twenty-one', 21],
    ['twenty one', 21],
    ['ninety-nine', 99],
    ['a hundred', 100],
    ['one hundred and one', 101],
    ['three hundred and five', 305],
    ['three hundred five', 305],
    ['nine hundred and ninety-nine', 999],
    ['twelve hundred', 1200],
    ['a thousand', 1000],
    ['a thousand and one', 1001],
    ['seven thousand, two hundred', 7200],
    ['two hundred thousand', 200_000],
    ['two million, three hundred thousand and four', 2_300_004],
    ['a dozen', 12],
    ['two dozen', 24],
    ['3 dozen', 36],
    ['half a dozen', 6],
    ['two score', 40],
    ['half a million', 500_000],
    ['two and a half million', 2_500_000],
    ['2 and a half', 2.5],
    ['1.5 million', 1_500_000],
    ['300 thousand', 300_000],
    ['five billion', 5_000_000_000],
    ['£3tn', 3_000_000_000_000],
    ['5bn', 5_000_000_000],
    ['40k', 40_000],
  ])('%j is %d', (text, amount) => {
    expect(read(text)).toEqual([`${amount}`]);
  });

  test.each([
    ['more than three hundred', 'more than 300'],
    ['More than 300 fighters', 'more than 300'],
    ['over a dozen', 'over 12'],
    ['at least fifteen', 'at least 15'],
    ['no fewer than fifteen', 'at least 15'],
    ['no more than fifteen', 'up to 15'],
    ['as many as 20', 'up to 20'],
    ['nearly half a million', 'about 500000'],
    ['some forty', 'about 40'],
    ['fewer than ten', 'fewer than 10'],
    ['exactly seven', 'exactly 7'],
    ['fifteen or more', 'at least 15'],
    ['a hundred or so', 'about 100'],
    ['ten to fifteen', '10..15'],
    ['between ten and fifteen', '10..15'],
    ['about ten to fifteen', 'about 10..15'],
    ['20-30', '20..30'],
  ])('%j is %s', (text, quantity) => {
    expect(read(text)).toEqual([quantity]);
  });

  test.each([
    'many',
    'dozens of them',
    'a man',
    'hundreds',
    'half of them',
    'T-72',
    'mid-2016',
    '',
  ])('%j is not a number', (text) => {
    expect(read(text)).toEqual([]);
  });

  test.each([
    ['five of the 300', ['5', '300']],
    ['in 2016, 300 people', ['2016', '300']],
    ['ten and fifteen', ['10', '15']],
    ['two T-72 tanks', ['2']],
    ['five, six', ['5', '6']],
    ['twenty of thirty', ['20', '30']],
  ])('%j is %j', (text, quantities) => {
    expect(read(text)).toEqual(quantities);
  });

  test('gives both meanings of a range whose scale follows the second number', () => {
    expect(read('10 to 15 million')).toEqual(['10000000..15000000', '10..15000000']);
  });
});
