import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { articleText, translatedText } from '../../sites/files/base-files.ts';
import { liveNewsroom, manyEntries } from '../../sites/files/live-newsroom.ts';
import { serveNewsroom } from './served-newsroom.ts';

/*
 * The order of live coverage at each width, the position of bylines, and the width of a lead picture, in both
 * directions of writing.
 */

let page: Page;
let origin: string;
let end: () => Promise<void>;

beforeAll(async () => {
  const quay = sharp({ create: { width: 1200, height: 800, channels: 3, background: '#456' } });
  const ships = { id: 'ships', value: 300, of: 'ships', asOf: '2031-05-02', source: 'Office' };
  const lead = { image: '/media/quay.jpg', alt: 'The quay' };
  ({ page, origin, end } = await serveNewsroom({
    ...liveNewsroom(),
    'articles/crossings.md': articleText(
      { kind: 'live', headline: 'Crossings of the ferry', published: '2031-05-04T08:00:00Z' },
      manyEntries(45).replace('and [[Port Esker]] slept.', 'no more.\n\n### In detail\n\nNothing.'),
    ),
    'articles/counted.md': articleText(
      { headline: 'Ships are counted', figures: [ships] },
      'The office counted :figure[300]{#ships} ships.',
    ),
    'articles/quay.md': articleText({ lead }),
    'articles/quay.ar.md': translatedText({ lead }),
    'media/quay.jpg': await quay.jpeg().toBuffer(),
    'media/quay.jpg.yaml': 'credit: Mara Voss\n',
  }));
}, 60_000);
afterAll(() => end?.());

async function boxOf(selector: string) {
  const box = await page.locator(selector).first().boundingBox();
  if (box === null) throw new Error(`the page does not show ${selector}`);
  return { ...box, end: box.x + box.width, bottom: box.y + box.height };
}

test('live coverage shows summary, key entries and entries below each other, with the byline beside them', async () => {
  await page.goto(`${origin}/2031/05/04/ferry-live/`);
  for (const width of [360, 768, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    const order = ['.live-summary', '.live-summary + .body', '.live-key', '.live-entry'];
    const tops = [];
    for (const selector of order) tops.push((await boxOf(selector)).y);
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
  }
  const [meta, summary] = [await boxOf('.article-meta'), await boxOf('.live-summary')];
  expect(meta.end).toBeLessThan(summary.x);
  expect(Math.abs(meta.y - summary.y)).toBeLessThan(10);
});

test('earlier entries have one line above them, which belongs to the head of the page on wide screens', async () => {
  await page.goto(`${origin}/2031/05/04/crossings/earlier/1/`);
  const lineOf = (selector: string, side: string) =>
    page.evaluate<string>(
      `getComputedStyle(document.querySelector('${selector}')).borderBlock${side}Width`,
    );
  for (const [width, head, entries] of [
    [360, '0px', '1px'],
    [768, '0px', '1px'],
    [1280, '1px', '0px'],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    const lines = [await lineOf('.article-head', 'End'), await lineOf('.live-entries', 'Start')];
    expect(lines, `${width}`).toEqual([head, entries]);
  }
});

test('earlier entries are in two columns, also one whose text has a heading, to which links lead', async () => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`${origin}/2031/05/04/crossings/`);
  expect(await page.locator('.live-earlier li #in-detail').count()).toBe(1);
  const starts = (selector: string) =>
    page.evaluate<readonly number[]>(
      `[...new Set([...document.querySelectorAll('.live-earlier li > ${selector}')]
        .map((each) => each.getBoundingClientRect().x))]`,
    );
  const [[time = 0, ...times], [headline = 0, ...headlines]] = [
    await starts('.live-at'),
    await starts('a'),
  ];
  expect([...times, ...headlines]).toEqual([]);
  expect(headline).toBeGreaterThan(time + 40);
});

