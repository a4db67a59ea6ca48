import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveFolder } from '../../../src/engine/dev/site-server.ts';
import { articleText, baseFiles, siteText } from '../../sites/files/base-files.ts';
import { buildSound, scratchFolder } from '../../sites/files/built-folder.ts';
import { type Contents, writeFiles } from '../../sites/files/write-files.ts';
import { workerBrowser } from '../site-browser.ts';

/*
 * The front page is complete with few articles and with many, and with or without choices of the editor. Its columns
 * are filled, no column begins with a rule, and pictures have their space before they load.
 */

const { 'articles/harbour-open.md': _, ...noArticles } = baseFiles;

/** A site of `count` articles. Every other article has a lead picture. */
async function contentOf(count: number, front: string): Promise<Contents> {
  // At a ratio of 4:3, the picture has an integer height at each of its widths, so the page height is exact to the
  // pixel.
  const quay = sharp({ create: { width: 1200, height: 900, channels: 3, background: '#456' } });
  const articles = Array.from({ length: count }, (_, at): [string, string] => {
    const image = at === 10 || at === 12 ? '/media/small.jpg' : '/media/quay.jpg';
    const lead = at % 2 === 1 ? undefined : { image, alt: 'The quay' };
    const published = new Date(Date.UTC(2031, 4, 4, 8) - at * 3_600_000).toISOString();
    const headline = at === 0 ? 'Fog at sea' : `The harbour office counts ${at} ships off the rock`;
    // These lead some of the sites, the first two without a picture, the last one with a small one.
    const keyPoints = [1, 3, 6, 10].includes(at) ? ['Four ships came.', 'None left.'] : undefined;
    const kicker = at === 1 ? 'Ships' : undefined;
    const fields = { headline, published, lead, kicker, keyPoints };
    return [`articles/n${at}.md`, articleText(fields)];
  });
  const policies = count === 12 ? 'policies: {ethicsPolicy: "/about/#the-desk"}\n' : '';
  return {
    ...noArticles,
    'site.yaml': siteText(policies),
    ...Object.fromEntries(articles),
    'front.yaml': front,
    'media/quay.jpg': await quay.jpeg().toBuffer(),
    'media/quay.jpg.yaml': 'credit: Mara Voss\n',
    'media/small.jpg': await quay.clone().resize(320).jpeg().toBuffer(),
    'media/small.jpg.yaml': 'credit: Mara Voss\n',
  };
}

const sites: readonly (readonly [count: number, front: string])[] = [
  [3, ''],
  [3, 'lead: n1'],
  [4, ''],
  [4, 'lead: n3'],
  [12, ''],
  [12, 'lead: n1\nnext: [n7]\npackages: [{name: Ships, feature: n3, with: [n2, n5]}]'],
  [
    13,
    'lead: n6\npackages: [{name: Ships, feature: n2, with: [n1, n3, n5, n7]}, {name: Boats, feature: n8, with: [n9, n11]}]',
  ],
  [14, 'lead: n10\npackages: [{name: Ships, feature: n12, with: [n2, n5]}]'],
  [60, 'lead: n4'],
];

let base: string;
let remove: () => Promise<void>;
beforeAll(async () => {
  ({ folder: base, remove } = await scratchFolder());
});
afterAll(() => remove?.());

/** For each row or group of columns: the gap to the right edge, and the number of columns that begin with a rule. */
const columnsIn = `(() => {
  const main = document.querySelector('main').getBoundingClientRect();
  return [...document.querySelectorAll('.teaser-row, .teaser-columns')].map((group) => {
    const box = group.getBoundingClientRect();
    const teasers = [...group.querySelectorAll('.teaser')].map((each) => ({
      box: each.getBoundingClientRect(),
      rule: parseFloat(getComputedStyle(each).borderBlockStartWidth),
    }));
    const starts = [...new Set(teasers.map((each) => Math.round(each.box.left)))];
    const ruled = starts.filter((start) => {
      const own = teasers.filter((each) => Math.round(each.box.left) === start);
      const [first] = own.sort((a, b) => a.box.top - b.box.top);
      return first.rule > 0 && first.box.top + first.rule > box.top + 0.5;
    });
    const end = Math.max(...teasers.map((each) => each.box.right));
    return { count: teasers.length, columns: starts.length, ruled: ruled.length, gap: main.right - end };
  });
})()`;

/**
 * The height of the space below the text of the lead, beside its picture; undefined if the picture is not beside the
 * text.
 */
