import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { newsroom, startDateline } from '../commands/run-dateline.ts';
import { launchChromium } from './chromium/chromium.ts';

const patience = { timeout: 30_000 };
/** A key that would run as a script if it got into a page as HTML. */
const attack = '<img src=x onerror="document.title=1">';
let room: string;
let dev: ChildProcess;
let browser: Browser;
let page: Page;
let url: string;
let sound: string;
const violations: string[] = [];

const aboutFile = () => path.join(room, 'content', 'pages', 'about.md');

/** Writes the about page with one more sentence. */
const saveAbout = (sentence: string) => writeFile(aboutFile(), `${sound}\n${sentence}\n`);

/** Writes the about page with an unknown key in its second line. */
const saveAttack = () => writeFile(aboutFile(), sound.replace('---\n', `---\n'${attack}': 1\n`));

beforeAll(async () => {
  room = await newsroom();
  sound = await readFile(aboutFile(), 'utf8');
  await saveAttack();
  const args = ['dev', '--content', 'content', '--now', '2031-05-04T12:00:00Z', '--port', '18480'];
  dev = startDateline(args, room);
  let printed = '';
  dev.stdout?.on('data', (chunk: Buffer) => {
    printed += chunk.toString();
  });
  browser = await launchChromium();
  page = await browser.newPage({ viewport: { width: 360, height: 640 } });
  page.on('console', (message) => {
    if (/Content.Security.Policy/i.test(message.text())) violations.push(message.text());
  });
  await vi.waitFor(() => expect(printed).toMatch(/Serving at \S+/), patience);
  url = /Serving at (\S+)/.exec(printed)?.[1] ?? '';
}, 60_000);

afterAll(async () => {
  await browser.close();
  dev.kill();
  await once(dev, 'exit');
  await rm(room, { recursive: true, force: true });
});

const widthOf = () => page.evaluate('document.documentElement.scrollWidth');

test('a first start with errors shows them, updates after each save, and then shows the site', async () => {
  const response = await page.goto(`${url}about/`);
  expect(response?.status()).toBe(503);
  await page.getByRole('heading', { name: 'There is no site to show yet' }).waitFor(patience);
  await page.getByText(`unknown key "${attack}"`).waitFor(patience);
  expect(await page.title()).toBe('1 error – no site yet');
  expect(await widthOf()).toBe(360);

  await saveAbout('The lighthouse is [[Grene]].');
  await page.getByText('is called "Grene"').waitFor(patience);
  expect(await page.getByText('onerror').count()).toBe(0);

  await saveAbout('The lighthouse is green.');
  await page.getByText('The lighthouse is green.').waitFor(patience);
  expect(await page.locator('dateline-problems').count()).toBe(0);
}, 90_000);

test('problems are shown over the last good page, each with its lines and a link to the editor', async () => {
  await saveAttack();
  const overlay = page.locator('dateline-problems');
  await overlay.getByText('1 error').waitFor(patience);
  await overlay.getByText(`unknown key "${attack}"`).waitFor();
  expect(await page.getByText('The lighthouse is green.').count()).toBe(1);
  expect(await page.title()).not.toBe('1');
  const link = overlay.getByRole('link', { name: 'pages/about.md:2:1' });
  expect(await link.getAttribute('href')).toBe(`vscode://file${aboutFile()}:2:1`);
  expect(await overlay.locator('.line.at').textContent()).toBe(`2'${attack}': 1`);
  // The stylesheet of the overlay applies, even though the policy of the page allows only the page's own.
  const position = 'getComputedStyle(document.querySelector("dateline-problems")).position';
  expect(await page.evaluate(position)).toBe('fixed');
  expect(await widthOf()).toBe(360);

  await page.reload();
  await link.waitFor(patience);
  await page.keyboard.press('Escape');
  await link.waitFor({ ...patience, state: 'hidden' });
  await saveAbout('The lighthouse is [[Grene]].');
  const named = overlay.getByText('is called "Grene"');
  await named.waitFor({ ...patience, state: 'attached' });
  expect(await named.isVisible()).toBe(false);
  await overlay.getByText('1 error').click();
  await named.waitFor(patience);

  await saveAbout('The lighthouse is red.');
  await page.getByText('The lighthouse is red.').waitFor(patience);
  expect(await overlay.count()).toBe(0);
  expect(violations).toEqual([]);
}, 90_000);
