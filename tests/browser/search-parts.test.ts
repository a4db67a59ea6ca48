/// <reference lib="dom" />
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type SiteServer, serveFolder } from '../../src/engine/dev/site-server.ts';
import { dateline } from '../commands/run-dateline.ts';
import { articleText, baseFiles, siteText } from '../sites/files/base-files.ts';
import { writeFiles } from './attack/attacked-site.ts';
import { workerBrowser } from './site-browser.ts';

let folder: string;
let server: SiteServer;
let page: Page;

/** The number of articles in a part of the index: see `searchParts`. */
const old = 300;

/** Articles of two months. One of each month is about a lighthouse. */
const articles = Array.from({ length: old + 3 }, (_, number): [string, string] => {
  const month = number < old ? '04' : '05';
  const about = number === 7 || number === old + 1 ? 'Lighthouse' : 'Ferry';
  const published = `2031-${month}-${String(1 + (number % 28)).padStart(2, '0')}T08:00:00Z`;
  const text = articleText({ headline: `${about} log, entry ${number}`, published });
  return [`articles/2031/${month}/log-${number}.md`, text];
});

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dateline-search-'));
  const others = Object.entries(baseFiles).filter(([name]) => !name.startsWith('articles/'));
  const settings = siteText('leaveOut: [feeds, json-ld, ninjs, republish, sitemaps]\n');
  const files = Object.fromEntries([...others, ...articles, ['site.yaml', settings]]);
  writeFiles(path.join(folder, 'content'), files);
  const args = ['build', '--content', 'content', '--out', 'site', '--no-cards', '--quiet'];
  const { code, stderr } = await dateline([...args, '--now', '2031-06-01T12:00:00Z'], {
    cwd: folder,
  });
  expect(code, stderr).toBe(0);
  const served = { port: 0, basePath: '/', liveReload: false };
  server = await serveFolder(path.join(folder, 'site'), served);
  page = await (await workerBrowser()).newPage();
});

afterAll(async () => {
  await page.close();
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

test('a search finds, counts and sorts articles of all parts of the index', async () => {
  expect(existsSync(path.join(folder, 'site/pagefind/en/2031-04/pagefind-entry.json'))).toBe(true);
  await page.goto(new URL('/search/?q=lighthouse&order=oldest', server.url).href);
  const part = (name: string) => page.locator(`[id="search.${name}"]`);
  await part('status').filter({ hasText: '2 articles' }).waitFor({ timeout: 15_000 });
  const headlines = () => part('results').locator('h2').allTextContents();
  expect(await headlines()).toEqual(['Lighthouse log, entry 7', 'Lighthouse log, entry 301']);
  const first = part('results').locator('a').first();
  expect(await first.getAttribute('href')).toBe('/2031/04/08/log-7/');
  const section = part('choices').locator('select[name="section"] option').nth(1);
  expect(await section.textContent()).toMatch(/\(2\)$/);
  await page.goto(new URL('/search/?section=harbour', server.url).href);
  await part('status').filter({ hasText: '303 articles' }).waitFor({ timeout: 15_000 });
});