const holeIn = `(() => {
  const figure = document.querySelector('.lead-beside > figure');
  if (figure === null) return undefined;
  const others = [...figure.parentElement.children].filter((each) => each !== figure);
  const bottoms = others.map((each) => each.getBoundingClientRect().bottom);
  return figure.getBoundingClientRect().bottom - Math.max(...bottoms);
})()`;

/**
 * For each package, the height below its feature beside other articles, or below these. More than two beside it would
 * leave one below most features.
 */
const holesInPackages = `[...document.querySelectorAll('.feature')].map((feature) => {
  const endOf = (each) => each.lastElementChild.getBoundingClientRect().bottom;
  const bottom = Math.max(...[...feature.children].map((each) => each.getBoundingClientRect().bottom));
  const row = feature.parentElement.getBoundingClientRect();
  const beside = [...feature.parentElement.children].filter(
    (each) => each !== feature && each.getBoundingClientRect().top < bottom
  );
  if (beside.some((each) => each.children.length > 2)) return Infinity;
  return beside.length === 0 ? 0 : row.bottom - Math.min(bottom, ...beside.map(endOf));
})`;

/** How far below the headline of the lead its key points and its picture begin. */
const belowHeadline = `[...document.querySelectorAll('.lead-points, .lead > figure')].map((each) =>
  each.getBoundingClientRect().top - document.querySelector('.lead-headline').getBoundingClientRect().bottom
)`;

/** The height between each picture of a list with a headline of three lines beside it and the standfirst below. */
const gapsBelowPictures = `[...document.querySelectorAll('.teaser-picture')].flatMap((picture) => {
  const headline = picture.parentElement.querySelector('.teaser-headline');
  const lines = headline.getBoundingClientRect().height / parseFloat(getComputedStyle(headline).lineHeight);
  if (Math.round(lines) < 3) return [];
  const end = picture.getBoundingClientRect().bottom + parseFloat(getComputedStyle(picture).marginBlockEnd);
  return picture.parentElement.querySelector('.teaser-standfirst').getBoundingClientRect().top - end;
})`;

/** The left edges of the columns of links in the footer. */
const footerColumns = `[...new Set(
  [...document.querySelectorAll('.footer nav a')].map((each) => each.getBoundingClientRect().left)
)].sort((a, b) => a - b)`;

interface Columns {
  readonly count: number;
  readonly columns: number;
  readonly ruled: number;
  readonly gap: number;
}

/** Builds a site and serves it. The sites share a cache, because they have the same pictures. */
async function serveSite(count: number, front: string, name: string) {
  const content = writeFiles(path.join(base, name), await contentOf(count, front));
  const out = path.join(base, `${name}-site`);
  await buildSound(content, out, { cards: false, cache: path.join(base, 'cache') });
  return serveFolder(out, { port: 0, basePath: '/', liveReload: false });
}

/** Scrolls through the page, so that lazy pictures load, and waits for them. */
const loadPictures = `(async () => {
  for (const img of document.images) {
    img.scrollIntoView();
    await img.decode();
  }
  return document.images.length;
})()`;

/** The positions of the texts of the lead, in the order of the page. */
const leadTexts = `[...document.querySelectorAll(
  '.lead > :is(.kicker, .lead-headline, .standfirst, .meta)'
)].map((each) => {
  const { left, top } = each.getBoundingClientRect();
  return { left: Math.round(left), top };
})`;

const heightOf = 'document.documentElement.scrollHeight';

