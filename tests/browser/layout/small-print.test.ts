import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  articleText,
  personText,
  placeText,
  translatedText,
} from '../../sites/files/base-files.ts';
import { liveNewsroom } from '../../sites/files/live-newsroom.ts';
import { sidewaysScroll } from '../in-page.ts';
import { serveNewsroom } from './served-newsroom.ts';

/*
 * Captions, the facts of an author and counts in lists: where their lines break, and which addresses print shows. The
 * menu of the front page, and the notes at the head of live coverage.
 */

const licence = 'https://licence.example/by/';
const board = 'https://board.example/times/';

const longWord = 'Rockfallandlandslipmeasurementsociety';
const figures = [
  { id: 'ships', value: 300, of: 'ships', asOf: '2031-05-02', source: 'Harbour office' },
];
const longText = `Of [[${longWord}]], :figure[300]{#ships} ships.[^1] And more.[^1]

[^1]: As counted.

![The mast](/media/mast.jpg)

1. Tickets:

   As before.

   And for dogs.

| Year | Ships that called at the Old Quay | Coal, in tonnes | Passengers, both ways | Days of fog |
| --- | --- | --- | :---: | --- |
| 2031 | 4 | 88,000 | 1,200,000 | 31 |

\`\`\`
one line of code that is far longer than any column of text, on paper as on the screen of a telephone
\`\`\``;

let page: Page;
let origin: string;
let end: () => Promise<void>;

beforeAll(async () => {
  const quay = sharp({ create: { width: 1200, height: 800, channels: 3, background: '#456' } });
  const caption = 'The ferry at the northern quay on Sunday morning, before the first crossing';
  const lead = { image: '/media/quay.jpg', alt: 'The quay', caption };
  const text = `[Times](${board}) and [prices](${board}).\n\n![The quay](/media/quay.jpg "Again")`;
  const mara = {
    role: { en: 'Correspondent', ar: 'مراسلة' },
    email: 'mara-voss@port-esker.example',
    fediverse: '@mara-voss@port-social.example',
    sameAs: ['https://people-of-port-esker.example/mara'],
  };
  ({ page, origin, end } = await serveNewsroom({
    ...liveNewsroom({ ended: '2031-05-05T18:00:00Z' }),
    'people/mara-voss.md': personText('Mara Voss', mara),
    'articles/quay.md': articleText({ lead, byline: ['mara-voss'] }, text),
    'articles/quay.ar.md': translatedText({
      lead: { ...lead, credit: 'Anne-Sophie Winterbottom' },
      byline: ['mara-voss'],
    }),
    'places/long-rock.md': placeText(longWord),
    'articles/long.md': articleText({ headline: `${longWord} is counted`, figures }, longText),
    'media/mast.jpg': await quay.clone().resize(400, 700).jpeg().toBuffer(),
    'media/mast.jpg.yaml': 'credit: Mara Voss\n',
    'media/quay.jpg': await quay.jpeg().toBuffer(),
    'media/quay.jpg.yaml': `credit: Mara Voss\nlicence: CC BY 4.0\nlicenceUrl: ${licence}\n`,
  }));
}, 60_000);
afterAll(() => end?.());

async function open(url: string, media: 'screen' | 'print' = 'screen'): Promise<void> {
  await page.emulateMedia({ media });
  await page.goto(origin + url);
}

/** The links of a page whose address is printed after them. */
const printedAfter = `[...document.querySelectorAll('a')]
  .filter((link) => getComputedStyle(link, '::after').content.includes('http'))
  .map((link) => link.href)`;

test('print shows the address of each link once, and that of a licence in the footer', async () => {
  await open('/2031/05/02/quay/', 'print');
  expect(await page.evaluate(printedAfter)).toEqual([board]);
  const footer = await page.locator('.footer .print-only').innerText();
  expect(footer.split(' · ')[0]).toBe(`CC BY 4.0: ${licence}`);
});

/** The signs with which the lines of an element begin. */
const lineStarts = (selector: string) => `(() => {
  const starts = [];
  let last = -Infinity;
  const texts = document.createTreeWalker(document.querySelector('${selector}'), NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    if (text.parentElement.closest('.visually-hidden')) continue;
    for (let at = 0; at < text.length; at += 1) {
      const range = document.createRange();
      range.setStart(text, at);
      range.setEnd(text, at + 1);
      const { bottom, width } = range.getBoundingClientRect();
      if (width === 0 || bottom < last + 4) continue;
      starts.push(text.data[at]);
      last = bottom;
    }
  }
  return starts;
})()`;

test('the dot before a licence never begins a line', async () => {
  await open('/2031/05/02/quay/');
  const lines = new Set<number>();
  for (let width = 320; width <= 640; width += 8) {
    await page.setViewportSize({ width, height: 740 });
    const starts = await page.evaluate<readonly string[]>(lineStarts('figcaption'));
    expect(starts, `at ${width} px`).not.toContain('·');
    lines.add(starts.length);
  }
  expect(lines.size).toBeGreaterThan(1);
});

test.each(['', '/ar'])(
  'an address in the facts of an author is on one line: %s',
  async (edition) => {
    await open(`${edition}/people/mara-voss/`);
    for (const width of [320, 360, 768, 1280]) {
      await page.setViewportSize({ width, height: 740 });
      for (const address of await page.locator('.facts a').all()) {
        const lines = await address.evaluate((link) => {
          const range = link.ownerDocument.createRange();
          range.selectNodeContents(link);
          const lineHeight = Number.parseFloat(getComputedStyle(link).lineHeight);
          return Math.round(range.getBoundingClientRect().height / lineHeight);
        });
        expect(lines, `${await address.innerText()} at ${width} px`).toBe(1);
      }
    }
  },
);

