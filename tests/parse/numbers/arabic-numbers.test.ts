import { describe, expect, test } from 'vitest';
import { arabicNumbers } from '../../../src/parse/numbers/arabic-numbers.ts';
import { readWholeQuantity } from '../../../src/parse/numbers/read-quantities.ts';
import { quantitiesIn } from './quantities-in.ts';

const read = quantitiesIn(arabicNumbers);

describe('numbers in Arabic words', () => {
  test.each([
    ['صفر', 0],
    ['واحد', 1],
    ['قارب واحد', 1],
    ['اثنان', 2],
    ['اثنتين', 2],
    ['كلتا', 2],
    ['ثلاث سفن', 3],
    ['ثلاثة بحارة', 3],
    ['خمس', 5],
    ['خَمْسَةٌ', 5],
    ['خمســة', 5],
    ['ثماني', 8],
    ['عشرة', 10],
    ['أحد عشر', 11],
    ['إحدى عشرة', 11],
    ['اثنا عشر', 12],
    ['اثنتي عشرة', 12],
    ['خمسة عشر', 15],
    ['تسع عشرة', 19],
    ['عشرون', 20],
    ['خمسة وعشرون', 25],
    ['واحد وعشرين', 21],
    ['إحدى وثلاثين', 31],
    ['مئة', 100],
    ['مائة وخمسة', 105],
    ['مئتان', 200],
    ['ثلاثمئة', 300],
    ['ثلاث مئة', 300],
    ['ثلاثمائة وخمسة وأربعون', 345],
    ['ألف', 1000],
    ['ألفاً', 1000],
    ['ألفان', 2000],
    ['ألفا قتيل', 2000],
    ['ألف وخمسمئة', 1500],
    ['خمسة آلاف', 5000],
    ['خمسة عشر ألفاً', 15_000],
    ['خمسة عشر ألفا', 15_000],
    ['مئة ألف', 100_000],
    ['ألفان وثلاثمئة وأربعة', 2304],
    ['مليون', 1_000_000],
    ['مليونا نسمة', 2_000_000],
    ['مليونان وثلاثمئة ألف وأربعة', 2_300_004],
    ['نصف مليون', 500_000],
    ['مليون ونصف', 1_500_000],
    ['مليون ونصف المليون', 1_500_000],
    ['1.5 مليون', 1_500_000],
    ['١٥ ألفاً', 15_000],
    ['١٥٠٠', 1500],
    ['١٬٥٠٠', 1500],
    ['1,500', 1500],
    ['بخمسة', 5],
    ['للخمسة', 5],
    ['الخمسة', 5],
    ['وخمسة', 5],
    ['و15', 15],
    ['الـ15', 15],
    ['بـ15', 15],
    ['غارتان', 2],
    ['دبابتين', 2],
    ['قتيلان', 2],
  ])('%j is %d', (text, amount) => {
    expect(read(text)).toEqual([`${amount}`]);
  });

  test.each([
    ['أكثر من 300', 'more than 300'],
    ['اكثر من ثلاثمئة مقاتل', 'more than 300'],
    ['بأكثر من 300', 'more than 300'],
    ['وأكثر من 300', 'more than 300'],
    ['ما يزيد على 1500', 'more than 1500'],
    ['ما لا يقل عن 15', 'at least 15'],
    ['وما لا يقل عن خمسة عشر', 'at least 15'],
    ['بما لا يقل عن 15', 'at least 15'],
    ['15 على الأقل', 'at least 15'],
    ['خمسة أو أكثر', 'at least 5'],
    ['نحو 40', 'about 40'],
    ['40 تقريباً', 'about 40'],
    ['ما يصل إلى 20', 'up to 20'],
    ['ما لا يزيد على 20', 'up to 20'],
    ['أقل من عشرين', 'fewer than 20'],
  ])('%j is %j', (text, quantity) => {
    expect(read(text)).toEqual([quantity]);
  });

  test.each([
    ['بين 10 و15', '10..15'],
    ['بين عشرة وخمسة عشر', '10..15'],
    ['10 إلى 15', '10..15'],
    ['10-15', '10..15'],
  ])('%j is the range %s', (text, range) => {
    expect(read(text)).toEqual([range]);
  });

  test.each(['قتلى', 'عشرات القتلى', 'آلاف', 'أحد', 'وزير', 'ونصف', 'و', 'ت-72', 'بين'])(
    'no number is read from %j',
    (text) => {
      expect(read(text)).toEqual([]);
    },
  );

  test('several stand in the order of the text, and none runs into the next', () => {
    expect(read('قتل خمسة وأصيب عشرة من 30 بحارا')).toEqual(['5', '10', '30']);
    expect(read('مئة من ألف وثلاثة')).toEqual(['100', '1003']);
  });

  test('front matter takes them too', () => {
    expect(readWholeQuantity('ما لا يقل عن خمسة عشر', arabicNumbers)).toEqual({
      qualifier: 'at least',
      amount: 15,
      to: undefined,
    });
    expect(readWholeQuantity('خمسة بحارة', arabicNumbers)).toBeUndefined();
  });
});
