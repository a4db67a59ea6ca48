/**
 * Judges the heaviest page of each kind of the project's site in each language with Lighthouse:
 *
 *   npm ci --prefix bench/lighthouse
 *   npm run lighthouse
 *
 * The exit code is 1 if a page has less than 100 points in a category.
 */
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findChromium } from '../../tests/browser/chromium/chromium.ts';
import { pageKinds } from '../../tests/browser/page-kinds.ts';
import { inBenchFolder } from '../bench-folder.ts';
import { freePort } from '../dev/free-port.ts';
import { runMeasured } from '../measure/run-measured.ts';
import { tableText } from '../measure/table.ts';
import { buildOwnSite } from '../paint/own-site.ts';
import type { MeasuredPage } from '../paint/pages/measured-page.ts';
import { makeCertificate } from '../paint/server/certificate.ts';
import { type CompressedFolder, compressFolder } from '../paint/server/compressed-folder.ts';
import { type SiteServer, startSiteServer } from '../paint/server/site-server.ts';
import { type LighthouseOptions, readLighthouseOptions } from './lighthouse-options.ts';
import {
  categories,
  type Device,
  devices,
  type PageScores,
  scoresOf,
} from './lighthouse-scores.ts';

const ownFolder = path.dirname(fileURLToPath(import.meta.url));
const program = path.join(ownFolder, 'node_modules/lighthouse/cli/index.js');

/** Judges pages with a browser that listens on a port. */
interface Judge {
  readonly origin: string;
  readonly port: number;
  readonly folder: string;
}

async function judge(
  page: MeasuredPage,
  device: Device,
  isHidden: boolean,
  { origin, port, folder }: Judge,
): Promise<PageScores> {
  const file = path.join(folder, 'report.json');
  await runMeasured({
    program: process.execPath,
    arguments: [
      ...[program, origin + page.path, '--port', String(port), '--quiet'],
      ...['--output', 'json', '--output-path', file],
      `--only-categories=${categories.join(',')}`,
      ...(device === 'desktop' ? ['--preset', 'desktop'] : []),
      // A page that is excluded from search engines loses points for that.
      ...(isHidden ? ['--skip-audits', 'is-crawlable'] : []),
    ],
    folder,
  });
  return scoresOf(page, device, JSON.parse(await readFile(file, 'utf8')));
}

/** Whether a page is excluded from search engines. */
async function isHidden(site: string, { path: address }: MeasuredPage): Promise<boolean> {
  const file = path.join(site, address.replace(/\/$/, '/index.html'));
  return /<meta name="robots" content="noindex/.test(await readFile(file, 'utf8'));
}

async function judgeSite(
  folder: string,
  server: SiteServer,
  port: number,
  { pages }: LighthouseOptions,
): Promise<readonly PageScores[]> {
  process.stderr.write("building the project's site\n");
  const site = path.join(folder, '_site');
  const own = await buildOwnSite(site, server.origin, pages);
  const files: CompressedFolder = await compressFolder(site);
  server.serve(files);
  const found: (PageScores | undefined)[] = [];
  for (const page of own.pages) {
    const hidden = await isHidden(site, page);
    for (const device of devices) {
      const judged = () => judge(page, device, hidden, { origin: server.origin, port, folder });
      found.push(await withSecondTry(judged));
    }
  }
  return found.filter((scores) => scores !== undefined);
}

/**
 * Lighthouse sometimes misses the start of a page, so each page gets a second try. A page that it cannot judge is
 * reported.
 */
async function withSecondTry(judged: () => Promise<PageScores>): Promise<PageScores | undefined> {
  try {
    const scores = await judged().catch(judged);
    process.stderr.write(`${rowOf(scores).join('  ')}\n`);
    return scores;
  } catch (error) {
    report(error instanceof Error ? error.message : String(error));
    return undefined;
  }
}

function report(failure: string): void {
  process.stderr.write(`${failure}\n`);
  process.exitCode = 1;
}

function rowOf({ page, device, scores }: PageScores): readonly string[] {
  const values = categories.map((id) => String(scores[id] ?? ''));
  return [`${page.kind}, ${page.lang}, ${device}`, ...values];
}

function reportText(found: readonly PageScores[]): string {
  const table = tableText([['Page', ...categories], ...found.map(rowOf)]);
  const lost = found.flatMap((scores) =>
    scores.lost.map((audit) => `${scores.page.path} (${scores.device}): ${audit}`),
  );
  return lost.length === 0 ? table : `${table}\n\nPoints are lost by:\n  ${lost.join('\n  ')}`;
}

async function run(options: LighthouseOptions): Promise<void> {
  if (!existsSync(program)) {
    throw new Error('Lighthouse is not installed — run npm ci --prefix bench/lighthouse');
  }
  const certificate = makeCertificate();
  const server = await startSiteServer(certificate);
  const port = await freePort();
  // Lighthouse closes the page that it finds, and opens its own.
  const { args, ...chrome } = await findChromium(true);
  const trust = `--ignore-certificate-errors-spki-list=${certificate.keyDigest}`;
  const browser = await chromium.launch({
    ...chrome,
    args: [...args, trust, `--remote-debugging-port=${port}`],
  });
  try {
    await inBenchFolder(undefined, async (folder) => {
      const found = await judgeSite(folder, server, port, options);
      process.stdout.write(`${reportText(found)}\n`);
      if (options.json !== undefined) {
        await writeFile(options.json, `${JSON.stringify(found, undefined, 2)}\n`);
      }
      if (found.some(({ scores }) => Object.values(scores).some((score) => score < 100))) {
        process.exitCode = 1;
      }
    });
  } finally {
    await browser.close();
    await server.close();
  }
}

try {
  await run(
    readLighthouseOptions(
      process.argv,
      pageKinds.map(([kind]) => kind),
    ),
  );
} catch (error) {
  report(error instanceof Error ? error.message : String(error));
}