test('a printed address in the facts of an author is on the line of its link', async () => {
  await open('/people/mara-voss/', 'print');
  expect(await page.evaluate<readonly string[]>(printedAfter)).toContain(
    'https://people-of-port-esker.example/mara',
  );
  for (const link of await page.locator('.facts a').all()) {
    expect(await link.evaluate((each) => getComputedStyle(each).display)).toBe('inline');
  }
});

test.each([
  ['/people/', '.directory dd'],
  ['/archive/', '.archive-list li'],
])('the dot before the count of articles belongs to the words before it: %s', async (url, line) => {
  await open(url);
  const dot = (selector: string, side: string) =>
    page.evaluate<string>(
      `getComputedStyle(document.querySelector('${selector}'), '::${side}').content`,
    );
  expect(await dot(`${line} .meta`, 'before')).toBe('none');
  expect(await dot(`${line} .dotted`, 'after')).toMatch(/^"\u00a0·"/);
});

test('the menu of the front page begins at the edge on phones', async () => {
  await open('/');
  await page.setViewportSize({ width: 360, height: 740 });
  const [item, main] = await Promise.all(
    ['.sections li', 'main'].map((selector) => page.locator(selector).first().boundingBox()),
  );
  expect(item?.x).toBe(main?.x);
});

test('the note of a translation has space below the end of live coverage', async () => {
  await open('/ar/2031/05/04/ferry-live/');
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 740 });
    const [end, note] = await Promise.all(
      ['.live-ended', '.translation-note'].map((selector) =>
        page.locator(selector).first().boundingBox(),
      ),
    );
    expect((note?.y ?? 0) - (end?.y ?? 0) - (end?.height ?? 0)).toBeGreaterThan(8);
  }
});

test('a Latin name with a hyphen keeps the order of its words on an Arabic page', async () => {
  await open('/ar/2031/05/02/quay/');
  const name = page.locator('.lead-picture .credit bdi');
  expect(await name.allInnerTexts()).toEqual(['Anne-Sophie Winterbottom']);
  expect(await name.locator('.whole').innerText()).toBe('Anne-Sophie');
});

test.each(['/feeds/', '/figures/ships/', '/2031/05/02/long/', '/places/long-rock/'])(
  'long words fit a phone, and a tablet with text of twice the size: %s',
  async (url) => {
    await open(url);
    await page.setViewportSize({ width: 320, height: 740 });
    expect(await page.evaluate(sidewaysScroll)).toEqual([]);
    await page.evaluate(`document.documentElement.style.fontSize = '36px'`);
    await page.evaluate(`document.querySelector('.nameplate a').textContent = 'The Intelligencer'`);
    expect(await page.evaluate(sidewaysScroll)).toEqual([]);
    await page.setViewportSize({ width: 768, height: 740 });
    expect(await page.evaluate(sidewaysScroll)).toEqual([]);
  },
);

test('the head of a table is not broken before a comma', async () => {
  await open('/2031/05/02/long/');
  await page.setViewportSize({ width: 360, height: 740 });
  const lines = await page.evaluate<number>(`(() => {
    const range = document.createRange();
    const text = document.querySelector('.body th:nth-child(4)').firstChild;
    range.setStart(text, 0);
    range.setEnd(text, 'Passengers,'.length);
    return range.getClientRects().length;
  })()`);
  expect(lines).toBe(1);
});

test('paragraphs of a list are apart', async () => {
  await open('/2031/05/02/long/');
  const margins = await page.evaluate<readonly string[]>(
    `[...document.querySelectorAll('.body li p + p')].map((each) => getComputedStyle(each).marginTop)`,
  );
  expect(margins).toHaveLength(2);
  expect(margins).not.toContain('0px');
});

test('tables and code are whole on paper, which does not scroll', async () => {
  await open('/2031/05/02/long/', 'print');
  await page.setViewportSize({ width: 688, height: 1000 });
  const widths = await page.evaluate<readonly (readonly [number, number])[]>(
    `[...document.querySelectorAll('.body :is(table, pre)')]
      .map((each) => [each.scrollWidth, each.getBoundingClientRect().width])`,
  );
  for (const [all, shown] of widths) expect(all).toBeLessThanOrEqual(Math.ceil(shown));
  const [[, table = 0] = [], [, code = 0] = []] = widths;
  expect(table).toBeGreaterThan(code);
  expect(table).toBeLessThanOrEqual(688);
});

test('links back from a note are apart for fingers, and not on paper', async () => {
  await open('/2031/05/02/long/');
  const backs = page.locator('.footnotes .back');
  const boxes = await Promise.all((await backs.all()).map((each) => each.boundingBox()));
  const middles = boxes.map((box) => (box?.x ?? 0) + (box?.width ?? 0) / 2);
  expect((middles[1] ?? 0) - (middles[0] ?? 0)).toBeGreaterThan(24);
  await page.emulateMedia({ media: 'print' });
  expect(await backs.first().isVisible()).toBe(false);
});

test('an upright picture leaves room for text on its sheet', async () => {
  await open('/2031/05/02/long/', 'print');
  await page.setViewportSize({ width: 688, height: 1000 });
  const box = await page.locator('.body .picture img').boundingBox();
  expect(box?.height).toBeGreaterThan(300);
  expect(box?.height).toBeLessThan(400);
  expect((box?.height ?? 0) / (box?.width ?? 1)).toBeCloseTo(700 / 400, 1);
});
