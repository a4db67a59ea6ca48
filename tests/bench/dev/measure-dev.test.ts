import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { DevServer } from '../../../bench/dev/dev-server.ts';
import { measureDev } from '../../../bench/dev/measure-dev.ts';
import { FileChanges } from '../../../bench/file-changes.ts';
import { withScratchFolder } from '../scratch-folder.ts';

const devServer = fileURLToPath(import.meta.resolve('@11ty/eleventy-dev-server'));

/** Shows the file `article` as a page, a moment after each save, and sends messages of both kinds. */
const program = `
const { readFileSync, writeFileSync, watchFile } = require('fs');
const { WebSocketServer } = require('module').createRequire(${JSON.stringify(devServer)})('ws');
let page;
const server = require('http').createServer((request, response) => {
  response.statusCode = page === undefined || request.url !== '/page/' ? 404 : 200;
  response.end(page);
}).listen(Number(process.argv[1]), '127.0.0.1');
const socket = new WebSocketServer({ server });
const say = (text) => { for (const client of socket.clients) client.send(text); };
socket.on('connection', (client) => client.on('message', (text) => writeFileSync('greeting', text)));
const build = () => {
  say('reload too early');
  page = readFileSync('article', 'utf8');
  if (page.includes(process.argv[2])) process.exit(1);
  say('status'); say('reload now');
};
setTimeout(build, 50);
watchFile('article', { interval: 10 }, build);`;

function fakeServer(folder: string, failsAt = 'never'): DevServer {
  return {
    command: (port) => ({
      program: process.execPath,
      arguments: ['-e', program, String(port), failsAt],
      folder,
    }),
    page: '/page/',
    article: path.join(folder, 'article'),
    leftovers: () => [path.join(folder, 'leftover')],
    reloads: {
      path: '/',
      greeting: 'hello',
      isReload: (message) => message.startsWith('reload'),
    },
  };
}

async function measureFake(failsAt?: string, signal = new AbortController().signal) {
  return withScratchFolder(async (folder) => {
    await writeFile(path.join(folder, 'article'), 'Text.\n');
    await writeFile(path.join(folder, 'leftover'), '');
    const changes = new FileChanges((file) => expect.fail(file));
    const result = await measureDev(fakeServer(folder, failsAt), {
      edits: 2,
      changes,
      signal,
    }).catch((error: Error) => error.message);
    expect(await readFile(path.join(folder, 'article'), 'utf8')).toBe('Text.\n');
    expect(existsSync(path.join(folder, 'leftover'))).toBe(false);
    const greeting = path.join(folder, 'greeting');
    return { result, greeting: existsSync(greeting) && (await readFile(greeting, 'utf8')) };
  });
}

describe('measureDev', () => {
  test('saves as often as asked, sees page and message, and takes its edits back', async () => {
    const { result, greeting } = await measureFake();
    expect(result).toEqual({
      serves: expect.any(Number),
      page: [expect.any(Number), expect.any(Number)],
      reload: [expect.any(Number), expect.any(Number)],
      memory: process.platform === 'linux' ? expect.any(Number) : undefined,
    });
    expect(greeting).toBe('hello');
  });

  test('throws what a server printed that ends by itself, and takes its edits back', async () => {
    const { result } = await measureFake('Remark 2');
    expect(result).toMatch(/has ended:\n/);
  });

  test('ends where it is interrupted', async () => {
    const { result } = await measureFake('never', AbortSignal.abort());
    expect(result).toMatch(/abort/i);
  });
});
