import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { dateline, newsroom, startDateline } from './run-dateline.ts';

let room: string;

beforeAll(async () => {
  room = await newsroom();
});

afterAll(() => rm(room, { recursive: true, force: true }));

test('shows the built site on loopback under the path of its base URL, without any script', async () => {
  const options = ['--content', 'content', '--now', '2031-05-04T12:00:00Z'];
  const base = ['--base-url', 'https://record.example/news/'];
  await dateline(['build', ...options, ...base], { cwd: room });
  const server = startDateline(['serve', '--port', '18280'], room);
  let printed = '';
  server.stdout?.on('data', (chunk: Buffer) => {
    printed += chunk.toString();
  });
  try {
    await vi.waitFor(() => expect(printed).toMatch(/at (http\S+)/), { timeout: 20_000 });
    const url = /at (http\S+)/.exec(printed)?.[1] ?? '';
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/news\/$/);
    const response = await fetch(`${url}about/`);
    expect(response.status).toBe(200);
    expect(await response.text()).not.toMatch(/<script(?! type="application\/ld\+json")/);
    expect((await fetch(`${url}nowhere/`)).status).toBe(404);
  } finally {
    server.kill();
    await once(server, 'exit');
  }
}, 60_000);
