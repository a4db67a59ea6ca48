/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { lostInForcedColours } from './access/forced-colours.ts';
import { keyboardFaults } from './access/keyboard.ts';
import { mostUsed, smallTargets } from './access/small-targets.ts';
import { accessibilityFaults } from './accessibility-faults.ts';
import { site, usePage } from './site-browser.ts';

/** Requests that leave the site, and errors in the console, such as policy violations. */
const faults: string[] = [];

const viewport = { width: 360, height: 740 };
const open = usePage({ viewport, reducedMotion: 'reduce' }, async (page) => {
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(site.origin)) faults.push(request.url());
  });
});
const openWithout = usePage({ javaScriptEnabled: false });

const part = (page: Page, name: string) => page.locator(`[id="search.${name}"]`);
const headlines = (page: Page) => part(page, 'results').locator('h2').allTextContents();

/** Waits until the status has a text. */
async function status(page: Page, text: string | RegExp): Promise<void> {
  await part(page, 'status').filter({ hasText: text }).waitFor({ timeout: 15_000 });
}

/** Waits until a search is complete. Its filters appear after its results. */
async function whole(page: Page, text: string): Promise<void> {
  await status(page, text);
  await part(page, 'choices').waitFor();
}

async function search(page: Page, text: string, found: string | RegExp): Promise<void> {
  // The search before may have found as many.
  await part(page, 'status').evaluate((element) => element.replaceChildren());
  await part(page, 'query').fill(text);
  await page.waitForFunction(
    (wanted) => new URL(location.href).searchParams.get('q') === wanted,
    text,
  );
  await status(page, found);
}

