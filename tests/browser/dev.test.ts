import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { newsroom, startDateline } from '../commands/run-dateline.ts';
import { launchChromium } from './chromium/chromium.ts';

let room: string;
let dev: ChildProcess;
let browser: Browser;
let url: string;

beforeAll(async () => {
  room = await newsroom();
  const args = ['dev', '--content', 'content', '--now', '2031-05-04T12:00:00Z', '--port', '18380'];
  dev = startDateline(args, room);
  let printed = '';
  dev.stdout?.on('data', (chunk: Buffer) => {
    printed += chunk.toString();
  });
  browser = await launchChromium();
  await vi.waitFor(() => expect(printed).toMatch(/Serving at \S+/), { timeout: 30_000 });
  url = /Serving at (\S+)/.exec(printed)?.[1] ?? '';
}, 60_000);

afterAll(async () => {
  await browser.close();
  dev.kill();
  await once(dev, 'exit');
  await rm(room, { recursive: true, force: true });
});

test('an open page shows a saved change automatically', async () => {
  const page = await browser.newPage();
  await page.goto(`${url}about/`);
  const file = path.join(room, 'content', 'pages', 'about.md');
  const text = await readFile(file, 'utf8');
  await writeFile(file, `${text}\nThe lighthouse is striped.\n`);
  await page.getByText('The lighthouse is striped.').waitFor({ timeout: 30_000 });
}, 60_000);

/** Runs in the page. A test cannot put a page into the background, because all headless pages are visible. */
const setHidden = (hidden: boolean) =>
  `Object.defineProperty(document, 'hidden', { value: ${hidden}, configurable: true });
   document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));`;

test('a page in the background has no connection, and shows a saved change when it becomes visible', async () => {
  const page = await browser.newPage();
  const listens = page.waitForResponse((response) => response.url().endsWith('/reload'));
  await page.goto(`${url}about/`);
  await listens;
  const ended = page.waitForEvent('requestfailed', (request) => request.url().includes('reload'));
  await page.evaluate(setHidden(true));
  await ended;
  const file = path.join(room, 'content', 'pages', 'about.md');
  const text = await readFile(file, 'utf8');
  await writeFile(file, `${text}\nThe lighthouse is dotted.\n`);
  const dotted = async () => expect(await (await fetch(`${url}about/`)).text()).toMatch(/dotted/);
  await vi.waitFor(dotted, { timeout: 30_000 });
  expect(await page.getByText('The lighthouse is dotted.').count()).toBe(0);
  await page.evaluate(setHidden(false));
  await page.getByText('The lighthouse is dotted.').waitFor({ timeout: 30_000 });
}, 60_000);

test('a draft is shown under its banner', async () => {
  const page = await browser.newPage();
  await page.goto(url);
  const draft = page.getByRole('article').filter({ hasText: 'Draft' }).getByRole('link').first();
  await draft.click();
  await page.getByText('Draft: not published').waitFor();
}, 60_000);

test('the desk lists the draft, updates after each save, and is not part of the site', async () => {
  const page = await browser.newPage({ viewport: { width: 360, height: 640 } });
  const violations: string[] = [];
  page.on('console', (message) => {
    if (/Content.Security.Policy/i.test(message.text())) violations.push(message.text());
  });
  await page.goto(`${url}_desk/`);
  const drafts = page.getByRole('region', { name: 'Drafts' });
  const file = path.join(room, 'content', 'articles', '2031', '05', 'profile-of-the-keeper.md');
  const link = drafts.getByRole('link', { name: 'profile-of-the-keeper.md' });
  expect(await link.getAttribute('href')).toBe(`vscode://file${file}:1:1`);
  const headline = drafts.getByRole('link').first();
  const address = new URL((await headline.getAttribute('href')) ?? 'none', url);
  expect((await fetch(address)).status).toBe(200);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
  expect(await page.evaluate('getComputedStyle(document.body).fontFamily')).toContain('Newsreader');

  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace('status: draft\n', ''));
  await drafts.getByText('No article is a draft.').waitFor({ timeout: 30_000 });
  const cached = await readdir(path.join(room, 'cache'), { recursive: true });
  expect(cached.some((name) => /^dev-18380-\w+\/index\.html$/.test(name))).toBe(true);
  expect(cached.filter((name) => path.basename(name) === '_desk')).toEqual([]);
  expect(violations).toEqual([]);
}, 60_000);