test('on paper, no heading of live coverage is apart from its entries, and notes are in one column', async () => {
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 688, height: 1000 });
  await page.goto(`${origin}/2031/05/04/ferry-live/`);
  const style = (selector: string, property: string) =>
    page.evaluate<string>(`getComputedStyle(document.querySelector('${selector}')).${property}`);
  // Chromium divides a heading across all columns from what follows it.
  expect(await style('.live-entries > .label', 'columnSpan')).toBe('none');
  expect(await style('.live-day', 'breakAfter')).toBe('avoid');
  const notes = '.live-entries > .body';
  expect(await style(`${notes} .footnotes`, 'display')).toBe('block');
  expect([await style(notes, 'columnCount'), await style(notes, 'columnSpan')]).toEqual([
    'auto',
    'all',
  ]);
  await page.emulateMedia({ media: 'screen' });
});

test('an entry that ends with a quotation has no line of its own above that of the next entry', async () => {
  await page.goto(`${origin}/2031/05/04/ferry-live/`);
  const line = await page.evaluate<string>(
    `getComputedStyle(document.querySelector('.live-entry .quote:last-child')).borderBlockEndWidth`,
  );
  expect(line).toBe('0px');
});

test('the label of live coverage is printed in black, without its background', async () => {
  await page.goto(`${origin}/2031/05/04/ferry-live/`);
  await page.emulateMedia({ media: 'print' });
  const [ink, paper] = await page.evaluate<readonly string[]>(`(() => {
    const { color, backgroundColor } = getComputedStyle(document.querySelector('.kind-live'));
    return [color, backgroundColor];
  })()`);
  await page.emulateMedia({ media: 'screen' });
  expect([ink, paper]).toEqual(['rgb(0, 0, 0)', 'rgba(0, 0, 0, 0)']);
});

test('the days of key entries leave room for their headlines on a phone', async () => {
  await page.goto(`${origin}/2031/05/04/ferry-live/`);
  await page.setViewportSize({ width: 360, height: 740 });
  const [time, headline] = [await boxOf('.live-key time'), await boxOf('.live-key a')];
  expect(headline.x).toBe(time.x);
  expect(time.bottom).toBeLessThan(headline.bottom);
});

test('the byline of a short article is in the margin, unless a note of a figure is there', async () => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`${origin}/2031/05/02/harbour-open/`);
  const [meta, text, foot] = [
    await boxOf('.article-meta'),
    await boxOf('.article-text .body'),
    await boxOf('.article-foot'),
  ];
  expect(meta.end).toBeLessThan(text.x);
  expect(Math.abs(meta.y - text.y)).toBeLessThan(10);
  expect(foot.y).toBeGreaterThanOrEqual(text.bottom);
  expect(foot.y - text.bottom).toBeLessThan(60);
  await page.goto(`${origin}/2031/05/02/counted/`);
  const [byline, note, quoted] = [
    await boxOf('.article-meta'),
    await boxOf('.figure-notes'),
    await boxOf('.noted p'),
  ];
  expect(byline.x).toBe(quoted.x);
  expect(note.end).toBeLessThan(quoted.x);
});

test.each(['', '/ar'])(
  'a lead picture is wider than the text, which still begins early: %s',
  async (edition) => {
    await page.goto(`${origin}${edition}/2031/05/02/quay/`);
    for (const width of [360, 768, 1280]) {
      await page.setViewportSize({ width, height: 720 });
      const [picture, text] = [await boxOf('.lead-picture img'), await boxOf('.e-content .body')];
      if (width === 1280) expect(picture.width).toBeGreaterThan(1.2 * text.width);
      else expect(picture.width).toBeCloseTo((await boxOf('main')).width);
      const side = edition === '' ? picture.x - text.x : picture.end - text.end;
      expect(Math.abs(side)).toBeLessThan(1);
      expect(text.y).toBeLessThan((width === 1280 ? 1.5 : 2) * 720);
    }
  },
);
