import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { newsroom, startDateline } from './run-dateline.ts';

const patience = { timeout: 30_000, interval: 100 };
let room: string;
let process: ChildProcess;
let url: string;
let printed = '';

beforeAll(async () => {
  room = await newsroom();
  const args = ['dev', '--content', 'content', '--now', '2031-05-04T12:00:00Z', '--port', '18180'];
  process = startDateline(args, room);
  for (const stream of [process.stdout, process.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
    });
  }
  await vi.waitFor(() => expect(printed).toContain('Serving at http'), patience);
  url = /Serving at (\S+)/.exec(printed)?.[1] ?? '';
}, 40_000);

afterAll(async () => {
  process.kill();
  await once(process, 'exit');
  await rm(room, { recursive: true, force: true });
});

const aboutFile = () => path.join(room, 'content', 'pages', 'about.md');

/** As a browser asks when somebody goes to the page; `fetch` would say that a script asks. */
function aboutPage(): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = get(`${url}about/`, async (response) => {
      let body = '';
      for await (const chunk of response.setEncoding('utf8')) body += chunk;
      resolve(body);
    });
    request.on('error', reject);
  });
}

test('follows a change, keeps the last good page while the file is broken, and recovers', async () => {
  const text = await readFile(aboutFile(), 'utf8');
  await writeFile(aboutFile(), `${text}\nThe lighthouse is blue.\n`);
  await vi.waitFor(
    async () => expect(await aboutPage()).toContain('The lighthouse is blue.'),
    patience,
  );

  await writeFile(aboutFile(), `${text}\nThe lighthouse is [[Grene]].\n`);
  await vi.waitFor(
    () => expect(printed).toMatch(/pages\/about\.md:\d+:\d+ {2}.*"Grene"/),
    patience,
  );
  expect(await aboutPage()).toContain('The lighthouse is blue.');

  await writeFile(aboutFile(), `${text}\nThe lighthouse is green.\n`);
  await vi.waitFor(
    async () => expect(await aboutPage()).toContain('The lighthouse is green.'),
    patience,
  );
}, 90_000);

test('gives pages the script that reloads them, which no built page has', async () => {
  expect(await aboutPage()).toContain('<script');
});
