import { describe, expect, test } from 'vitest';
import { ar } from '../../../layouts/strings/ar/words.ts';
import { en } from '../../../layouts/strings/en/words.ts';
import { sentenceEnds } from '../../../src/markdown/text/sentences.ts';

/** The sentences of a text, with the spaces after them. */
function sentencesOf(text: string, lang: 'en' | 'ar'): readonly string[] {
  const words = lang === 'ar' ? ar.parsing : en.parsing;
  const ends = sentenceEnds(text, { lang, words });
  return ends.map((end, index) => text.slice(ends[index - 1] ?? 0, end));
}

describe('sentences', () => {
  test.each([
    ['They left. He stayed.', ['They left. ', 'He stayed.']],
    [
      '“They left.” He stayed! (Did he?) Yes.',
      ['“They left.” ', 'He stayed! ', '(Did he?) ', 'Yes.'],
    ],
    ['It rose to 3.5 per cent. then it fell', ['It rose to 3.5 per cent. then it fell']],
    ['The U.S. said so. J. Smith did not.', ['The U.S. said so. ', 'J. Smith did not.']],
    ['Wait … he said. She\ndid. Yes', ['Wait … he said. ', 'She\ndid. ', 'Yes']],
    ['They left. Ωmega stayed.', ['They left. ', 'Ωmega stayed.']],
    ['', ['']],
  ])('in English: %s', (text, sentences) => {
    expect(sentencesOf(text, 'en')).toEqual(sentences);
  });

  test.each([
    ['قال أ.د. سالم ذلك. ثم غادر.', ['قال أ.د. سالم ذلك. ', 'ثم غادر.']],
    ['هل غادروا؟ «نعم.» قالوا ذلك.', ['هل غادروا؟ ', '«نعم.» ', 'قالوا ذلك.']],
    ['ارتفع إلى 3.5 في المئة! قال: لا.', ['ارتفع إلى 3.5 في المئة! ', 'قال: لا.']],
    ['غادروا. كِتاب جديد.', ['غادروا. ', 'كِتاب جديد.']],
  ])('in Arabic: %s', (text, sentences) => {
    expect(sentencesOf(text, 'ar')).toEqual(sentences);
  });

  test('a semicolon ends a question in Greek', () => {
    expect(sentenceEnds('a; B', { lang: 'el', words: en.parsing })).toEqual([3, 4]);
    expect(sentenceEnds('a; B', { lang: 'en', words: en.parsing })).toEqual([4]);
  });
});
