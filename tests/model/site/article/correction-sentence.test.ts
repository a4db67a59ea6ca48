import { describe, expect, test } from 'vitest';
import { stringsByLanguage } from '../../../../layouts/strings/languages.ts';
import { correctionSentence } from '../../../../src/model/site/article/correction-sentence.ts';

const sentence = (lang: string, was?: string, now?: string) => {
  const words = stringsByLanguage[lang]?.correctedWording ?? expect.fail(lang);
  return correctionSentence({ was, now }, words);
};

describe('the wording of a correction', () => {
  test.each([
    ['en', 'five', 'four', 'An earlier version said five; it was four.'],
    [
      'fr',
      'cinq',
      'quatre',
      'Une version antérieure indiquait cinq\u202f; il fallait lire quatre.',
    ],
    ['ar', 'خمسة', 'أربعة', 'ورد في نسخة سابقة: خمسة، والصواب: أربعة.'],
  ])('is one sentence in %s', (lang, was, now, said) => {
    expect(sentence(lang, was, now)).toBe(said);
  });

  test.each([
    ['en', 'An earlier version said five.', 'It now says four.'],
    ['fr', 'Une version antérieure indiquait five.', 'On lit maintenant four.'],
    ['ar', 'ورد في نسخة سابقة: five.', 'والنص الآن: four.'],
  ])('is a sentence in %s if only one of the two is given', (lang, was, now) => {
    expect(sentence(lang, 'five')).toBe(was);
    expect(sentence(lang, undefined, 'four')).toBe(now);
  });

  test('is quoted if it is a sentence, with one full stop', () => {
    expect(sentence('en', 'Five sank.', 'Four sank.')).toBe(
      'An earlier version said: “Five sank.” It now says: “Four sank.”',
    );
    expect(sentence('en', 'at 3 p.m.', 'at five')).toBe(
      'An earlier version said: “at 3 p.m.” It now says at five.',
    );
    expect(sentence('ar', 'هل غرقت؟', 'غرقت.')).toBe(
      'ورد في نسخة سابقة: «هل غرقت؟» والنص الآن: «غرقت.»',
    );
  });

  test('is empty if neither is given', () => {
    expect(sentence('en')).toBeUndefined();
  });
});
