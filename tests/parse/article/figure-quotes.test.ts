import { describe, expect, test } from 'vitest';
import { fr } from '../../../layouts/strings/fr/words.ts';
import { digitsOnly } from '../../../src/model/number-language.ts';
import { parseArticle } from '../../../src/parse/article/article.ts';
import { articleText, context, english, report } from '../sample.ts';

/** The problems of an article whose text quotes a figure with the given value. */
function problems(value: string, text: string, path = 'articles/boats.md'): readonly string[] {
  const figures = `[{id: boats, value: "${value}", of: boats, asOf: 2016-08-02, source: X}]`;
  return report(parseArticle({ path, text: `${articleText({ figures })}${text}\n` }, context));
}

describe('a figure quoted in the text', () => {
  test.each([
    ['5', ':figure[five]{#boats} boats'],
    ['5', ':figure[5 boats]{#boats}'],
    ['more than 300', ':figure[More than 300]{#boats} boats'],
    ['more than 300', 'over :figure[300]{#boats} boats'],
    ['over 300', 'more than :figure[three *hundred*]{#boats} boats'],
    ['at least 15', ':figure[15]{#boats} or more boats'],
    ['at least 15', ':figure[15 or more]{#boats} boats'],
    ['12', ':figure[a dozen]{#boats} boats'],
    ['1,500', ':figure[١٥٠٠]{#boats} boats'],
    ['1500', ':figure[1,500]{#boats} boats'],
    ['10 to 15', 'between :figure[10 and 15]{#boats} boats'],
    ['10 to 15', ':figure[between ten and fifteen]{#boats} boats'],
    ['15', ':figure[15]{#boats} of the 300'],
    ['15', 'of 300 :figure[15]{#boats}'],
  ])('of %j can be written as %j', (value, text) => {
    expect(problems(value, text)).toEqual([]);
  });

  test.each([
    [
      '300',
      'In :figure[30]{#boats} boats',
      '12:4 the text says "30", but the figure "boats" is 300 — correct the text, or "value" at 8:30',
    ],
    [
      'more than 300',
      ':figure[300]{#boats} boats',
      '12:1 the text says "300", but the figure "boats" is more than 300 — write "more than 300": the qualifier is part of the figure',
    ],
    [
      'at least 15',
      ':figure[about fifteen]{#boats}',
      '12:1 the text says "about fifteen", but the figure "boats" is at least 15 — write "at least 15": the qualifier is part of the figure',
    ],
    [
      '5',
      'almost :figure[five]{#boats}',
      '12:8 the text says "five", but the figure "boats" is 5 — write the number alone, or qualify "value" at 8:30',
    ],
    [
      '10 to 15',
      ':figure[10]{#boats}',
      '12:1 the text says "10", but the figure "boats" is 10 to 15 — correct the text, or "value" at 8:30',
    ],
    [
      '300',
      'of 300 :figure[30]{#boats}',
      '12:8 the text says "30", but the figure "boats" is 300 — correct the text, or "value" at 8:30',
    ],
    [
      '1500',
      ':figure[many]{#boats}',
      '12:1 the text quotes the figure "boats" without a number: "many" — write 1,500, or remove the mark',
    ],
  ])('of %j is reported as %j', (value, text, problem) => {
    expect(problems(value, text)).toEqual([problem]);
  });

  describe('in an Arabic text', () => {
    const arabic: typeof context = {
      publication: {
        ...context.publication,
        languages: [context.publication.languages[0], language('ar')],
      },
      words: context.words,
    };
    const problemsOf = (value: string, text: string) => {
      const figures = `[{id: boats, value: "${value}", of: X, asOf: 2016-08-02, source: X}]`;
      const file = { path: 'articles/boats.ar.md', text: `${articleText({ figures })}${text}\n` };
      return report(parseArticle(file, arabic));
    };

    test.each([
      ['5', 'وصلت :figure[خمسة]{#boats} قوارب'],
      ['2', 'وصلت :figure[سفينتان]{#boats}'],
      ['at least 15', ':figure[ما لا يقل عن خمسة عشر]{#boats} قارباً'],
      ['at least 15', 'ما لا يقل عن :figure[15]{#boats} قارباً'],
      ['over 1,500', ':figure[ما يزيد على ١٥٠٠]{#boats}'],
      ['10 to 15', 'بين :figure[10 و15]{#boats} قارباً'],
    ])('%j can be written as %j', (value, text) => {
      expect(problemsOf(value, text)).toEqual([]);
    });

    test.each([
      ['5', ':figure[ستة]{#boats}', 'the text says "ستة", but the figure "boats" is 5'],
      ['3', ':figure[سفينتان]{#boats}', 'the text says "سفينتان", but the figure "boats" is 3'],
      ['15', ':figure[نحو 15]{#boats}', 'the text says "نحو 15", but the figure "boats" is 15'],
      ['5', ':figure[قوارب]{#boats}', 'the text quotes the figure "boats" without a number'],
    ])('%j is reported as %j', (value, text, problem) => {
      expect(problemsOf(value, text)).toEqual([expect.stringContaining(problem)]);
    });
  });

  test.each([
    ['more than 1500', ':figure[plus de 1 500]{#boats} bateaux'],
    ['more than 1500', ':figure[plus de 1\u00a0500]{#boats} bateaux'],
    ['1500000', ':figure[1\u202f500\u202f000]{#boats} bateaux'],
    ['2.5', ':figure[2,5]{#boats}'],
    ['10 to 15', ':figure[10 à 15]{#boats} bateaux'],
    ['10 to 15', 'de :figure[10 à 15]{#boats} bateaux'],
    ['10 to 15', 'entre :figure[10 et 15]{#boats} bateaux'],
    ['at least 15', 'plus de :figure[15]{#boats} bateaux'],
  ])('of %j can be written in French as %j', (value, text) => {
    expect(french(value, text)).toEqual([]);
  });

  test('in French is reported if its number differs', () => {
    expect(french('1600', ':figure[1 500]{#boats} bateaux')).toHaveLength(1);
    expect(french('10 to 16', ':figure[10 à 15]{#boats} bateaux')).toHaveLength(1);
  });

  test.each(['1\u00a0500', '1\u202f500'])('in English can have no-break spaces: %j', (number) => {
    expect(problems('1500', `:figure[${number}]{#boats} boats`)).toEqual([]);
  });

  test('is compared by its digits only if number words are not supported in its language', () => {
    const digits = digitsOnly({ group: '\u202f', decimal: ',' });
    const arabic = 'articles/boats.xx.md';
    const publication: typeof context.publication = {
      ...context.publication,
      languages: [context.publication.languages[0], language('xx')],
    };
    const inOther = (text: string) =>
      report(
        parseArticle(
          {
            path: arabic,
            text: `${articleText({ figures: '[{id: boats, value: more than 300, of: X, asOf: 2016-08-02, source: X}]' })}${text}\n`,
          },
          { publication, words: { ...context.words, xx: { ...english, numbers: digits } } },
        ),
      );
    expect(inOther(':figure[plus que 300]{#boats}')).toEqual([]);
    expect(inOther(':figure[trois cents]{#boats}')).toEqual([]);
    expect(inOther(':figure[plus que 30]{#boats}')).toHaveLength(1);
  });
});

/** The problems of a French article whose text quotes a figure with the given value. */
function french(value: string, text: string): readonly string[] {
  const figures = `[{id: boats, value: "${value}", of: X, asOf: 2016-08-02, source: X}]`;
  const publication = {
    ...context.publication,
    languages: [context.publication.languages[0], language('fr')],
  } satisfies typeof context.publication;
  const file = { path: 'articles/boats.fr.md', text: `${articleText({ figures })}${text}\n` };
  return report(parseArticle(file, { publication, words: { ...context.words, fr: fr.parsing } }));
}

function language(code: string) {
  return { code, name: code, locale: 'fr', direction: 'ltr' } as const;
}
