/// <reference lib="dom" />
import { beforeAll, describe, expect, test } from 'vitest';
import { isolateHtml } from '../../../src/model/text/isolate-html.ts';
import { withIsolatedRuns } from '../../../src/model/text/left-to-right-runs.ts';
import { render } from '../../markdown/render.ts';
import { usePage } from '../site-browser.ts';

/** An Arabic text, and parts of it that must be side by side, from left to right. */
const cases: readonly (readonly [text: string, parts: string])[] = [
  ['اتصل بالرقم +218 91 123-4567 الآن.', '+ 218 91 123 - 4567'],
  ['اتصل على (091) 123-4567 الآن.', '( 091 ) 123 - 4567'],
  ['الرقم +٢١٨ ٩١ ١٢٣-٤٥٦٧ هنا', '+ ٢١٨ ٩١ ١٢٣ - ٤٥٦٧'],
  ['قال @vell أمس.', '@ vell'],
  ['وسم #vell_2031، هنا', '# vell _ 2031'],
  ['راسل desk@vell.example.', 'desk @ vell . example'],
  ['زر https://vell.example/a-1/?b=2#c، هنا', 'https :// vell . example / a - 1 /? b = 2 # c'],
  ['الصفحة /about/ هنا', '/ about'],
  ['فاز 3-1 أمس', '3 - 1'],
  ['فاز 3 - 1 أمس', '3 - 1'],
  ['بين 10–15 شخصا', '10 – 15'],
  ['حيث 2+7=9 هنا', '2 + 7 = 9'],
  ['حيث x + 2 = 7 هنا', 'x + 2 = 7'],
  ['بسرعة 5 km/h هنا', '5 km / h'],
  ['بلغت -20°C أمس', '- 20 ° C'],
  ['نسبة 5% من الناس', '5 %'],
  ['بسعر 5 € فقط', '5 €'],
  ['من 10:30-11:45 هنا', '10 : 30 - 11 : 45'],
  ['في 2016-08-03 هنا', '2016 - 08 - 03'],
  ['طائرة Boeing 737 MAX، هنا', 'Boeing 737 MAX'],
  ['لغة C++ هنا', 'C ++'],
  // These keep their order without help.
  ['عدد 1,234.5 هنا', '1 , 234 . 5'],
  ['الساعة 10:30 هنا', '10 : 30'],
  ['يوم 3/8/2016 هنا', '3 / 8 / 2016'],
];

const body = (markdown: string) => render(markdown, { lang: 'ar', latinLanguage: 'en' }).html;
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The ways in which text gets into a page. */
const ways: Readonly<Record<string, (text: string) => string>> = {
  paragraph: body,
  'list and emphasis': (text) => body(`- **${text}**`),
  quote: (text) => body(`:::quote{by="${text}"}\n${text}\n:::`),
  table: (text) => body(`| ${text} |\n| --- |\n| ${text} |`),
  heading: (text) => body(`## ${text}`),
  'headline and other fields': (text) => isolateHtml(`<h1>${escaped(text)}</h1>`, 'en'),
  drawing: (text) =>
    `<svg direction="rtl" width="600" height="20"><text x="590" y="15">${escaped(withIsolatedRuns(text))}</text></svg>`,
  'plain text': (text) => `<p>${escaped(withIsolatedRuns(text))}</p>`,
};

/** Returns the left edge of each part of each text, in pixels. Each part is searched for after the previous part. */
function places(partsOfTexts: readonly (readonly string[])[]): readonly (readonly number[])[] {
  const lefts = (root: Element, at: number): readonly number[] => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const letters: { readonly node: Node; readonly at: number; readonly letter: string }[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      for (let at = 0; at < (node.textContent ?? '').length; at += 1) {
        letters.push({ node, at, letter: (node.textContent ?? '')[at] ?? '' });
      }
    }
    const whole = letters.map(({ letter }) => letter).join('');
    let from = 0;
    return (partsOfTexts[at] ?? []).map((part) => {
      const found = whole.indexOf(part, from);
      from = found + part.length;
      const range = document.createRange();
      const letter = letters[found];
      if (letter === undefined) return Number.NaN;
      range.setStart(letter.node, letter.at);
      range.setEnd(letter.node, letter.at + 1);
      return range.getBoundingClientRect().left;
    });
  };
  return [...document.querySelectorAll('[data-case]')].map(lefts);
}

const open = usePage({});

describe.each(Object.entries(ways))('in right-to-left text, in a %s', (_name, html) => {
  let lefts: readonly (readonly number[])[];
  beforeAll(async () => {
    const page = await open('/404.html');
    const texts = cases.map(([text]) => `<div data-case="1">${html(text)}</div>`);
    await page.setContent(`<html lang="ar" dir="rtl"><body>${texts.join('')}</body></html>`);
    lefts = await page.evaluate(
      places,
      cases.map(([, parts]) => parts.split(' ')),
    );
  });

  test.each(cases.map(([text], at) => [text, at] as const))('%s', (_, at) => {
    const own = lefts[at] ?? [];
    expect(own).toHaveLength(cases[at]?.[1].split(' ').length ?? Number.NaN);
    expect(own.every((left, index) => index === 0 || left > (own[index - 1] ?? 0))).toBe(true);
  });
});
