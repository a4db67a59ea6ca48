import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { initialWindow } from '../../../bench/paint/line/send-window.ts';
import { flightBytes } from '../../../bench/paint/pages/flight-bytes.ts';
import { makeCertificate } from '../../../bench/paint/server/certificate.ts';
import { compressFolder } from '../../../bench/paint/server/compressed-folder.ts';
import { type SiteServer, startSiteServer } from '../../../bench/paint/server/site-server.ts';
import { strictTransportSecurity } from '../../../src/metadata/host/host-headers.ts';
import { site } from '../../browser/site-browser.ts';

const article = '/2016/08/03/unity-government-forces-take-sirte-district/';
const pages = [article, `/ar${article}`];
const certificate = makeCertificate();
let folder: string;
let server: SiteServer;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dateline-flight-'));
  for (const page of pages) {
    const file = path.join(page, 'index.html');
    await cp(path.join(site.folder, file), path.join(folder, file));
  }
  // The address of the site under test is not https, so this header is missing.
  const rules = await readFile(path.join(site.folder, '_headers'), 'utf8');
  const transport = strictTransportSecurity.join(': ');
  await writeFile(path.join(folder, '_headers'), rules.replace('\n', `\n  ${transport}\n`));
  server = await startSiteServer(certificate);
  server.serve(await compressFolder(folder));
});
afterAll(async () => {
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

// The page budget counts only the bytes that Dateline knows. TLS and HTTP/2 send more.
test.each(pages)(
  'arrives completely after one round trip, with TLS and HTTP/2: %s',
  async (page) => {
    const bytes = await flightBytes(server.origin, page, certificate);
    expect(bytes).toBeGreaterThan(0.8 * initialWindow);
    expect(bytes).toBeLessThanOrEqual(initialWindow);
  },
);
