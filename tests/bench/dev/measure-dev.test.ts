import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { DevServer, ReloadMessages } from '../../../bench/dev/dev-server.ts';
import { measureDev } from '../../../bench/dev/measure-dev.ts';
import { FileChanges } from '../../../bench/file-changes.ts';
import { withScratchFolder } from '../scratch-folder.ts';

const here = import.meta.url;

/**
 * Serves the file `article` as a page, a moment after each save, and sends messages of both kinds.
 */
const program = `
const { readFileSync, writeFileSync, watchFile } = require('fs');
const { WebSocketServer } = require('module').createRequire(${JSON.stringify(here)})('ws');
let page;
const server = require('http').createServer((request, response) => {
  if (request.url === '/events') return listeners.add(response) && response.flushHeaders();
  response.statusCode = page === undefined || request.url !== '/page/' ? 404 : 200;
  response.end(page);
}).listen(Number(process.argv[1]), '127.0.0.1');
const socket = new WebSocketServer({ server });
const listeners = new Set();
const say = (text) => {
  for (const client of socket.clients) client.send(text);
  for (const response of listeners) response.write('data: ' + text + '\\n\\n');
};
socket.on('connection', (client) => client.on('message', (text) => writeFileSync('greeting', text)));
const build = () => {
  say('reload too early');
  page = readFileSync('article', 'utf8');
  if (page.includes(process.argv[2])) process.exit(1);
  say('status'); say('reload now');
};
setTimeout(build, 50);
watchFile('article', { interval: 10 }, build);`;

const bySocket: ReloadMessages = {
  by: 'socket',
  path: '/',
  greeting: 'hello',
  isReload: (message) => message.startsWith('reload'),
};
const byEvents: ReloadMessages = {
  by: 'events',
  path: '/events',
  isReload: (message) => message.startsWith('data: reload'),
};

const original = '---\ntitle: A title\n---\nText.\n';

interface Fake {
  readonly failsAt?: string;
  readonly reloads?: ReloadMessages;
  readonly signal?: AbortSignal;
}

function fakeServer(folder: string, { failsAt = 'never', reloads = bySocket }: Fake): DevServer {
  return {
    command: (port) => ({
      program: process.execPath,
      arguments: ['-e', program, String(port), failsAt],
      folder,
    }),
    page: '/page/',
    article: path.join(folder, 'article'),
    leftovers: [path.join(folder, 'leftover')],
    reloads,
  };
}

async function measureFake(fake: Fake) {
  return withScratchFolder(async (folder) => {
    await writeFile(path.join(folder, 'article'), original);
    await writeFile(path.join(folder, 'leftover'), '');
    const changes = new FileChanges((file) => expect.fail(file));
    const { signal = new AbortController().signal } = fake;
    const result = await measureDev(fakeServer(folder, fake), {
      edits: 2,
      changes,
      signal,
    }).catch((error: Error) => error.message);
    expect(await readFile(path.join(folder, 'article'), 'utf8')).toBe(original);
    expect(existsSync(path.join(folder, 'leftover'))).toBe(false);
    const greeting = path.join(folder, 'greeting');
    return { result, greeting: existsSync(greeting) && (await readFile(greeting, 'utf8')) };
  });
}

describe('measureDev', () => {
  test.each([
    ['a socket', bySocket, 'hello'],
    ['events', byEvents, false],
  ])(
    'saves the requested number of times, sees page and message by %s, and reverts its edits',
    async (_, reloads, greeted) => {
      const { result, greeting } = await measureFake({ reloads });
      expect(result).toEqual({
        serves: expect.any(Number),
        page: [expect.any(Number), expect.any(Number)],
        headline: [expect.any(Number), expect.any(Number)],
        reload: [expect.any(Number), expect.any(Number)],
        memory: process.platform === 'linux' ? expect.any(Number) : undefined,
      });
      expect(greeting).toBe(greeted);
    },
  );

  test('throws the output of a server that ends by itself, and reverts its edits', async () => {
    const { result } = await measureFake({ failsAt: 'Remark 2' });
    expect(result).toMatch(/has ended:\n/);
  });

  test('ends if it is interrupted', async () => {
    const { result } = await measureFake({ signal: AbortSignal.abort() });
    expect(result).toMatch(/abort/i);
  });
});
