import {
  chmodSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { type FixCommandOptions, fixContent } from '../../src/commands/fix-content.ts';
import { writeNewSite } from '../../src/engine/starter/new-site.ts';
import { readTexts } from '../engine/site-folder.ts';

const base = mkdtempSync(path.join(tmpdir(), 'dateline-fix-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));

let content: string;
beforeEach(() => {
  const folder = mkdtempSync(path.join(base, 'site-'));
  const settings = { name: 'The Record', lang: 'en', baseUrl: 'https://record.example/' };
  writeNewSite(folder, { ...settings, timeZone: 'Europe/Paris' }, Date.UTC(2031, 4, 4, 10, 30));
  content = path.join(folder, 'content');
});

const about = (body: string) =>
  `---\ntitle: About\ndescription: Who we are\norder: 1\n---\n\n${body}\n\n## Who pays {#who-pays}\n\nReaders.\n\n## Newsroom {#newsroom}\n\nWe.\n`;
const broken = about('The har\u00adbour board\'s  \n"Rock"\u200b is old. ');
const sound = about('The harbour board’s\\\n“Rock” is old.');

/** Writes the page and fixes it. @returns what was printed */
async function fixed(
  text: string,
  options: FixCommandOptions = {},
  answers?: readonly string[],
): Promise<readonly string[]> {
  writeFileSync(path.join(content, 'pages', 'about.md'), text);
  const printed: string[] = [];
  const terminal = answers && { input: new PassThrough(), output: new PassThrough() };
  for (const answer of answers ?? []) terminal?.input.write(`${answer}\n`);
  const isWanted = (name: string) => name.startsWith('pages/');
  await fixContent(content, isWanted, options, terminal, (lines) => printed.push(...lines));
  return printed;
}

const page = () => readFileSync(path.join(content, 'pages', 'about.md'), 'utf8');

test('in a script, changes are made and counted; a second time, there is nothing to do', async () => {
  const others = readTexts(content);
  expect(await fixed(broken)).toEqual([
    'Fixed     pages/about.md: invisible characters (2), spaces at the ends of lines (2), straight quotation marks and apostrophes (3)',
  ]);
  expect(page()).toBe(sound);
  expect(await fixed(page())).toEqual([]);
  expect(readTexts(content)).toEqual({ ...others, 'pages/about.md': sound });
});

test('on a terminal, the changes are shown first, including invisible ones', async () => {
  const shown = (await fixed(broken, {}, ['y'])).join('\n');
  expect(shown).toMatch(/^pages\/about\.md\n@@ line \d+ @@\n/);
  expect(shown).toContain('-The har<U+00AD>bour board\'s··\n-"Rock"<U+200B> is old.·');
  expect(shown).toContain('+The harbour board’s\\\n+“Rock” is old.');
  expect(page()).toBe(sound);
});

test('nothing is changed if the answer is no, or with --dry-run', async () => {
  await fixed(broken, {}, ['n']);
  expect(page()).toBe(broken);
  expect((await fixed(broken, { dryRun: true })).length).toBeGreaterThan(3);
  expect(page()).toBe(broken);
});

test('line ends, a byte-order mark and permissions are preserved', async () => {
  const file = path.join(content, 'pages', 'about.md');
  chmodSync(file, 0o640);
  const windows = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
  await fixed(windows(broken), { quiet: true });
  expect(page()).toBe(windows(sound));
  expect(statSync(file).mode & 0o777).toBe(0o640);
});

test('does not change links, other encodings and a site without settings', async () => {
  const latin = Buffer.from(about('Caf\xe9 "x" '), 'latin1');
  writeFileSync(path.join(content, 'pages', 'latin.md'), latin);
  const outside = path.join(base, 'outside.md');
  writeFileSync(outside, broken);
  symlinkSync(outside, path.join(content, 'pages', 'link.md'));
  await fixed(sound);
  expect(readFileSync(path.join(content, 'pages', 'latin.md'))).toEqual(latin);
  expect(readFileSync(outside, 'utf8')).toBe(broken);
  writeFileSync(path.join(content, 'site.yaml'), 'name: [');
  expect(await fixed(broken)).toEqual([]);
});
