import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cp, readFile, rename, rm, writeFile } from 'node:fs/promises';
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
  if (process.exitCode === null && process.signalCode === null) {
    process.kill();
    await once(process, 'exit');
  }
  await rm(room, { recursive: true, force: true });
});

const aboutFile = () => path.join(room, 'content', 'pages', 'about.md');

const aboutPage = async () => (await fetch(`${url}about/`)).text();

test('shows a change, keeps the last good page while the file is broken, and recovers', async () => {
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

test('follows atomic saves, which write another file and rename it', async () => {
  const text = await readFile(aboutFile(), 'utf8');
  for (const [name, colour] of [
    ['about.md.tmp', 'teal'],
    ['.about.md.swp', 'grey'],
    ['sb-81f.md', 'gold'],
  ] as const) {
    const temporary = path.join(path.dirname(aboutFile()), name);
    await writeFile(temporary, `${text}\nThe lighthouse is ${colour}.\n`);
    await rename(temporary, aboutFile());
    const sentence = `The lighthouse is ${colour}.`;
    await vi.waitFor(async () => expect(await aboutPage()).toContain(sentence), patience);
  }
}, 60_000);

test('follows a content folder that is moved away and replaced by another', async () => {
  const content = path.join(room, 'content');
  const aside = path.join(room, 'aside');
  const file = path.join(aside, 'pages', 'about.md');
  await rename(content, aside);
  await vi.waitFor(
    () => expect(printed).toContain(`there is no content folder ${content}`),
    patience,
  );
  expect(await aboutPage()).toContain('The lighthouse is gold.');
  await writeFile(file, `${await readFile(file, 'utf8')}\nIt was away.\n`);
  await cp(aside, content, { recursive: true });
  await vi.waitFor(async () => expect(await aboutPage()).toContain('It was away.'), patience);
  const text = await readFile(aboutFile(), 'utf8');
  await writeFile(aboutFile(), `${text}\nIt is back.\n`);
  await vi.waitFor(async () => expect(await aboutPage()).toContain('It is back.'), patience);
}, 90_000);

test('makes the requested page first, and serves no outdated page', async () => {
  const file = path.join(room, 'content', 'site.yaml');
  const text = await readFile(file, 'utf8');
  const now = text.replace(/^name:.*$/m, 'name: The Teal Record');
  expect(now).not.toBe(text);
  const printedBefore = printed.length;
  await writeFile(file, now);
  await vi.waitFor(async () => expect(await aboutPage()).toContain('The Teal Record'), patience);
  for (const address of ['', 'feed.atom', 'archive/']) {
    const response = await fetch(url + address);
    expect([address, response.status, await response.text()]).toEqual([
      ...[address, 200, expect.stringContaining('The Teal Record')],
    ]);
  }
  await vi.waitFor(
    () =>
      expect(printed.slice(printedBefore)).toMatch(
        / still to make\n.*\nFiles +all \d+ up to date\n/s,
      ),
    patience,
  );
}, 60_000);

test('adds the script for reloading to pages', async () => {
  expect(await aboutPage()).toContain('<script');
});

test('ends at Ctrl-C, even if a page listens to its events', async () => {
  const events = await fetch(`${url}.dateline/reload`);
  process.kill('SIGINT');
  const [code, signal] = await once(process, 'exit');
  expect([code, signal]).toEqual([null, 'SIGINT']);
  await expect(events.text()).rejects.toThrow();
}, 20_000);
