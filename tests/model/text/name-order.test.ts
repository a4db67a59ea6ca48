import { expect, test } from 'vitest';
import { sortedByName } from '../../../src/model/text/name-order.ts';

const sorted = (...names: readonly string[]) => sortedByName(names, (name) => name);

test('sorts names as an index does: without the article, capitals and accents', () => {
  expect(sorted('Tobruk', 'al-Dollar', 'Écluse', 'benghazi', 'Ferry')).toEqual([
    ...['benghazi', 'al-Dollar', 'Écluse', 'Ferry', 'Tobruk'],
  ]);
  expect(sorted('ليبيا', 'الدولار', 'أوباما', 'بنغازي', 'ابن سينا')).toEqual([
    ...['ابن سينا', 'أوباما', 'بنغازي', 'الدولار', 'ليبيا'],
  ]);
});

test('sorts letters that have no key of their own by what people type for them', () => {
  expect(sorted('Zoé Marlin', 'Œdipe Ford', 'Olga', 'Ødegaard', 'Oscar', 'Łódź', 'Luc')).toEqual([
    ...['Łódź', 'Luc', 'Ødegaard', 'Œdipe Ford', 'Olga', 'Oscar', 'Zoé Marlin'],
  ]);
});

test('letters that an alphabet adds have their place in it', () => {
  expect(sorted('ياسمن', 'پروانه', 'بهار', 'گلناز', 'تارا', 'چراغ', 'کاوه')).toEqual([
    ...['بهار', 'پروانه', 'تارا', 'چراغ', 'کاوه', 'گلناز', 'ياسمن'],
  ]);
  expect(sorted('Яна', 'Іван', 'Ганна', 'Ґанок', 'Давид')).toEqual([
    ...['Ганна', 'Ґанок', 'Давид', 'Іван', 'Яна'],
  ]);
});

test('a name with an apostrophe is under its first letter', () => {
  expect(sorted('Dubois', 'D’Souza', 'Sagan', 'N’Djamena', 'Dakar')).toEqual([
    ...['Dakar', 'D’Souza', 'Dubois', 'N’Djamena', 'Sagan'],
  ]);
});

test('an Arabic "and" is a word of its own', () => {
  expect(sorted('النزاع والحرب', 'النزاع المسلح')).toEqual(['النزاع المسلح', 'النزاع والحرب']);
});

test('names that differ only in ignored characters have a fixed order too', () => {
  expect(sorted('Quay', 'quay', 'al-Quay')).toEqual(sorted('al-Quay', 'quay', 'Quay'));
});
