import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type SiteServer, serveFolder } from '../../../src/engine/dev/site-server.ts';
import { hostileRequests } from '../hostile-requests.ts';
import { rawRequest, sendRaw } from '../raw-request.ts';
import { writeTexts } from '../site-folder.ts';

let parent: string;
let folder: string;
let server: SiteServer;

beforeAll(async () => {
  parent = mkdtempSync(path.join(tmpdir(), 'dateline-serve-'));
  folder = path.join(parent, 'site');
  writeTexts(parent, { 'secret.txt': 'a secret', 'site-private/secret.txt': 'a secret' });
  writeTexts(folder, {
    'index.html': '<!doctype html><title>Front</title>',
    '404.html': '<!doctype html><title>Lost</title>',
    'about/index.html': '<!doctype html><head><title>About</title></head>',
    'style.css': 'h1 { margin: 0 }',
    'feed.atom': '<feed/>',
    'app.webmanifest': '{}',
    'ميناء إسكر.txt': 'Port Esker',
    '.well-known/security.txt': 'Contact: mailto:desk@record.example',
    '.well-known/.hidden': 'a secret',
    '.dateline.json': 'a secret',
    '.dateline-manifest': 'a secret',
    '.env': 'a secret',
    'about/.draft': 'a secret',
  });
  const links = {
    'link-in.css': 'style.css',
    'link-out.txt': '../secret.txt',
    'link-beside': '../site-private',
    'link-up': '..',
    'link-loop': 'link-loop',
    'link-dead': 'nowhere',
  };
  for (const [name, target] of Object.entries(links)) symlinkSync(target, path.join(folder, name));
  execFileSync('mkfifo', [path.join(folder, 'pipe')]);
  server = await serveFolder(folder, { port: 0, basePath: '/', liveReload: true });
});

afterAll(async () => {
  await server.close();
  rmSync(parent, { recursive: true, force: true });
});

const goodRequest = rawRequest('GET /about/ HTTP/1.1');

async function expectStillAnswering(): Promise<void> {
  const { status, text } = await sendRaw(server.port, goodRequest);
  expect(status).toBe(200);
  expect(text).toContain('<title>About</title>');
}

describe('every request gets an answer without secrets, and the server still works', () => {
  test.each(hostileRequests)('%s', async (_, bytes, status) => {
    const answer = await sendRaw(server.port, bytes);
    expect(answer.status).toBe(status);
    expect(answer.text).not.toContain('a secret');
    expect(answer.text.toLowerCase()).not.toContain('access-control');
    await expectStillAnswering();
  });
});

test('400 requests with random changes do not end the server', async () => {
  const change = fc.tuple(fc.nat(), fc.oneof(fc.constantFrom(...'\0\r\n %/:.'), fc.string()));
  const mutants = fc.tuple(fc.constantFrom(...hostileRequests), fc.array(change, { maxLength: 5 }));
  const property = fc.asyncProperty(mutants, async ([[, bytes], changes]) => {
    let mutant = bytes;
    for (const [place, text] of changes) {
      const at = place % mutant.length;
      mutant = mutant.slice(0, at) + text + mutant.slice(at + 1);
    }
    const answer = await sendRaw(server.port, mutant, 'and nothing more');
    expect(answer.text).not.toContain('a secret');
  });
  await fc.assert(property, { seed: 16, numRuns: 400 });
  await expectStillAnswering();
}, 60_000);

/** Opens a connection, writes the bytes, and leaves the connection open. */
async function openSocket(bytes: string): Promise<Socket> {
  const socket = connect(server.port, '127.0.0.1');
  socket.on('error', () => {});
  await once(socket, 'connect');
  if (bytes !== '') socket.write(bytes);
  return socket;
}