describe.each(sites)('with %i articles and the choices "%s"', (count, front) => {
  const opened = new Map<string, Page>();
  let context: BrowserContext;
  let server: Awaited<ReturnType<typeof serveSite>>;
  beforeAll(async () => {
    const at = sites.findIndex(([articles, choices]) => articles === count && choices === front);
    server = await serveSite(count, front, `site-${at}`);
    context = await (await workerBrowser()).newContext();
  }, 60_000);
  afterAll(async () => {
    await context?.close();
    await server?.close();
  });

  /** The front page in a window of this size. It is opened once, and each test leaves it unchanged. */
  const pageIn = async (width: number, height = 900): Promise<Page> => {
    const size = `${width} ${height}`;
    const page = opened.get(size) ?? (await context.newPage());
    if (opened.has(size)) return page;
    opened.set(size, page);
    await page.setViewportSize({ width, height });
    await page.goto(server.url, { waitUntil: 'load' });
    return page;
  };

  test.each([768, 1280])(
    'fills its columns at %i pixels, and none begins with a rule',
    async (width) => {
      const page = await pageIn(width);
      const groups = await page.evaluate<readonly Columns[]>(columnsIn);
      expect(groups).not.toEqual([]);
      for (const group of groups) {
        expect(group.columns).toBeGreaterThan(group.count === 1 ? 0 : 1);
        expect(group.ruled).toBe(0);
        if (group.count > 1) expect(group.gap).toBeLessThan(4);
      }
    },
  );

  test.each([768, 1280])(
    'has the parts of the lead one below the other at %i pixels',
    async (width) => {
      const page = await pageIn(width);
      const boxes = await page.evaluate<readonly { left: number; top: number }[]>(leadTexts);
      expect(boxes.length).toBeGreaterThan(1);
      expect(new Set(boxes.map(({ left }) => left)).size).toBe(1);
      expect(boxes.map(({ top }) => top)).toEqual(
        boxes.map(({ top }) => top).toSorted((a, b) => a - b),
      );
    },
  );

  test('fills the columns of a footer with few policies or none', async () => {
    const page = await pageIn(1280);
    const starts = await page.evaluate<readonly number[]>(footerColumns);
    const gaps = starts.slice(1).map((start, at) => start - (starts[at] ?? 0));
    expect(starts).toHaveLength(4);
    expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThan(25);
  });

  test.each([360, 768, 1280])(
    'has key points and picture of the lead below its headline at %i pixels',
    async (width) => {
      const page = await pageIn(width);
      const points = page.locator('.lead-points');
      if ((await points.count()) === 0) return expect(front).not.toMatch(/^lead: n([136]|10)\b/);
      const tops = await page.evaluate<readonly number[]>(belowHeadline);
      expect(tops).toHaveLength(/^lead: n[13]\b/.test(front) ? 1 : 2);
      expect(Math.min(...tops)).toBeGreaterThan(0);
    },
  );

  test('has no single line of a standfirst beside a picture that a long headline is beside', async () => {
    const page = await pageIn(360, 740);
    await page.evaluate(loadPictures);
    const gaps = await page.evaluate<readonly number[]>(gapsBelowPictures);
    expect(gaps.length).toBeGreaterThan(0);
    expect(Math.min(...gaps)).toBeGreaterThan(0);
  });

  test.each([768, 1280])('leaves no hole in a package at %i pixels', async (width) => {
    const page = await pageIn(width);
    const holes = await page.evaluate<readonly number[]>(holesInPackages);
    expect(holes).toHaveLength(front.split('feature').length - 1);
    expect(Math.max(0, ...holes)).toBeLessThan(110);
  });

  test('does not divide a package between two sheets of paper', async () => {
    const page = await pageIn(1280);
    await page.emulateMedia({ media: 'print' });
    const breaks = `[...document.querySelectorAll('.package')]
      .map((each) => getComputedStyle(each).breakInside)`;
    const values = await page.evaluate<readonly string[]>(breaks);
    await page.emulateMedia({ media: 'screen' });
    const packages = front.split('feature').slice(1);
    expect(values).toEqual(packages.map(() => 'avoid'));
  });

  test('leaves no hole beside the picture of the lead', async () => {
    const page = await pageIn(1280);
    const hole = await page.evaluate<number | undefined>(holeIn);
    // With three articles, the other two share the row below.
    if (count > 3) expect(hole ?? 0, `${hole}`).toBeLessThan(110);
  });

  test('reserves the space of each picture until it is loaded', async () => {
    const page = await pageIn(360, 740);
    const isPicture = (url: URL) => /\.(?:avif|jpe?g|webp)$/.test(url.pathname);
    await page.route(isPicture, (route) => route.abort());
    await page.goto(server.url, { waitUntil: 'load' });
    const before = await page.evaluate<number>(heightOf);
    await page.unroute(isPicture);
    await page.goto(server.url, { waitUntil: 'load' });
    expect(await page.evaluate<number>(loadPictures)).toBeGreaterThan(0);
    expect(await page.evaluate<number>(heightOf)).toBe(before);
  });

  test('loads the pictures of its lists when they are nearly in view, in their own size', async () => {
    const page = await pageIn(360, 740);
    const thumbnails = page.locator('.teaser-picture img');
    const sources = await thumbnails.evaluateAll((all) =>
      all.map((img) => [Reflect.get(img, 'loading'), Reflect.get(img, 'currentSrc')]),
    );
    expect(sources).not.toEqual([]);
    for (const [loading, source] of sources) {
      expect(loading).toBe('lazy');
      expect(source).toMatch(/-240\.avif$/);
    }
  });
});
