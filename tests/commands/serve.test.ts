import { once } from 'node:events';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { exposedHosts } from '../../src/engine/dev/accepted-hosts.ts';
import { dateline, newsroom, startDateline } from './run-dateline.ts';

let room: string;

beforeAll(async () => {
  room = await newsroom();
});

afterAll(() => rm(room, { recursive: true, force: true }));

test('serves the built site on loopback under the path of its base URL, without any script', async () => {
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
  await expectOpenServer();
}, 60_000);

/** `--host` opens the server to other machines, and prints a warning. */
async function expectOpenServer(): Promise<void> {
  const server = startDateline(['serve', '--port', '18280', '--host', '0.0.0.0'], room);
  let warned = '';
  server.stderr?.on('data', (chunk: Buffer) => {
    warned += chunk.toString();
  });
  try {
    const [line] = await once(server.stdout ?? server, 'data');
    expect(String(line)).toMatch(/at http:\/\/127\.0\.0\.1:\d+\/news\//);
    if (exposedHosts('0.0.0.0').length === 0) return;
    const warning = /^Warning: everybody who can reach http:\/\/\S+:\d+ .* — leave out --host/;
    await vi.waitFor(() => expect(warned).toMatch(warning));
  } finally {
    server.kill();
    await once(server, 'exit');
  }
}

test.each([
  [
    '--host',
    'http://desk.local:8080',
    /^--host "http.*" is not an address — write a name or an IP address of this machine, .*\n$/,
  ],
  [
    '--host',
    '192.0.2.1',
    /^--host 192\.0\.2\.1 is not an address of this machine — leave it out, .*\n$/,
  ],
  ['--port', '65536', /write a whole number from 0 to 65535/],
  ['--port', '', /write a whole number from 0 to 65535/],
])('%s %s is refused in one line', async (option, value, message) => {
  await mkdir(path.join(room, 'served'), { recursive: true });
  await writeFile(path.join(room, 'served', '.dateline.json'), '{"basePath":"/"}');
  const { code, stderr } = await dateline(['serve', '--out', 'served', option, value], {
    cwd: room,
  });
  expect(code).toBe(1);
  expect(stderr).toMatch(message);
});