describe('the server still works after unfinished connections', () => {
  test.each([
    ['that send nothing', ''],
    ['within a request', 'GET / HTTP/1.1\r\nhost: loc'],
    ['within a body', 'POST / HTTP/1.1\r\nhost: localhost\r\ncontent-length: 99\r\n\r\na'],
    ['that listen to events', 'GET /.dateline/reload HTTP/1.1\r\nhost: localhost\r\n\r\n'],
    ['that do not read', 'GET / HTTP/1.1\r\nhost: localhost\r\n\r\n'.repeat(20)],
  ])('a hundred %s, then cut off', async (_, bytes) => {
    const sockets = await Promise.all(Array.from({ length: 100 }, () => openSocket(bytes)));
    await expectStillAnswering();
    server.reload();
    for (const [at, socket] of sockets.entries()) {
      if (at % 2 === 0) socket.destroy();
      else socket.resetAndDestroy();
    }
    server.reload();
    await expectStillAnswering();
  });

  test('closing ends those that are open', async () => {
    const other = await serveFolder(folder, { port: 0, basePath: '/', liveReload: true });
    const events = await fetch(`${other.url}.dateline/reload`);
    await other.close();
    await expect(events.text()).rejects.toThrow();
    await expect(fetch(other.url)).rejects.toThrow();
  });
});

describe('answers', () => {
  test.each([
    ['', 'text/html; charset=utf-8', '<title>Front</title>'],
    ['style.css', 'text/css; charset=utf-8', 'h1 { margin: 0 }'],
    ['feed.atom', 'application/atom+xml', '<feed/>'],
    ['app.webmanifest', 'application/manifest+json; charset=utf-8', '{}'],
    [encodeURIComponent('ميناء إسكر.txt'), 'text/plain; charset=utf-8', 'Port Esker'],
    ['.well-known/security.txt', 'text/plain; charset=utf-8', 'Contact:'],
  ])('with a file and its type: %s', async (address, type, text) => {
    const response = await fetch(server.url + address);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, type]);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(await response.text()).toContain(text);
  });

  test('with 404.html for a missing file', async () => {
    const response = await fetch(`${server.url}nowhere/`);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('Lost');
  });

  test('with a redirect to the address with a slash', async () => {
    const response = await fetch(`${server.url}about?from=front`, { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([
      301,
      '/about/?from=front',
    ]);
  });

  test('to HEAD without a body', async () => {
    const response = await fetch(`${server.url}style.css`, { method: 'HEAD' });
    expect([response.status, response.headers.get('content-length')]).toEqual([200, '16']);
    expect(await response.text()).toBe('');
  });

  test('with the requested range', async () => {
    const response = await fetch(`${server.url}style.css`, { headers: { range: 'bytes=3-5' } });
    expect([response.status, response.headers.get('content-range')]).toEqual([206, 'bytes 3-5/16']);
    expect(await response.text()).toBe('{ m');
  });

  test('with 304 for an unchanged file, and with no-cache', async () => {
    const { headers } = await fetch(`${server.url}style.css`);
    expect(headers.get('cache-control')).toBe('no-cache');
    const lines = ['host: localhost', `if-none-match: ${headers.get('etag')}`];
    const again = await sendRaw(server.port, rawRequest('GET /style.css HTTP/1.1', lines));
    expect(again.status).toBe(304);
  });
});

describe('live reload', () => {
  const versionOf = (html: string) => / data-version="([\w.-]+)"><\/script>/.exec(html)?.[1];

  test('gives each page the script and its version, and sends the next version', async () => {
    const html = await (await fetch(`${server.url}about/`)).text();
    expect(html).toMatch(/<script defer src="\/\.dateline\/reload\.js" [^>]*><\/script><\/head>/);
    const control = new AbortController();
    const events = await fetch(`${server.url}.dateline/reload`, { signal: control.signal });
    expect(events.headers.get('content-type')).toBe('text/event-stream');
    const reader = events.body?.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader?.read())?.value).toBe(`retry: 500\ndata: ${versionOf(html)}\n\n`);
    server.reload();
    const next = (await reader?.read())?.value;
    control.abort();
    const later = versionOf(await (await fetch(`${server.url}about/`)).text());
    expect(next).toBe(`data: ${later}\n\n`);
    expect(later).not.toBe(versionOf(html));
  });

  test('is off for pages that are only served', async () => {
    const plain = await serveFolder(folder, { port: 0, basePath: '/', liveReload: false });
    try {
      const page = await fetch(plain.url);
      expect(await page.text()).toBe('<!doctype html><title>Front</title>');
      expect(page.headers.get('etag')).not.toBeNull();
      expect((await fetch(`${plain.url}.dateline/reload`)).status).toBe(404);
      expect((await fetch(`${plain.url}.dateline/reload.js`)).status).toBe(404);
    } finally {
      await plain.close();
    }
  });
});

