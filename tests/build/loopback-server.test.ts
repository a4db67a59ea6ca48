import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { networkInterfaces, tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LoopbackServer, serveFolder } from '../../src/build/loopback-server.ts';

let folder: string;
let server: LoopbackServer;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'dateline-serve-'));
  await writeFile(path.join(folder, 'index.html'), '<!doctype html><title>Front</title>');
  await writeFile(path.join(folder, '404.html'), '<!doctype html><title>Lost</title>');
  server = await serveFolder(folder, { port: 18_080, basePath: '/news/', liveReload: false });
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

test('serves the folder under its base path, as it is', async () => {
  const response = await fetch(server.url);
  expect(response.status).toBe(200);
  expect(await response.text()).toBe('<!doctype html><title>Front</title>');
});

test('answers 404.html with status 404 for what is not there', async () => {
  const response = await fetch(`${server.url}nowhere/`);
  expect(response.status).toBe(404);
  expect(await response.text()).toContain('Lost');
});

test('listens on the loopback interface alone', async () => {
  const outside = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal);
  expect(new URL(server.url).hostname).toBe('127.0.0.1');
  if (outside === undefined) return;
  const elsewhere = server.url.replace('127.0.0.1', outside.address);
  await expect(fetch(elsewhere)).rejects.toThrow();
});
