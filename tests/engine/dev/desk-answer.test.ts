import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type SiteServer, serveFolder } from '../../../src/engine/dev/site-server.ts';

const folder = path.join(tmpdir(), 'dateline-no-such-site');
const options = { port: 0, basePath: '/news/', liveReload: true };
let desk: string | undefined = '<!doctype html><head><title>Desk</title></head>';
let server: SiteServer;
let root: string;

beforeAll(async () => {
  server = await serveFolder(folder, { ...options, desk: async () => desk });
  root = `http://127.0.0.1:${server.port}`;
});

afterAll(() => server.close());

test('the desk is above the base path, with the script that reloads it', async () => {
  const response = await fetch(`${root}/_desk`);
  expect([response.status, response.url]).toEqual([200, `${root}/_desk/`]);
  expect(await response.text()).toMatch(/<title>Desk<\/title><script defer src="[^"]+" /);
  expect(response.headers.get('cache-control')).toBe('no-store');
});

test.each(['/_desk/x', '/_desk//', '/news/_desk/'])('%s is not the desk', async (address) => {
  expect((await fetch(root + address)).status).toBe(404);
});

test('there is no desk before the first good build', async () => {
  desk = undefined;
  expect((await fetch(`${root}/_desk/`)).status).toBe(404);
});

test('a server of a built site has no desk', async () => {
  const plain = await serveFolder(folder, { ...options, liveReload: false });
  const response = await fetch(`http://127.0.0.1:${plain.port}/_desk/`);
  await plain.close();
  expect(response.status).toBe(404);
});