describe('a base path', () => {
  let news: SiteServer;
  beforeAll(async () => {
    news = await serveFolder(folder, { port: 0, basePath: '/news/', liveReload: false });
  });
  afterAll(() => news.close());

  test.each([
    ['/news/', 200, 'Front'],
    ['/news/about/', 200, 'About'],
    ['/about/', 404, 'Lost'],
    ['/news/nowhere', 404, 'Lost'],
    ['/newspaper/', 404, 'Lost'],
    ['/news/..%2fsite-private/secret.txt', 404, 'Lost'],
  ])('%s: %i', async (address, status, text) => {
    const response = await fetch(`http://127.0.0.1:${news.port}${address}`);
    expect(response.status).toBe(status);
    expect(await response.text()).toContain(text);
  });

  test.each(['/', '/news'])('%s redirects to it', async (address) => {
    const options = { redirect: 'manual' } as const;
    const response = await fetch(`http://127.0.0.1:${news.port}${address}`, options);
    expect([response.status, response.headers.get('location')]).toEqual([302, '/news/']);
  });
});

describe('the server listens', () => {
  const outside = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal)?.address;

  test('on the loopback interface only', async () => {
    expect(new URL(server.url).hostname).toBe('127.0.0.1');
    if (outside === undefined) return;
    await expect(fetch(server.url.replace('127.0.0.1', outside))).rejects.toThrow();
  });

  test('on every interface if requested, but for no foreign host name', async () => {
    const open = await serveFolder(folder, {
      port: 0,
      host: '0.0.0.0',
      basePath: '/',
      liveReload: false,
    });
    try {
      for (const host of [outside ?? '127.0.0.1', 'localhost']) {
        const answer = await sendRaw(open.port, rawRequest('GET / HTTP/1.1', [`host: ${host}`]));
        expect(answer.status).toBe(200);
      }
      const foreign = rawRequest('GET / HTTP/1.1', ['host: evil.example']);
      expect((await sendRaw(open.port, foreign)).status).toBe(403);
    } finally {
      await open.close();
    }
  });

  test('on the next free port if one is in use, if there is one', async () => {
    const end = { port: 65_535, basePath: '/', liveReload: false };
    const next = await serveFolder(folder, { ...end, port: server.port });
    const last = await serveFolder(folder, end);
    await expect(serveFolder(folder, end)).rejects.toThrow('port 65535 is in use — choose');
    expect(next.port).toBeGreaterThan(server.port);
    await Promise.all([next.close(), last.close()]);
  });

  test('not on an address of another machine, which is refused in one line', async () => {
    const options = { port: 0, host: '192.0.2.1', basePath: '/', liveReload: false };
    await expect(serveFolder(folder, options)).rejects.toThrow(
      '--host 192.0.2.1 is not an address of this machine — leave it out, or give one that is',
    );
  });
});

test('every request is answered if the folder is missing, a file or a link', async () => {
  const link = path.join(parent, 'current');
  symlinkSync('site', link);
  for (const [at, status] of [
    ['gone', 404],
    ['secret.txt', 404],
    ['current', 200],
  ] as const) {
    const other = await serveFolder(path.join(parent, at), {
      port: 0,
      basePath: '/',
      liveReload: true,
    });
    expect((await fetch(other.url)).status).toBe(status);
    await other.close();
  }
});
