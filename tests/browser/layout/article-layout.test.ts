import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { site, usePage } from '../site-browser.ts';

const lead = '/2016/08/03/unity-government-forces-take-sirte-district/';
const articles = site.pages.filter((path) => /^(\/ar)?\/2016\/08\/03\/./.test(path));

async function boxOf(page: Page, selector: string) {
  const box = await page.locator(selector).first().boundingBox();
  if (box === null) throw new Error(`the page does not show ${selector}`);
  return box;
}

const endOf = ({ y, height }: { readonly y: number; readonly height: number }) => y + height;

describe('the first sentence of an article', () => {
  const open = usePage({});

  test.each(articles)('begins within two screens of a phone: %s', async (path) => {
    const page = await open(path);
    await page.setViewportSize({ width: 360, height: 640 });
    expect((await boxOf(page, '.e-content p')).y).toBeLessThan(2 * 640);
  });

  test.each(articles)('begins within a screen and a half of a laptop: %s', async (path) => {
    const page = await open(path);
    await page.setViewportSize({ width: 1280, height: 720 });
    expect((await boxOf(page, '.e-content p')).y).toBeLessThan(1.5 * 720);
  });

  test('in the lead article, leaves room for a line on the second screen of a phone', async () => {
    const page = await open(lead);
    await page.setViewportSize({ width: 360, height: 640 });
    expect((await boxOf(page, '.e-content p')).y).toBeLessThan(1150);
    await page.setViewportSize({ width: 1280, height: 720 });
    expect((await boxOf(page, '.e-content p')).y).toBeLessThan(850);
  });
});

describe('the map of an article', () => {
  const open = usePage({});

  test.each(articles)('is after the first paragraphs or beside them: %s', async (path) => {
    const page = await open(path);
    for (const width of [360, 768]) {
      await page.setViewportSize({ width, height: 800 });
      const map = await boxOf(page, '.lead-map');
      expect(map.y).toBeGreaterThan(endOf(await boxOf(page, '.e-content p')));
      expect(map.y).toBeLessThan((await boxOf(page, '.lead-map + .body')).y);
    }
    await page.setViewportSize({ width: 1280, height: 800 });
    const [map, text] = [await boxOf(page, '.lead-map'), await boxOf(page, '.e-content p')];
    expect(map.y).toBeLessThan(text.y);
    expect(map.width).toBeGreaterThan(300);
    const [first, second] = path.startsWith('/ar/') ? [map, text] : [text, map];
    expect(first.x + first.width).toBeLessThan(second.x);
  });
});

describe('the foot of an article', () => {
  const open = usePage({ viewport: { width: 360, height: 740 } });

  test.each(articles)('leads to other articles before sources and names: %s', async (path) => {
    const page = await open(path);
    const order = ['.story-neighbours', '[id="page.sources"]', '.topics', '.entity-index'];
    if ((await page.locator('.related').count()) > 0) order.splice(1, 0, '.related');
    const tops = [];
    for (const selector of order) tops.push((await boxOf(page, selector)).y);
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
  });

  test.each(articles)('has parts of one width: %s', async (path) => {
    const page = await open(path);
    for (const width of [360, 768, 1280]) {
      await page.setViewportSize({ width, height: 740 });
      const parts = page.locator('.article-foot > .block');
      const edges = await parts.evaluateAll((all) =>
        all.map((each) => {
          const { left, right } = each.getBoundingClientRect();
          return `${Math.round(left)} to ${Math.round(right)}`;
        }),
      );
      expect(edges.length).toBeGreaterThan(3);
      expect(new Set(edges).size, `${width} px: ${edges}`).toBe(1);
    }
    await page.setViewportSize({ width: 360, height: 740 });
  });

  test('in the lead article, leads to the earlier one and shows the other as related', async () => {
    const page = await open(lead);
    const hrefs = (selector: string) =>
      page.locator(selector).evaluateAll((links) => links.map((each) => each.getAttribute('href')));
    expect(await hrefs('.story-before a')).toEqual([
      '/2016/08/03/tobruk-parliament-objects-to-us-strikes/',
    ]);
    expect(await hrefs('.story-after a')).toEqual([]);
    expect(await hrefs('.related h3 a')).toEqual([
      '/2016/08/03/suicide-bomber-kills-soldiers-in-benghazi/',
    ]);
  });
});

