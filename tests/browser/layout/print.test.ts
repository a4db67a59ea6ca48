import type { Page } from 'playwright-core';
import { getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { printedMarks } from '../in-page.ts';
import { site, usePage } from '../site-browser.ts';

describe('an article begins with its map beside its key points and first paragraphs', () => {
  const viewport = { width: 794, height: 1123 };
  const open = usePage({ viewport }, (page) => page.emulateMedia({ media: 'print' }));
  const articles = site.pages.filter((path) => /^(\/ar)?\/2016\/08\/03\/./.test(path));

  test.each(articles)('%s', async (path) => {
    const page = await open(path);
    const boxOf = (selector: string) => page.locator(selector).first().boundingBox();
    const map = await boxOf('.lead-map');
    const points = await boxOf('.key-points');
    const opening = await boxOf('.article-text .body');
    const rest = await boxOf('.lead-map + .body');
    if (!map || !points || !opening || !rest) throw new Error('the article lacks a part');
    // A translation has two more lines before its key points, about its original and its age.
    expect(Math.abs(map.y - points.y)).toBeLessThan(64);
    for (const beside of [points, opening]) {
      const [first, second] = path.startsWith('/ar/') ? [map, beside] : [beside, map];
      expect(first.x + first.width).toBeLessThan(second.x);
    }
    const endOf = ({ y, height }: typeof map) => y + height;
    expect(opening.y).toBeGreaterThan(endOf(points));
    expect(opening.y - endOf(points)).toBeLessThan(40);
    expect(rest.y).toBeGreaterThanOrEqual(Math.max(endOf(map), endOf(opening)));
    expect(rest.y).toBeLessThan(viewport.height);
  });
});

describe('an article printed in landscape leaves no hole beside its map', () => {
  const viewport = { width: 1123, height: 794 };
  const open = usePage({ viewport }, (page) => page.emulateMedia({ media: 'print' }));
  const [lead = ''] = site.pages.filter((path) => /^\/2016\/08\/03\/unity/.test(path));

  test.each([lead, `/ar${lead}`])('%s', async (path) => {
    const page = await open(path);
    const endOf = async (selector: string) => {
      const box = await page.locator(selector).first().boundingBox();
      if (!box) throw new Error(`the article does not show ${selector}`);
      return box.y + box.height;
    };
    const opening = await page.locator('.article-text .body').first().boundingBox();
    expect((opening?.y ?? 0) - (await endOf('.key-points'))).toBeLessThan(40);
    const hole = (await endOf('.lead-map')) - (await endOf('.article-text .body p >> nth=1'));
    expect(hole).toBeLessThan(70);
  });
});

describe('a figure in print', () => {
  const viewport = { width: 794, height: 1123 };
  const open = usePage({ viewport }, (page) => page.emulateMedia({ media: 'print' }));
  const articles = site.pages.filter((path) => /^(\/ar)?\/2016\/08\/03\/./.test(path));

  test.each(articles)('has the number of a note after the text: %s', async (path) => {
    const page = await open(path);
    const marks = await page.evaluate(printedMarks);
    expect(marks.length).toBeGreaterThan(0);
    const notes = await page.locator('.printed-notes .note-number').allInnerTexts();
    expect(marks).toEqual(notes);
    expect(await page.locator('.figure-notes').first().isVisible()).toBe(false);
    const [text, note] = await Promise.all(
      ['.article-text .body >> nth=-1', '.printed-notes'].map((at) =>
        page.locator(at).boundingBox(),
      ),
    );
    expect(note?.y).toBeGreaterThanOrEqual((text?.y ?? 0) + (text?.height ?? 0));
  });
});

const openPrinted = usePage({}, (page) => page.emulateMedia({ media: 'print' }));

test('the printed footer is on one page', async () => {
  const page = await openPrinted('/');
  const breaks = `getComputedStyle(document.querySelector('.footer')).breakInside`;
  expect(await page.evaluate<string>(breaks)).toBe('avoid');
});

/**
 * Replaces the content of a page by a block of this height and a paragraph, which cannot be divided, and adds a line
 * to its footer.
 */
const fillTo = (height: number, last: number) => `(() => {
  const block = document.createElement('div');
  block.style.blockSize = '${height}px';
  const words = document.createElement('p');
  words.textContent = 'The last words.';
  words.style.minBlockSize = '${last}px';
  words.style.breakInside = 'avoid';
  document.querySelector('main').replaceChildren(block, words);
  const publisher = document.querySelector('.footer-publisher');
  while (publisher.childElementCount < 20) publisher.append(publisher.firstElementChild.cloneNode(true), ' ');
})()`;

/** The text of each sheet of the printed page, without white space. */
async function sheetsOf(page: Page): Promise<readonly string[]> {
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
  try {
    const sheets = Array.from({ length: pdf.numPages }, async (_, at) => {
      const { items } = await (await pdf.getPage(at + 1)).getTextContent();
      return items.map((item: { readonly str?: string }) => item.str ?? '').join('');
    });
    return (await Promise.all(sheets)).map((text: string) => text.replaceAll(/\s+/g, ''));
  } finally {
    await pdf.destroy();
  }
}

test.each([0, 300])(
  'the printed footer is on the page of the last %i pixels',
  async (last) => {
    const page = await openPrinted('/about/');
    const printed = async (height: number) => {
      await page.evaluate(fillTo(height, last));
      return sheetsOf(page);
    };
    // The lowest block with which the page takes a second sheet.
    let [one, two] = [0, 1200];
    while (two - one > 1) {
      const middle = Math.round((one + two) / 2);
      if ((await printed(middle)).length === 1) one = middle;
      else two = middle;
    }
    expect((await printed(one))[0]).toMatch(/Thelastwords\.©.*Printedfromhttp.*$/);
    expect((await printed(two))[1]).toMatch(/^Thelastwords\.©.*Printedfromhttp.*$/);
  },
  30_000,
);

/** Makes a list of articles several sheets long, which begins so many pixels lower. Its last item ends with a mark. */
const lengthen = (height: number) => `(() => {
  const main = document.querySelector('main');
  const list = main.querySelector('.teasers-listed');
  if (list.childElementCount < 32) main.prepend(document.createElement('div'));
  while (list.childElementCount < 32) list.append(list.lastElementChild.cloneNode(true));
  main.firstElementChild.style.blockSize = '${height}px';
  [...list.lastElementChild.querySelectorAll('p')].at(-1).textContent = 'The last words.';
})()`;

test('the last item of a long list is on the sheet of the printed footer', async () => {
  const page = await openPrinted('/conflict/');
  const printed = async (height: number) => {
    await page.evaluate(lengthen(height));
    return sheetsOf(page);
  };
  const few = (await printed(0)).length;
  // The least height with which the page takes another sheet.
  let [low, high] = [0, 1000];
  while (high - low > 1) {
    const middle = Math.round((low + high) / 2);
    if ((await printed(middle)).length === few) low = middle;
    else high = middle;
  }
  const sheets = await printed(high);
  expect(sheets.length).toBeGreaterThan(2);
  expect(sheets.at(-1)).toContain('Thelastwords.');
  expect(sheets.at(-1)).toContain('Printedfromhttp');
}, 30_000);

/** Moves the content of a page lower by so many pixels. */
const lower = (height: number) =>
  `document.querySelector('main').style.paddingBlockStart = '${height}px'`;

test.each([
  ['article', /^\/ar\/2016\/08\/03\/unity/],
  ['story', /^\/stories\/./],
  ['static page', /^\/about\/$/],
])(
  'from the third sheet on, the printed footer is not alone: %s',
  async (_, kind) => {
    const page = await openPrinted(site.pages.find((path) => kind.test(path)) ?? '');
    const footer = (await page.locator('.footer').innerText()).replaceAll(/\s+/g, '').length;
    // The page begins on its second or third sheet.
    const [first, step] = [1700, 40];
    for (let height = first; height < first + 1000; height += step) {
      await page.evaluate(lower(height));
      const last = (await sheetsOf(page)).at(-1)?.length;
      expect(last, `${height} pixels lower`).toBeGreaterThan(footer + 20);
    }
  },
  60_000,
);

test('the printed footer has two lines', async () => {
  const page = await openPrinted('/about/');
  const tops = `[...new Set(
    [...document.querySelectorAll('.footer-publisher > *, .footer > .print-only')]
      .filter((each) => each.checkVisibility())
      .map((each) => Math.round(each.getBoundingClientRect().top))
  )]`;
  await page.setViewportSize({ width: 688, height: 1000 });
  expect((await page.evaluate<readonly number[]>(tops)).length).toBeLessThan(3);
});

test("the page's own address is on one line of the printed footer if it fits", async () => {
  const page = await openPrinted('/topics/armed-conflict/');
  const lines = `(() => {
    const line = document.querySelector('.footer > .print-only');
    return Math.round(line.getBoundingClientRect().height / parseFloat(getComputedStyle(line).lineHeight));
  })()`;
  for (let width = 420; width <= 720; width += 20) {
    await page.setViewportSize({ width, height: 1000 });
    expect(await page.evaluate<number>(lines), `at ${width} px`).toBe(1);
  }
});

test.each([
  ['/', '.entity-index', 'breakInside'],
  ['/feeds/', '.label + .meta', 'breakAfter'],
])('%s does not break a page in or after %s', async (path, selector, property) => {
  const page = await openPrinted(path);
  const style = `getComputedStyle(document.querySelector(${JSON.stringify(selector)})).${property}`;
  expect(await page.evaluate<string>(style)).toBe('avoid');
});

test('flags and marks are printed in black for readers who prefer dark pages too', async () => {
  const page = await openPrinted('/search/');
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const ink = `(() => {
    const mark = document.querySelector('main').appendChild(document.createElement('mark'));
    return getComputedStyle(mark).color;
  })()`;
  expect(await page.evaluate<string>(ink)).toBe('rgb(0, 0, 0)');
  await page.emulateMedia({ media: 'print', colorScheme: null });
});

test.each(['', '/ar'])(
  '%s a page for republication prints the whole text, and no HTML',
  async (lang) => {
    const [article] = site.pages.filter((path) => /^\/2016\/08\/03\/unity/.test(path));
    const page = await openPrinted(`${lang}${article}republish.html`);
    const text = await page.locator('#text').inputValue();
    const printed = (await sheetsOf(page)).join('');
    const [last = '', address = ''] = text.split('\n').slice(-2);
    expect(printed).toContain(last);
    expect(printed).toContain(address);
    expect(printed).not.toContain('<p>');
    expect(await page.locator('pre').innerText()).toBe(text);
    const hasMargin = `[...document.styleSheets[0].cssRules].some(
      (rule) => rule instanceof CSSPageRule && rule.style.margin !== '')`;
    expect(await page.evaluate(hasMargin)).toBe(true);
  },
);

test('the addresses of links keep their order in an Arabic line', async () => {
  const page = await openPrinted('/ar/');
  const content = `getComputedStyle(document.querySelector('a[rel~="external"]'), '::after').content`;
  expect(await page.evaluate<string>(content)).toMatch(/\u2066.*http.*\u2069/);
});
