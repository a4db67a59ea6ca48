import { describe, expect, test } from 'vitest';
import { leftToRightRuns, withIsolatedRuns } from '../../../src/model/text/left-to-right-runs.ts';

/** The runs of a text in brackets; words in braces. */
function marked(text: string): string {
  return leftToRightRuns(text)
    .map(({ text: part, kind }) =>
      kind === 'plain' ? part : kind === 'words' ? `{${part}}` : `[${part}]`,
    )
    .join('');
}

describe('leftToRightRuns finds', () => {
  test.each([
    ['phone numbers', 'اتصل بالرقم [+218 91 123-4567] الآن.'],
    ['phone numbers', 'اتصل على [(+218) 91 123 4567]، أو [+44 (0)20 7946 0000].'],
    ['phone numbers', 'الرقم [(091) 123-4567] و[*123#] وبـ[+218 91]'],
    ['phone numbers', 'الرقم [+٢١٨ ٩١ ١٢٣-٤٥٦٧] هنا'],
    ['handles', 'قال [@vell] أمس، و[@esker_board]: نعم ([@vell]).'],
    ['handles', 'مع [@vell] [@esker] هنا'],
    ['hashtags', 'وسم [#vell] و[#vell_2031]، و[#1] هنا'],
    ['no hashtags in Arabic', 'وسم #ليبيا و#2016_ليبيا هنا'],
    ['words in hashtags', 'وسم #{GNA}_ليبيا هنا'],
    ['e-mail addresses', 'راسل [desk@vell.example]، أو [desk+a@vell.example].'],
    ['web addresses', 'زر [https://vell.example/a?b=c#d]، أو [www.vell.example/خبر/1] هنا'],
    ['web addresses', 'زر [HTTPS://vell.example/] (أو [https://vell.example]).'],
    ['paths', 'الصفحة [/about/] هنا و{GNA}/حكومة'],
    ['scores', 'فاز [3-1] ثم ([2–0]) ثم [3 - 1].'],
    ['scores', 'فاز [3-1]، و[4-4-2]: «[3-1]»'],
    ['ranges', 'بين [10-15] أو [10–15] أو [10 – 15] شخصا'],
    ['dates', 'في [2016-08-03] هنا'],
    ['formulas', 'حيث [2+2=4] و[x = 3] و[E = mc²] و[a² + b² = c²] هنا'],
    ['formulas', 'حيث [f(x) = 2x + 1] و[(x + 1)²] و[5 × 3 = 15] و{H2O} هنا'],
    ['formulas', 'حيث [>5] و[≥ 5] و[~5] و[±5] هنا'],
    ['units', 'بسرعة [5 km/h] و[20°C] و[20 °C] و[5%] و[5 %] و[-5°C] هنا'],
    ['units', 'بوزن [5 kg] أو [5kg] و[3 m²] و[12.5 kWh] و[100 USD] و[$5] و[5 €] هنا'],
    ['units of ranges', 'بين [5-6 km] و[10–15%] هنا'],
    ['negative numbers', 'بلغت [-5] وبـ[-5] و[+5] هنا'],
    ['times', 'من [10:30-11:45] أو [10:30 - 11:45] و[10:30 GMT+2] و[8 p.m.] هنا'],
    ['places', 'عند [41°24\'12"N] هنا'],
    ['words', 'قالت {GNA} (أمس) في {Port Esker}. و{C++} و{AT&T} و{F-16}، هنا'],
    ['words', 'قال -{GNA}- أمس، و{GNA}*'],
    ['words with numbers', 'طائرة {Boeing 737 MAX} وهاتف {iPhone 15}، و{ISBN 978-3-16} هنا'],
    ['words, then a number that belongs to the next word', 'قالت {GNA} 300 مرة'],
    ['a number, then a name', 'قتل 12 {GNA} و12 {Omar} هنا'],
  ])('%s: %s', (_what, expected) => {
    expect(marked(expected.replace(/[{}]|\[(?!\d\])|\]/g, ''))).toBe(expected);
  });

  test.each([
    'في 3 أغسطس 2016، قتل 1,234.5 شخص',
    'الساعة 10:30 يوم 3/8/2016، بنسبة 1:100',
    'ال2016 وو/أو 3) أولا، ال-5',
    '٥٪ و٣-١ و١٠–١٥',
    'نص فقط — و… «هنا»',
    '',
  ])('nothing in %j, which is displayed in order', (text) => {
    expect(marked(text)).toBe(text);
  });

  test('runs that together are the whole text', () => {
    const text = '( x - [ + ) @ # 5 -- ؛ // °C "a\' b_ ';
    expect(
      leftToRightRuns(text)
        .map((run) => run.text)
        .join(''),
    ).toBe(text);
  });

  test.each(['a ', '1-', '(', ')', '@a ', '1 + ', 'http://', "'", '1 (', '#ا', 'و-1', 'a.', '*'])(
    'the runs of %j repeated, at a cost that grows as the text does',
    (part) => {
      const cost = (count: number) => {
        const costs = [1, 2, 3].map(() => {
          const start = process.cpuUsage().user;
          leftToRightRuns(`${part.repeat(count)},,`);
          return process.cpuUsage().user - start;
        });
        return Math.min(...costs) + 3000;
      };
      cost(2000);
      // For a text four times as long, linear time is four times as much; quadratic time would be sixteen times as
      // much.
      expect(cost(80_000) / cost(20_000)).toBeLessThan(9);
    },
  );
});

test('isolateRuns puts runs between marks, and does not change words and numbers', () => {
  expect(withIsolatedRuns('فاز 3-1 مع GNA و C++ في 2016')).toBe(
    'فاز \u20663-1\u2069 مع GNA و \u2066C++\u2069 في 2016',
  );
});
