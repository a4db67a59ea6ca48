/**
 * Takes pictures of a built site for review. Usage:
 *
 *   npx tsx tests/browser/screenshots.ts --site _site --to /tmp/shots
 *   npx tsx tests/browser/screenshots.ts --site _site --to /tmp/shots --pages /,/about/ \
 *     --widths 360,1280 --schemes dark --rtl --print
 *
 * Every page is captured in full at each width in each colour scheme, as `<page>-<width>-<scheme>.png`. The front
 * page is called `front`. With --rtl a name ends in `-rtl`. With --print each page is also printed on A4, as
 * `<page>-print.pdf` and `<page>-print.png`. Without --pages, all pages of the site are captured.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { Command } from 'commander';
import type { Page } from 'playwright-core';
import { serveFolder } from '../../src/engine/dev/site-server.ts';
import { launchChromium } from './chromium/chromium.ts';
import { findPages } from './site-pages.ts';

type Scheme = 'light' | 'dark';

interface Options {
  readonly site: string;
  readonly to: string;
  readonly pages: readonly string[] | undefined;
  readonly widths: readonly string[];
  readonly schemes: readonly Scheme[];
  readonly print: boolean;
  readonly rtl: boolean;
  readonly full: boolean;
}

const list = (text: string): readonly string[] => text.split(',');

function readOptions(): Options {
  return new Command('screenshots')
    .description('takes pictures of a built site')
    .requiredOption('--site <folder>', 'the built site')
    .requiredOption('--to <folder>', 'where the pictures go')
    .option('--pages <paths>', 'pages to take, parted by commas (default: all)', list)
    .option('--widths <pixels>', 'widths, parted by commas', list, ['360', '768', '1280'])
    .option('--schemes <names>', 'colour schemes: light, dark', list, ['light', 'dark'])
    .option('--print', 'print each page to PDF as well', false)
    .option('--rtl', 'set the pages from right to left', false)
    .option('--full', 'the full page', true)
    .option('--no-full', 'the first screen only')
    .parse()
    .opts<Options>();
}

function pagesOf(options: Options): readonly string[] {
  return options.pages ?? findPages(options.site);
}

/** Returns a file name for a page: `/2016/08/03/` is `2016-08-03`. */
function fileName(page: string): string {
  const name = page.replace(/^\/|\/$|\.html$/g, '').replaceAll('/', '-');
  return name === '' ? 'front' : name;
}

/**
 * Whether the browser downloaded a font, which was then too late for the page: `font-display: optional` uses a font
 * only if it is there at once.
 */
const gotFont = `performance.getEntriesByType('resource')
  .some(({ name, transferSize, encodedBodySize }) => name.endsWith('.woff2') && transferSize > encodedBodySize)`;

async function open(page: Page, url: string, rtl: boolean): Promise<void> {
  await page.goto(url, { waitUntil: 'load' });
  if (await page.evaluate(gotFont)) await page.reload({ waitUntil: 'load' });
  if (rtl) await page.evaluate("document.documentElement.dir = 'rtl'");
  await page.evaluate('document.fonts.ready.then(() => undefined)');
}

interface Shot {
  readonly path: string;
  readonly width: number;
  readonly scheme: Scheme;
}

function listShots(options: Options): readonly Shot[] {
  return options.schemes.flatMap((scheme) =>
    options.widths.flatMap((width) =>
      pagesOf(options).map((each) => ({ path: each, width: Number(width), scheme })),
    ),
  );
}

async function takePictures(page: Page, origin: string, options: Options): Promise<void> {
  for (const { path: each, width, scheme } of listShots(options)) {
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width, height: width < 600 ? 740 : 900 });
    await open(page, origin + each, options.rtl);
    const name = `${fileName(each)}-${width}-${scheme}${options.rtl ? '-rtl' : ''}.png`;
    const file = path.join(options.to, name);
    await page.screenshot({ path: file, fullPage: options.full, animations: 'disabled' });
    console.log(file);
  }
}

/** Prints to PDF, and also captures the printed page at the width of A4 in pixels. */
async function printPages(page: Page, origin: string, options: Options): Promise<void> {
  await page.emulateMedia({ media: 'print', colorScheme: 'light' });
  await page.setViewportSize({ width: 794, height: 1123 });
  for (const each of pagesOf(options)) {
    await open(page, origin + each, options.rtl);
    const file = path.join(options.to, `${fileName(each)}-print`);
    await page.pdf({ path: `${file}.pdf`, format: 'A4', preferCSSPageSize: true });
    await page.screenshot({ path: `${file}.png`, fullPage: true });
    console.log(`${file}.pdf`);
  }
}

async function run(options: Options): Promise<void> {
  mkdirSync(options.to, { recursive: true });
  const server = await serveFolder(path.resolve(options.site), {
    port: 0,
    basePath: '/',
    liveReload: false,
  });
  const { origin } = new URL(server.url);
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await takePictures(page, origin, options);
    if (options.print) await printPages(page, origin, options);
  } finally {
    await browser.close();
    await server.close();
  }
}

await run(readOptions());
