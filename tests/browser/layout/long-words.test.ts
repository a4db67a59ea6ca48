import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  articleText,
  personText,
  placeText,
  translatedText,
} from '../../sites/files/base-files.ts';
import { liveNewsroom } from '../../sites/files/live-newsroom.ts';
import { lostText } from '../access/lost-text.ts';
import { sidewaysScroll } from '../in-page.ts';
import { site, usePage } from '../site-browser.ts';
import { type ServedNewsroom, serveNewsroom } from './served-newsroom.ts';

/* Long names of places and people, addresses with hyphens, and times with a long zone: where their lines break. */

const village = 'Llanfairpwllgwyngyllgogerychwyrndrobwllllan';
const author = 'Jean-Luc Saint-Exupéry-Montmorency';
const address = 'letters-page@port-esker.example';
const byline = ['jean-luc', 'harbour-desk'];
const corrections = [{ date: '2031-05-03T09:00:00Z', note: 'The ship has two masts.' }];

/** Articles of the village, one hour after another, in two languages. */
const reports = Object.fromEntries(
  [1, 2, 3, 4, 5, 6].flatMap((hour) => {
    const fields = { place: 'village', byline, published: `2031-05-03T0${hour}:00:00Z` };
    return [
      [`articles/report-${hour}.md`, articleText({ ...fields, corrections })],
      [`articles/report-${hour}.ar.md`, translatedText({ ...fields, corrections })],
    ];
  }),
);

let newsroom: ServedNewsroom;

beforeAll(async () => {
  newsroom = await serveNewsroom({
    ...liveNewsroom(),
    ...reports,
    'places/village.md': placeText(village),
    'people/jean-luc.md': personText(author),
    'pages/about.md': `---\ntitle: About\ndescription: Us\n---\n\nWrite to ${address}.\n`,
  });
}, 60_000);
afterAll(() => newsroom?.end());

describe.each(['', '/ar'])('%s', (edition) => {
  const paths = [
    '/',
    '/2031/05/03/report-3/',
    '/harbour/',
    '/people/jean-luc/',
    '/places/village/',
  ];

  test.each(paths)('no long word covers other text or widens the page: %s', async (path) => {
    const { page, origin } = newsroom;
    await page.goto(origin + edition + path);
    expect(await page.locator('main').innerText()).toContain(village);
    const isSound = async (width: number, size: string) => {
      await page.setViewportSize({ width, height: 800 });
      await page.evaluate(`document.documentElement.style.fontSize = '${size}'`);
      expect(await page.evaluate(lostText), `at ${width} px ${size}`).toEqual([]);
      expect(await page.evaluate(sidewaysScroll), `at ${width} px ${size}`).toEqual([]);
    };
    for (const width of [320, 360, 768, 992, 1100, 1280]) await isSound(width, '');
    for (const width of [320, 360, 768, 1280]) await isSound(width, '36px');
  });
});

test('a line breaks an address after its @ or before a dot only', async () => {
  const { page, origin } = newsroom;
  await page.goto(`${origin}/about/`);
  const lines = new Set<string>();
  for (let width = 320; width <= 640; width += 8) {
    await page.setViewportSize({ width, height: 800 });
    for (const line of await page.evaluate<readonly string[]>(linesOf('main .body p'))) {
      lines.add(line);
    }
  }
  const ends = [...lines].filter((line) => /[@.-]/.test(line)).map((line) => line.trim());
  expect(ends.join('\n')).not.toMatch(/-$/m);
  expect(ends).toContain(`Write to ${address}.`);
  expect(await page.locator('main .body p').innerText()).toBe(`Write to ${address}.`);
});

/** The lines of an element as texts. */
const linesOf = (selector: string) => `(() => {
  const lines = [];
  let last = -Infinity;
  const texts = document.createTreeWalker(document.querySelector('${selector}'), NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    for (let at = 0; at < text.length; at += 1) {
      const range = document.createRange();
      range.setStart(text, at);
      range.setEnd(text, at + 1);
      const { bottom } = range.getBoundingClientRect();
      if (bottom >= last + 4) lines.push('');
      lines[lines.length - 1] += text.data[at];
      last = Math.max(bottom, last);
    }
  }
  return lines;
})()`;

describe('a date that takes two lines is divided before the time, which keeps its zone', () => {
  const open = usePage({});
  const [lead = ''] = site.pages.filter((path) => /^\/2016\/08\/03\/unity/.test(path));

  test.each([
    ['/conflict/', '.meta'],
    ['/ar/conflict/', '.meta'],
    [lead, '.dates'],
    [`/ar${lead}`, '.dates'],
  ])('%s', async (path, line) => {
    const page = await open(path);
    const divided = new Set<string>();
    for (const width of [768, 1100, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const lines = await page.evaluate<readonly string[]>(linesOf(`${line} time`));
      if (lines.length > 1) divided.add(lines.join('|'));
    }
    expect(divided.size).toBeGreaterThan(0);
    for (const lines of divided) expect(lines).toMatch(/2016[,،] ?\|\d\d:\d\d [^|]+$/);
  });
});
