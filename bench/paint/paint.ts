/**
 * Measures how soon a browser paints the project's site, and articles of peers with the same text:
 *
 *   npm run bench:paint -- --runs 5 --json paint.json
 *
 * It serves the built pages on loopback, over lines that delay bytes as a mobile network would. The exit code is 1 if a
 * goal is missed or a page could not be measured, and 130 after Ctrl-C, which reports what was measured so far.
 */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { findChromium } from '../../tests/browser/chromium/chromium.ts';
import { pageKinds } from '../../tests/browser/page-kinds.ts';
import { inBenchFolder } from '../bench-folder.ts';
import { describeMachine } from '../machine.ts';
import { buildOwnSite } from './own-site.ts';
import { type FlightBytes, flightBytes } from './pages/flight-bytes.ts';
import { loadPage } from './pages/load-page.ts';
import type { MeasuredPage, MeasuredSite } from './pages/measured-page.ts';
import { type PaintOptions, readPaintOptions } from './paint-options.ts';
import { missedGoals, type PaintReport, summarisePaints } from './paint-report.ts';
import { paintReportText } from './paint-report-text.ts';
import { pageLabel, runPaintRounds } from './paint-rounds.ts';
import { buildPeers } from './peer-sites/build-peers.ts';
import { type Certificate, makeCertificate } from './server/certificate.ts';
import { type CompressedFolder, compressFolder } from './server/compressed-folder.ts';
import { type SiteServer, startSiteServer } from './server/site-server.ts';

/** Writes progress to standard error, so that standard output contains only the report. */
function log(line: string): void {
  process.stderr.write(`${line}\n`);
}

function abortOnSignal(): AbortSignal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(name, () => controller.abort());
  }
  return controller.signal;
}

async function launch({ keyDigest }: Certificate): Promise<Browser> {
  const { args, ...found } = await findChromium();
  const trust = `--ignore-certificate-errors-spki-list=${keyDigest}`;
  return await chromium.launch({ ...found, args: [...args, trust], handleSIGINT: false });
}

interface PageServer {
  readonly server: SiteServer;
  readonly certificate: Certificate;
}

async function measure(
  folder: string,
  { server, certificate }: PageServer,
  browser: Browser,
  options: PaintOptions,
): Promise<PaintReport> {
  const machine = describeMachine();
  log("building the project's site");
  const own = await buildOwnSite(path.join(folder, '_site'), server.origin, options.kinds);
  const peers = options.peers ? await buildPeers(folder, own, log) : { sites: [], failures: [] };
  const sites = [own, ...peers.sites];
  const files = await compressSites(sites);
  const flights = await measureFlights(server, certificate, files);
  const { series, failures } = await runPaintRounds(sites, {
    lines: options.lines,
    rounds: options.runs,
    signal,
    load: async (site, page, line) => {
      server.serve(files.get(site) ?? new Map());
      return await loadPage(browser, server.origin + page.path, line, server.connect(line));
    },
    progress: ({ site, page, line }, { firstPaint }) =>
      log(`${site}: ${pageLabel(page, line)} ${firstPaint.toFixed(0)} ms`),
  });
  const pages = summarisePaints(series, flights);
  return {
    machine,
    rounds: options.runs,
    lines: options.lines,
    pages,
    missed: missedGoals(pages, own.name),
    failures: [...peers.failures, ...failures],
  };
}

async function compressSites(
  sites: readonly MeasuredSite[],
): Promise<ReadonlyMap<MeasuredSite, CompressedFolder>> {
  log('compressing');
  const files = new Map<MeasuredSite, CompressedFolder>();
  for (const site of sites) files.set(site, await compressFolder(site.folder));
  return files;
}

/** Runs before any line delays bytes, since the number of bytes is the same over each line. */
async function measureFlights(
  server: SiteServer,
  certificate: Certificate,
  files: ReadonlyMap<MeasuredSite, CompressedFolder>,
): Promise<FlightBytes> {
  const flights = new Map<MeasuredPage, number>();
  for (const [{ pages }, folder] of files) {
    server.serve(folder);
    for (const page of pages) {
      flights.set(page, await flightBytes(server.origin, page.path, certificate));
    }
  }
  return flights;
}

async function run(options: PaintOptions): Promise<void> {
  const certificate = makeCertificate();
  const server = await startSiteServer(certificate);
  const browser = await launch(certificate);
  try {
    await inBenchFolder(undefined, async (folder) => {
      const report = await measure(folder, { server, certificate }, browser, options);
      process.stdout.write(`${paintReportText(report)}\n`);
      if (options.json !== undefined) {
        await writeFile(options.json, `${JSON.stringify(report, undefined, 2)}\n`);
      }
      if (report.missed.length + report.failures.length > 0) process.exitCode = 1;
    });
  } finally {
    await browser.close();
    await server.close();
  }
}

const signal = abortOnSignal();
try {
  await run(
    readPaintOptions(
      process.argv,
      pageKinds.map(([kind]) => kind),
    ),
  );
} catch (error) {
  log(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
if (signal.aborted) process.exitCode = 130;