describe('the search', () => {
  test('shows headline, place, date and the sentence with the words marked', async () => {
    const page = await open('/search/?q=full%20control');
    await status(page, '1 article');
    const result = part(page, 'results').locator('article');
    expect(await result.locator('h2').textContent()).toContain('take central Sirte district');
    expect(await result.locator('a').getAttribute('href')).toMatch(/^\/2016\/08\/03\/[\w-]+\/$/);
    expect(await result.locator('.place').textContent()).toBe('Sirte');
    expect(await result.locator('time').getAttribute('datetime')).toBe('2016-08-03');
    expect(await result.locator('time').textContent()).toBe('3 August 2016');
    expect(await result.locator('mark').allTextContents()).toEqual(['full control']);
    expect(await page.title()).toMatch(/^full control — Search — /);
    expect(await part(page, 'status').getAttribute('role')).toBe('status');
  });

  test('writes query and choices into the address, and the back button restores them', async () => {
    const page = await open('/search/?q=Sirte');
    await status(page, '3 articles');
    await search(page, 'Tobruk', '2 articles');
    await part(page, 'query').blur();
    await search(page, 'Libya', '3 articles');
    const choices = part(page, 'choices');
    await choices.locator('select[name="section"]').selectOption({ label: 'Politics (1)' });
    await status(page, /^1 article$/);
    expect(page.url()).toBe(`${site.origin}/search/?q=Libya&section=politics`);
    await part(page, 'clear').waitFor();
    await choices.locator('select[name="order"]').selectOption('oldest');
    expect(page.url()).toContain('order=oldest');
    for (const [query, found] of [
      ['?q=Libya&section=politics', /^1 article$/],
      ['?q=Libya', '3 articles'],
      ['?q=Tobruk', '2 articles'],
      ['?q=Sirte', '3 articles'],
    ] as const) {
      await page.goBack();
      expect(page.url()).toBe(`${site.origin}/search/${query}`);
      await status(page, found);
    }
    expect(await part(page, 'query').inputValue()).toBe('Sirte');
  });

  test('still shows its results after a reader follows a skip link', async () => {
    const page = await open('/search/?q=Tobruk');
    await status(page, '2 articles');
    const first = await part(page, 'results').locator('article').first().elementHandle();
    await page.evaluate('location.hash = "page.content"');
    await page.waitForTimeout(200);
    expect(await first?.evaluate((article) => article.isConnected)).toBe(true);
    expect(await headlines(page)).toHaveLength(2);
  });

  test('sorts by date, and finds with a filter only', async () => {
    const page = await open('/search/?place=libya&order=newest');
    await status(page, '3 articles');
    const newest = await headlines(page);
    await page.goto(`${site.origin}/search/?place=libya&order=oldest`);
    await status(page, '3 articles');
    expect(await headlines(page)).toEqual(newest.toReversed());
    expect(await part(page, 'choices').locator('select[name="place"]').inputValue()).toBe('libya');
  });

  test('shows names similar to a misspelt word first, and the articles that they find', async () => {
    const page = await open('/search/?q=bengahzi');
    await status(page, '2 articles');
    expect(await part(page, 'near').textContent()).toBe('Did you mean Benghazi');
    expect(await part(page, 'names').locator('a').getAttribute('href')).toBe('/places/benghazi/');
    expect(await part(page, 'results').locator('mark').first().textContent()).toBe('Benghazi');
  });

  test('treats markup in a query as text, and finds nothing', async () => {
    const attack = '<img src=x onerror=alert(1)>zzzz';
    const page = await open(`/search/?q=${encodeURIComponent(attack)}&section=%3Cb%3E`);
    await status(page, 'No articles found');
    expect(await page.locator('main img, main b').count()).toBe(0);
    expect(await part(page, 'query').inputValue()).toBe(attack);
  });

  test('finds Arabic words in every spelling', async () => {
    const page = await open('/ar/search/?q=%D8%B3%D8%B1%D8%AA');
    await status(page, '3 مقالات');
    for (const word of ['الأمريكية', 'امريكيه', 'أمريكية', 'إمريكيه']) {
      await search(page, word, 'مقالات');
      expect(await part(page, 'results').locator('mark').first().textContent()).toContain(
        'أمريكية',
      );
    }
    for (const year of ['2015', '٢٠١٥']) await search(page, year, /مقال/);
    await search(page, 'طربلس', /مقال/);
    expect(await part(page, 'near').textContent()).toBe('هل تقصد طرابلس');
  });

  test('works with the keyboard, without a trap, and is accessible with its results', async () => {
    const page = await open('/search/?q=Sirte');
    await whole(page, '3 articles');
    await part(page, 'query').focus();
    const stops: string[] = [];
    for (let at = 0; at < 14; at += 1) {
      await page.keyboard.press('Tab');
      stops.push(
        await page.evaluate(() => {
          const element = document.activeElement ?? document.body;
          const inResult = element.closest('article') === null ? '' : ' of a result';
          return `${element.tagName.toLowerCase()}${inResult}`;
        }),
      );
    }
    expect(stops[0]).toBe('button');
    expect(stops.filter((stop) => stop === 'select').length).toBeGreaterThanOrEqual(3);
    expect(stops.filter((stop) => stop === 'a of a result')).toHaveLength(3);
    expect(stops.lastIndexOf('select')).toBeLessThan(stops.indexOf('a of a result'));
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.reload();
    await whole(page, '3 articles');
    expect(await keyboardFaults(page)).toEqual([]);
    expect(await page.evaluate(smallTargets, mostUsed)).toEqual([]);
    await page.emulateMedia({ forcedColors: 'active' });
    expect(await page.locator('mark').count()).toBeGreaterThan(0);
    expect(await page.evaluate(lostInForcedColours)).toEqual([]);
    await page.emulateMedia({ forcedColors: null });
  });

  test('violates no policy, reports no error and contacts no other host', () => {
    expect(faults).toEqual([]);
  });
});

describe('without JavaScript', () => {
  test('the field in the masthead leads to the search page, which offers lists', async () => {
    const page = await openWithout('/');
    await page.locator('.search-form input').fill('Sirte & سرت');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\//);
    expect(new URL(page.url()).searchParams.get('q')).toBe('Sirte & سرت');
    expect(await page.locator('noscript').textContent()).toContain('needs JavaScript');
    const hrefs = await page
      .locator('.search-browse a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(hrefs).toEqual(
      expect.arrayContaining([
        ...['/archive/', '/conflict/', '/topics/', '/people/', '/places/', '/organisations/'],
      ]),
    );
    expect(await part(page, 'choices').isVisible()).toBe(false);
  });
});
