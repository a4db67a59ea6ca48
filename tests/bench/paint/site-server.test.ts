import { connect } from 'node:http2';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeCertificate } from '../../../bench/paint/server/certificate.ts';
import type { CompressedFolder } from '../../../bench/paint/server/compressed-folder.ts';
import {
  findAnswer,
  type SiteServer,
  startSiteServer,
} from '../../../bench/paint/server/site-server.ts';

const page = (text: string) => ({ body: Buffer.from(text), headers: { 'x-page': text } });
const files: CompressedFolder = new Map([
  ['/index.html', page('front')],
  ['/404.html', page('not found')],
  ['/ar/404.html', page('not found in ar')],
  ['/about/index.html', page('about')],
  ['/notes.html', page('notes')],
  ['/feed.json', page('feed')],
]);

describe('findAnswer', () => {
  test.each([
    ['/', 'front', 200],
    ['/?q=x', 'front', 200],
    ['/about/', 'about', 200],
    ['/about', 'about', 200],
    ['/notes', 'notes', 200],
    ['/feed.json', 'feed', 200],
    ['/gone/', 'not found', 404],
    ['/ar/gone/away', 'not found in ar', 404],
  ])('finds %s: %s', (url, text, status) => {
    const found = findAnswer(url, files);
    expect(found?.body.toString()).toBe(text);
    expect(found?.status).toBe(status);
  });

  test('finds nothing in a site without a page for it', () => {
    expect(findAnswer('/gone/', new Map([['/index.html', page('front')]]))).toBeUndefined();
  });
});

describe('a running server', () => {
  const { key, cert, keyDigest } = makeCertificate();
  let server: SiteServer;
  beforeAll(async () => {
    server = await startSiteServer({ key, cert, keyDigest });
    server.serve(files);
  });
  afterAll(() => server.close());

  /**
   * Returns the milliseconds until the answer, and its headers. Checks the certificate of the
   * server.
   */
  async function get(path: string) {
    const start = performance.now();
    const session = connect(server.origin, { ca: cert });
    const request = session.request({ ':path': path });
    const headers = await new Promise<Record<string, unknown>>((found, failed) => {
      session.on('error', failed);
      request.on('response', found);
    });
    session.destroy();
    return { headers, time: performance.now() - start };
  }

  test('answers over HTTP/2 with a self-signed certificate', async () => {
    const { headers } = await get('/about/');
    expect(headers).toMatchObject({ ':status': 200, 'x-page': 'about', 'content-length': '5' });
  });

  test('needs one round trip each for TCP, TLS and the answer', async () => {
    const { lines } = await import('../../../bench/paint/line/line.ts');
    const [, fast] = lines;
    if (fast === undefined) throw new Error('there is no fast line');
    const link = server.connect({ ...fast, roundTrip: 50 });
    const { time } = await get('/gone/');
    expect(time).toBeGreaterThan(148);
    expect(link.received).toBeGreaterThan(1000);
  });
});
