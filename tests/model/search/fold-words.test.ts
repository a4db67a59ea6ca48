import { describe, expect, test } from 'vitest';
import { foldText, foldWord, isOneLetterOff } from '../../../src/model/search/fold-words.ts';

describe('foldWord', () => {
  test.each([
    ['capitals and accents', 'Café', 'cafe'],
    ['a French article', 'l’office', 'office'],
    ['a French conjunction', '«Qu’Alger', 'alger'],
    ['an apostrophe inside a word', 'aujourd’hui', 'aujourdhui'],
    ['a ligature', 'Œuvre', 'oeuvre'],
    ['letters that have no accent to remove', 'Łódź, Ærø, Straße', 'lodzaerostrasse'],
    ['punctuation', '“Sirte,”', 'sirte'],
    ['an apostrophe', 'Ja’far', 'jafar'],
    ['the article in Latin letters', 'al-Bunyan', 'bunyan'],
    ['the article before a sun letter', 'Ash-Shati', 'shati'],
    ['vowel signs', 'مُحَمَّد', 'محمد'],
    ['hamza above alef', 'أحمد', 'احمد'],
    ['hamza below alef', 'إبراهيم', 'ابراهيم'],
    ['madda', 'آمال', 'امال'],
    ['alef wasla', 'ٱبن', 'ابن'],
    ['alef maqsura', 'مستشفى', 'مستشفي'],
    ['taa marbuta', 'مصراتة', 'مصراته'],
    ['tatweel', 'سـرت', 'سرت'],
    ['the Arabic article', 'البنيان', 'بنيان'],
    ['the article after a conjunction', 'والزاوية', 'زاويه'],
    ['the article after a preposition', 'بالمدرسة', 'مدرسه'],
    ['the article joined to li-', 'للحكومة', 'حكومه'],
    ['Arabic digits', '٢٠١٦', '2016'],
    ['Persian digits', '۱۳۹۵', '1395'],
    ['a separator in a number', '1,500', '1500'],
  ])('folds %s', (_what, word, folded) => {
    expect(foldWord(word)).toBe(folded);
    expect(foldWord(folded)).toBe(folded);
  });

  test.each([
    ['a word that would become too short', 'الله', 'الله'],
    ['a name that begins with the same letters', 'Alaa', 'alaa'],
    ['a word in another script', 'Сирт', 'сирт'],
  ])('does not change %s', (_what, word, folded) => {
    expect(foldWord(word)).toBe(folded);
  });
});

describe('foldText', () => {
  test('separates words at spaces and hyphens, and leaves out a lone article', () => {
    expect(foldText('  al Bunyan al-Marsous, pro-government — ')).toEqual([
      ...['bunyan', 'marsous', 'pro', 'government'],
    ]);
    expect(foldText('ال بنيان')).toEqual(['بنيان']);
    expect(foldText('al')).toEqual(['al']);
    expect(foldText(' ,. ')).toEqual([]);
  });
});

describe('isOneLetterOff', () => {
  test.each([
    ['another letter', 'sirta', 'sirte'],
    ['a missing letter', 'sirt', 'sirte'],
    ['a letter too many', 'sirtte', 'sirte'],
    ['swapped letters', 'bengahzi', 'benghazi'],
    ['a wrong first letter', 'zirte', 'sirte'],
    ['a wrong letter in Arabic', 'طربلس', 'طرابلس'],
  ])('accepts %s', (_what, a, b) => {
    expect(isOneLetterOff(a, b)).toBe(true);
    expect(isOneLetterOff(b, a)).toBe(true);
  });

  test.each([
    ['the same word', 'sirte', 'sirte'],
    ['two wrong letters', 'sarta', 'sirte'],
    ['two missing letters', 'sir', 'sirte'],
    ['short words', 'one', 'ona'],
    ['swapped letters that are not neighbours', 'etris', 'sirte'],
  ])('rejects %s', (_what, a, b) => {
    expect(isOneLetterOff(a, b)).toBe(false);
    expect(isOneLetterOff(b, a)).toBe(false);
  });
});
