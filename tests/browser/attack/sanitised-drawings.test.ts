import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sanitiseDrawing } from '../../../src/engine/pictures/sanitise-drawing.ts';
import { hostileDrawings } from '../../engine/hostile-drawings.ts';
import { workerBrowser } from '../site-browser.ts';

/** The documents to serve, by path. Each is served by itself, without a policy. */
const served = new Map<string, string>();
let server: Server;
beforeAll(async () => {
  server = createServer((request, response) => {
    const body = served.get(request.url ?? '');
    response.writeHead(body === undefined ? 404 : 200, { 'Content-Type': 'image/svg+xml' });
    response.end(body);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
});
afterAll(() => {
  server?.close();
});

/** Opens drawings one after the other. @returns the drawings that ran a script or sent a request, and which */
async function actsOf(drawings: ReadonlyMap<string, string>): Promise<ReadonlyMap<string, string>> {
  const { port } = server.address() as AddressInfo;
  const acts = new Map<string, string>();
  let [name, own] = ['', ''];
  const page = await (await workerBrowser()).newPage();
  page.on('request', (request) => {
    if (request.url() !== own) acts.set(name, request.url());
  });
  page.on('dialog', (dialog) => dialog.dismiss());
  for (const [index, [each, drawing]] of [...drawings].entries()) {
    const path = `/${index}.svg`;
    served.set(path, drawing);
    [name, own] = [each, `http://127.0.0.1:${port}${path}`];
    await page.goto(own, { waitUntil: 'load' });
    await page.mouse.click(2, 2);
    // Waits for scripts and requests that start at once.
    await page.evaluate('new Promise((resolve) => setTimeout(resolve, 30))').catch(() => {});
    const ran = await page.evaluate('window.evil === 1').catch(() => true);
    if (ran) acts.set(name, 'a script');
  }
  await page.close();
  return acts;
}

test('sanitised drawings run no script and send no request in a browser', async () => {
  const sanitised = Object.entries(hostileDrawings).flatMap(
    ([name, drawing]): [string, string][] => {
      const clean = sanitiseDrawing(Buffer.from(drawing));
      return 'svg' in clean ? [[name, clean.svg]] : [];
    },
  );
  expect(sanitised.length).toBeGreaterThanOrEqual(60);
  expect([...(await actsOf(new Map(sanitised)))]).toEqual([]);
});

test('many of the original drawings do, so the browser detects it', async () => {
  const acts = await actsOf(new Map(Object.entries(hostileDrawings)));
  expect(acts.get('a script')).toBe('a script');
  expect(acts.get('a picture from elsewhere')).toBe('http://evil.example/x.png');
  expect(acts.size).toBeGreaterThanOrEqual(20);
});
