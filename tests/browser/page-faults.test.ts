import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type PageFaults, watchFaults } from './page-faults.ts';
import { workerBrowser } from './site-browser.ts';

/** Requests a picture after the page has loaded, as a browser does for icons. */
const lately = (src: string) =>
  `<!doctype html><title>A page</title><link rel="icon" href="data:,">
   <script>addEventListener('load', () => { new Image().src = '${src}'; });</script>`;

const pages: Readonly<Record<string, string>> = {
  '/': '<!doctype html><title>Plain</title><link rel="icon" href="data:,">',
  '/leaves-one-open/': lately('/held.png'),
  '/lacks-one/': lately('/missing.png'),
  '/loses-one/': lately('/cut.png'),
  '/asks-elsewhere/': lately('http://127.0.0.2:9/far.png'),
  '/gives-up/': `<!doctype html><title>Gives up</title><link rel="icon" href="data:,"><script>
    const control = new AbortController();
    fetch('/held.png', { signal: control.signal }).catch(() => {});
    addEventListener('load', () => setTimeout(() => control.abort(), 20));
    </script>`,
};

let server: Server;
let origin: string;
let page: Page;
let faults: PageFaults;

beforeAll(async () => {
  server = createServer((request, response) => {
    const html = pages[request.url ?? ''];
    if (html !== undefined) response.setHeader('content-type', 'text/html').end(html);
    else if (request.url === '/cut.png') request.socket.destroy();
    else if (request.url !== '/held.png') response.writeHead(404).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  server.closeAllConnections();
  server.close();
});

beforeEach(async () => {
  page = await (await workerBrowser()).newPage();
  faults = watchFaults(page, origin);
});
afterEach(() => page.close());

const open = (path: string) => page.goto(origin + path, { waitUntil: 'load' });

describe('watchFaults', () => {
  test('finds nothing in a page where nothing goes wrong', async () => {
    await open('/');
    expect(await faults.take()).toEqual([]);
  });

  test('does not blame a page for a request that ends because the test leaves the page', async () => {
    const asked = page.waitForEvent('request', (request) => request.url().endsWith('/held.png'));
    await open('/leaves-one-open/');
    await asked;
    const ended = page.waitForEvent('requestfailed');
    await open('/');
    expect((await ended).failure()?.errorText).toBe('net::ERR_ABORTED');
    expect(await faults.take()).toEqual([]);
  });

  test('blames a page that aborts one of its requests', async () => {
    await open('/gives-up/');
    expect(await faults.take()).toEqual([`request failed: ${origin}/held.png (net::ERR_ABORTED)`]);
  });

  test.each([
    ['/lacks-one/', /^status 404: .*missing\.png$/],
    ['/loses-one/', /^request failed: .*cut\.png \(net::ERR_(EMPTY_RESPONSE|CONNECTION_\w+)\)$/],
    ['/asks-elsewhere/', /^request to another host: .*far\.png$/],
  ])('reports a late request that fails: %s', async (path, fault) => {
    const asked = page.waitForEvent('request', (request) => /\w\.png$/.test(request.url()));
    await open(path);
    await asked;
    expect(await faults.take()).toContainEqual(expect.stringMatching(fault));
  });

  test('reports a late failure in the next call', async () => {
    await open('/');
    await faults.take();
    const failed = page.waitForEvent('requestfinished');
    await page.evaluate("void (new Image().src = '/missing.png')");
    await failed;
    await open('/');
    expect(await faults.take()).toContainEqual(expect.stringMatching(/^status 404: .*missing/));
  });
});
