import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { articleText, personText, translatedText } from '../../sites/files/base-files.ts';
import { liveNewsroom } from '../../sites/files/live-newsroom.ts';
import { serveNewsroom } from './served-newsroom.ts';

/*
 * Captions, the facts of an author and counts in lists: where their lines break, and which addresses print shows. The
 * menu of the front page, and the notes at the head of live coverage.
 */

const licence = 'https://licence.example/by/';
const board = 'https://board.example/times/';

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
    email: 'mara@paper.example',
    fediverse: '@mara.voss@social.example',
    sameAs: ['https://people.example/mara'],
  };
  ({ page, origin, end } = await serveNewsroom({
    ...liveNewsroom({ ended: '2031-05-05T18:00:00Z' }),
    'people/mara-voss.md': personText('Mara Voss', mara),
    'articles/quay.md': articleText({ lead, byline: ['mara-voss'] }, text),
    'articles/quay.ar.md': translatedText({ lead, byline: ['mara-voss'] }),
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
    'https://people.example/mara',
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
