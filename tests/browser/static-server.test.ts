import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findPages } from './site-pages.ts';
import { fileAt, type RunningServer, serveFolder } from './static-server.ts';

let parent: string;
let folder: string;
let server: RunningServer;

beforeAll(async () => {
  parent = mkdtempSync(path.join(tmpdir(), 'dateline-served-'));
  folder = path.join(parent, 'site');
  mkdirSync(path.join(folder, 'places/port-esker'), { recursive: true });
  writeFileSync(path.join(parent, 'secret.txt'), 'not to be served');
  writeFileSync(path.join(folder, 'index.html'), '<h1>Front</h1>');
  writeFileSync(path.join(folder, '404.html'), '<h1>Not found</h1>');
  writeFileSync(path.join(folder, 'places/port-esker/index.html'), '<h1>Port Esker</h1>');
  writeFileSync(path.join(folder, 'style.css'), 'h1 { margin: 0 }');
  server = await serveFolder(folder);
});

afterAll(async () => {
  await server.close();
  rmSync(parent, { recursive: true, force: true });
});

describe('serveFolder', () => {
  test.each([
    ['/', 200, 'text/html; charset=utf-8', '<h1>Front</h1>'],
    ['/places/port-esker/?from=front', 200, 'text/html; charset=utf-8', '<h1>Port Esker</h1>'],
    ['/style.css', 200, 'text/css; charset=utf-8', 'h1 { margin: 0 }'],
    ['/gone/', 404, 'text/html; charset=utf-8', '<h1>Not found</h1>'],
    ['/places/port-esker', 404, 'text/html; charset=utf-8', '<h1>Not found</h1>'],
  ])('answers %s with %i', async (address, status, type, body) => {
    const response = await fetch(server.origin + address);
    expect([response.status, response.headers.get('content-type')]).toEqual([status, type]);
    expect(await response.text()).toBe(body);
  });

  test('listens on loopback alone', () => {
    expect(server.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  });
});

describe('fileAt', () => {
  test.each(['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/%00', '/%', '/places'])(
    'finds nothing at %s',
    (address) => {
      expect(fileAt(folder, address)).toBeUndefined();
    },
  );
});

describe('findPages', () => {
  test('lists the paths that a reader opens, sorted', () => {
    expect(findPages(folder)).toEqual(['/', '/404.html', '/places/port-esker/']);
  });
});
