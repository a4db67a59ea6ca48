/// <reference lib="dom" />
/**
 * Measures how soon a browser shows results for a text that is typed into the search of a built site:
 *
 *   npm run bench:search -- --site _site --slowdown 4 --json search.json
 *
 * The site is served on loopback, so the times do not include a network. For each language it also measures the first
 * search, which loads the index. The exit code is 1 if something could not be measured.
 */
import { existsSync, readFileSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../../tests/browser/chromium/chromium.ts';
import { freePort } from '../dev/free-port.ts';
import { startServer } from '../dev/running-server.ts';
import { describeMachine } from '../machine.ts';
import { type Summary, summarise } from '../measure/statistics.ts';
import { tableText } from '../measure/table.ts';
import { readSearchOptions, type SearchOptions } from './search-options.ts';
import { type MeasuredQuery, queriesFor } from './search-queries.ts';

const projectFolder = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const command = path.join(projectFolder, 'src/commands/dateline.mjs');

/** The times of one kind of query in one language, in milliseconds. */
interface SearchTimes {
  readonly language: string;
  readonly kind: MeasuredQuery['kind'] | 'first search';
  readonly count: number;
  readonly milliseconds: Summary;
}

/**
 * Types a text and resolves to the milliseconds until the page shows the number of articles found. Runs in the page.
 */
async function timeOf(text: string): Promise<number> {
  const input = document.querySelector<HTMLInputElement>('[id="search.query"]');
  const status = document.querySelector('[id="search.status"]');
  if (input === null || status === null) throw new Error('the page has no search');
  const shown = new Promise<number>((resolve) => {
    const observer = new MutationObserver(() => {
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
    });
    observer.observe(status, { childList: true });
  });
  const start = performance.now();
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  return (await shown) - start;
}

async function measureLanguage(
  page: Page,
  address: string,
  language: string,
  queries: readonly MeasuredQuery[],
): Promise<readonly SearchTimes[]> {
  const [first] = queries;
  if (first === undefined) throw new Error(`the search in ${language} knows no names`);
  const start = performance.now();
  await page.goto(`${address}?q=${encodeURIComponent(first.text)}`);
  await page.locator('[id="search.results"] article').first().waitFor();
  const times = new Map<SearchTimes['kind'], number[]>([
    ['first search', [performance.now() - start]],
  ]);
  for (const { kind, text } of queries) {
    const time = await page.evaluate(timeOf, text);
    times.set(kind, [...(times.get(kind) ?? []), time]);
    // The counts of the filters appear after the results.
    await page.waitForTimeout(300);
  }
  return [...times].map(([kind, all]) => {
    return { language, kind, count: all.length, milliseconds: summarise(all) };
  });
}

async function measure(browser: Browser, options: SearchOptions): Promise<readonly SearchTimes[]> {
  const folder = path.resolve(options.site);
  const index = path.join(folder, 'pagefind');
  if (!existsSync(index)) throw new Error(`${folder} has no search — build it first`);
  const port = await freePort();
  const server = startServer({
    program: process.execPath,
    arguments: [command, 'serve', '--out', folder, '--port', String(port), '--quiet'],
    folder: projectFolder,
  });
  try {
    const home = await Promise.race([homeOf(`http://127.0.0.1:${port}/`), server.ended]);
    const languages = (await readdir(index)).filter((name) => name.endsWith('.json')).sort();
    const all: SearchTimes[] = [];
    for (const name of languages) {
      const language = path.basename(name, '.json');
      const isDefault = !existsSync(path.join(folder, language, 'search'));
      const address = new URL(isDefault ? 'search/' : `${language}/search/`, home).href;
      const names = JSON.parse(readFileSync(path.join(index, name), 'utf8'));
      const page = await browser.newPage();
      const session = await page.context().newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate: options.slowdown });
      all.push(
        ...(await measureLanguage(page, address, language, queriesFor(names, options.names))),
      );
      await page.close();
    }
    return all;
  } finally {
    await server.stop();
  }
}

/** Waits until a server answers. @returns the address of the front page, to which the root redirects */
async function homeOf(address: string): Promise<string> {
  for (;;) {
    const answer = await fetch(address).catch(() => undefined);
    if (answer?.ok) return answer.url;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const options = readSearchOptions(process.argv);
const browser = await launchChromium();
try {
  const times = await measure(browser, options);
  const rows = times.map(({ language, kind, count, milliseconds: { median, min, max } }) => [
    `${language}, ${kind}`,
    ...[count, median, min, max].map((number) => number.toFixed(0)),
  ]);
  const head = ['milliseconds to results', 'searches', 'median', 'min', 'max'];
  process.stdout.write(`${tableText([head, ...rows])}\n`);
  if (options.json !== undefined) {
    const report = { machine: describeMachine(), slowdown: options.slowdown, times };
    await writeFile(options.json, `${JSON.stringify(report, undefined, 2)}\n`);
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
} finally {
  await browser.close();
}