describe('the note of a figure', () => {
  const open = usePage({ reducedMotion: 'reduce' });

  test.each(articles)('is beside its paragraph on a wide page: %s', async (path) => {
    const page = await open(path);
    await page.setViewportSize({ width: 1280, height: 800 });
    const paragraphs = await page.locator('.noted').all();
    expect(paragraphs.length).toBeGreaterThan(0);
    for (const each of paragraphs) {
      const [text, note] = [
        await each.locator('p').first().boundingBox(),
        await each.locator('.figure-note').first().boundingBox(),
      ];
      if (!text || !note) throw new Error('the note is not visible');
      const [first, second] = path.startsWith('/ar/') ? [text, note] : [note, text];
      expect(first.x + first.width).toBeLessThan(second.x);
      expect(Math.abs(note.y - text.y)).toBeLessThan(20);
    }
  });

  test.each(articles)('opens below its paragraph on a phone: %s', async (path) => {
    const page = await open(path);
    await page.setViewportSize({ width: 360, height: 740 });
    const paragraph = page.locator('.noted').first();
    const note = paragraph.locator('.figure-note').first();
    expect(await note.isVisible()).toBe(false);
    await paragraph.locator('.figure-mark').first().click();
    expect(await note.isVisible()).toBe(true);
    const [text, below] = [
      await paragraph.locator('p').first().boundingBox(),
      await note.boundingBox(),
    ];
    expect(below?.y).toBeGreaterThanOrEqual(text ? endOf(text) : Number.NaN);
    // Both are in view.
    expect(text?.y).toBeGreaterThan(0);
    expect(below ? endOf(below) : Number.NaN).toBeLessThan(740);
  });
});

describe('readers can write and subscribe', () => {
  const open = usePage({});
  const hrefs = (page: Page, selector: string) =>
    page.locator(selector).evaluateAll((links) => links.map((each) => each.getAttribute('href')));

  test.each(articles)('an article has a mail with its headline and address: %s', async (path) => {
    const page = await open(path);
    const mails = await hrefs(page, '.article-foot a[href^="mailto:"]');
    expect(mails).toHaveLength(1);
    const mail = new URL(mails[0] ?? '');
    const subject = mail.searchParams.get('subject') ?? '';
    expect(subject).toContain(await page.locator('h1').innerText());
    expect(mail.searchParams.get('body')).toBe(site.origin + path);
  });

  test.each([
    ['a section', '/conflict/', ['feed.atom', 'feed.rss', 'feed.json']],
    ['a story', '/stories/battle-for-sirte/', ['feed.atom', 'feed.rss', 'feed.json']],
    ['an author', '/desks/libya-desk/', ['feed.atom', 'feed.rss', 'feed.json']],
    ['a topic', '/topics/armed-conflict/', ['feed.atom']],
  ])('the page of %s shows its feeds', async (_, path, files) => {
    const page = await open(path);
    const shown = await hrefs(page, '.follow a');
    const paths = shown.map((href) => new URL(href ?? '', site.origin + path).pathname);
    expect(paths).toEqual(files.map((file) => path + file));
  });

  test.each(['/', '/ar/', lead])('the footer leads to the feeds: %s', async (path) => {
    const page = await open(path);
    const feeds = path.startsWith('/ar/') ? '/ar/feeds/' : '/feeds/';
    expect(await hrefs(page, `.footer nav a[href$="${feeds}"]`)).toHaveLength(1);
  });
});

describe('the date of an event', () => {
  const open = usePage({ viewport: { width: 1280, height: 800 } });
  const firstLines = `[...document.querySelectorAll('.events li:has(.event-what)')].map((event) =>
    ['.event-date :is(time, span)', '.event-what'].map((selector) => {
      const range = document.createRange();
      range.selectNode(document.createTreeWalker(event.querySelector(selector), NodeFilter.SHOW_TEXT).nextNode());
      const [{ top, bottom }] = range.getClientRects();
      return (top + bottom) / 2;
    })
  )`;

  test.each(['/stories/battle-for-sirte/', '/ar/stories/battle-for-sirte/'])(
    'is beside the first line of its text, and its own lines are close: %s',
    async (path) => {
      const page = await open(path);
      const lines = await page.evaluate<readonly (readonly [number, number])[]>(firstLines);
      expect(lines.length).toBeGreaterThan(2);
      for (const [date, text] of lines) expect(Math.abs(date - text)).toBeLessThan(4);
      const { fontSize, lineHeight } = await page.evaluate<Record<string, string>>(`(() => {
        const { fontSize, lineHeight } = getComputedStyle(document.querySelector('.event-date'));
        return { fontSize, lineHeight };
      })()`);
      expect(Number.parseFloat(`${lineHeight}`) / Number.parseFloat(`${fontSize}`)).toBeLessThan(
        1.6,
      );
    },
  );
});

describe('the footer', () => {
  const open = usePage({ viewport: { width: 360, height: 740 } });

  test.each(['/', '/ar/'])('has its links in two columns on a phone: %s', async (path) => {
    const page = await open(path);
    const links = page.locator('.footer nav ul:last-child a');
    const edges = await links.evaluateAll(
      (all, side) => all.map((each) => Math.round(Reflect.get(each.getBoundingClientRect(), side))),
      path === '/ar/' ? 'right' : 'left',
    );
    expect(new Set(edges).size).toBe(2);
  });
});

describe('a name with a hyphen', () => {
  const open = usePage({ viewport: { width: 360, height: 740 } });

  test('is on one line at every width of a phone', async () => {
    const page = await open(lead);
    for (const width of [320, 360, 375, 390, 412, 430]) {
      await page.setViewportSize({ width, height: 740 });
      const lines = await page
        .locator('main .whole:visible')
        .evaluateAll((names) => names.map((name) => name.getClientRects().length));
      expect(lines.length).toBeGreaterThan(4);
      expect(new Set(lines)).toEqual(new Set([1]));
    }
  });
});
