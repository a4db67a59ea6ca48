/// <reference lib="dom" />
import type { Browser, Page } from 'playwright-core';
import { alarms, listen } from './frames.ts';

/** What the search page shows of a site under attack. */
export interface Searched {
  /** Scripts that ran, requests that left, and errors. */
  readonly acts: readonly string[];
  /** Elements and attributes that the page gets from the results and that our script does not add. */
  readonly foreign: readonly string[];
  readonly results: number;
  readonly names: number;
  /** Values of the filters. */
  readonly choices: number;
  /** The texts of headlines, sentences, labels, places, names and choices. */
  readonly texts: readonly string[];
}

/** Lists the markup of the page and of the template of a result. Runs in the page. */
const markupOfPage = `[document, ...[...document.querySelectorAll('template')].map(({ content }) => content)]
  .flatMap((root) => [...root.querySelectorAll('*')])
  .flatMap(({ localName, attributes }) =>
    [localName, ...[...attributes].map(({ name }) => localName + ' ' + name)])`;

/** The markup that our script adds: marked words, similar names, values of filters, and filters without a choice. */
const ofScript = ['mark', 'ul', 'li', 'a dir', 'option value', 'label hidden'];

/** Words of attacks, each similar to the names that have them. */
const queries = ['alert', 'script', '"<script>"'];

/**
 * Searches for all articles of a year, and for the words of attacks. @param url address of the site, with a final
 * slash
 */
export async function searchAll(
  browser: Browser,
  url: string,
  bypassCSP: boolean,
): Promise<Searched> {
  const context = await browser.newContext({ bypassCSP });
  try {
    await context.addInitScript({ content: alarms });
    const page = await context.newPage();
    const acts: string[] = [];
    listen(page, new URL(url).origin, (act) => acts.push(act));
    page.on('pageerror', (error) => acts.push(`an error: ${error.message}`));
    const markup = new Set<string>();
    const look = async () => {
      for (const name of await page.evaluate<readonly string[]>(markupOfPage)) markup.add(name);
    };
    await page.goto(`${url}search/`, { waitUntil: 'load' });
    const own = new Set(await page.evaluate<readonly string[]>(markupOfPage));
    await open(page, `${url}search/?year=2031`);
    // A page that is safe without the policy is safe with it, so with the policy the first results are enough.
    if (bypassCSP) await showAll(page);
    await look();
    const results = await page.locator('[id="search.results"] article').count();
    const choices = await page.locator('[id="search.choices"] option').count();
    const texts = await textsOf(page);
    let names = 0;
    for (const query of queries) {
      await open(page, `${url}search/?q=${encodeURIComponent(query)}`);
      await look();
      names += await page.locator('[id="search.names"] a').count();
      texts.push(...(await textsOf(page)));
    }
    const foreign = [...markup].filter((name) => !own.has(name) && !ofScript.includes(name));
    return { acts, foreign, results, names, choices, texts };
  } finally {
    await context.close();
  }
}

async function open(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: 'load' });
  await page
    .locator('[id="search.status"]')
    .filter({ hasText: /\d|No /u })
    .waitFor();
}

/**
 * Presses the button for more results until all are shown. Runs in the page, because a click from outside takes a
 * second.
 */
async function showAll(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const results = document.getElementById('search.results');
    const more = document.getElementById('search.more');
    while (results !== null && more !== null && !more.hidden) {
      const before = results.childElementCount;
      more.click();
      while (results.childElementCount === before) {
        await new Promise((done) => setTimeout(done, 5));
      }
    }
  });
}

async function textsOf(page: Page): Promise<string[]> {
  return await page.locator('[id^="search."] :is(a, p, option, time, span)').allTextContents();
}
