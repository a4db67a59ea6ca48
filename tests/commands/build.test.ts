import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filesUnder, flipByte } from '../sites/edits/damage.ts';
import { dateline, eleventy, newsroom } from './run-dateline.ts';

const now = '2031-05-04T12:00:00Z';
let room: string;

beforeAll(async () => {
  room = await newsroom();
});

afterAll(() => rm(room, { recursive: true, force: true }));

async function filesOf(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  const pairs = files.map(
    async (file) => [path.relative(folder, file), await readFile(file, 'latin1')] as const,
  );
  return new Map((await Promise.all(pairs)).sort());
}

describe('dateline build', () => {
  test('builds content outside the project, from a folder outside it, and reports', async () => {
    const { code, stdout, stderr } = await dateline(
      ['build', '--content', 'content', '--now', now],
      { cwd: room },
    );
    expect(stderr).toBe('');
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^Pages {5}\d+ \(.*\d+ article.*\)\nFiles {5}\d+ made, 0 removed, 0 unchanged\nProblems {2}0 errors, 0 warnings\nDrafts/,
    );
    expect(stdout).toMatch(/Time {6}\d+\.\d\d s\n$/);
    expect(await readFile(path.join(room, '_site', 'index.html'), 'utf8')).toContain(
      '<!doctype html>',
    );
  });

  test('a second build makes nothing, and reports the same content', async () => {
    const args = ['build', '--content', 'content', '--now', now];
    const before = await filesOf(path.join(room, '_site'));
    const { code, stdout } = await dateline(args, { cwd: room });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Pages {5}\d+ \(.*\)\nFiles {5}0 made, 0 removed, \d+ unchanged\nProb/);
    expect(stdout).toMatch(/Drafts {4}1, not built\n {2}articles\/.*\nPending {3}1, not built\n/);
    expect(await filesOf(path.join(room, '_site'))).toEqual(before);
  });

  test('writes compressed copies with --compress, and removes them without it', async () => {
    const args = ['build', '--content', 'content', '--now', now, '--quiet'];
    const built = async (...more: readonly string[]) => {
      const result = await dateline([...args, ...more], { cwd: room });
      expect(result).toEqual({ code: 0, stdout: '', stderr: '' });
      const files = await filesOf(path.join(room, '_site'));
      return ['index.html', 'index.html.br', 'index.html.gz'].map((name) => files.has(name));
    };
    expect(await built('--compress')).toEqual([true, true, true]);
    expect(await built()).toEqual([true, false, false]);
  });

  test('prints nothing with --quiet', async () => {
    const args = ['build', '--content', 'content', '--now', now, '--quiet', '--out', 'quiet'];
    expect(await dateline(args, { cwd: room })).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  test('makes the same site as the command of Eleventy', async () => {
    const out = path.join(room, 'by-eleventy');
    const env = {
      DATELINE_CONTENT: path.join(room, 'content'),
      DATELINE_NOW: now,
      DATELINE_CACHE: path.join(room, 'cache'),
    };
    const { code, stderr } = await eleventy(['--output', out, '--quiet'], env);
    expect(stderr).not.toContain('Error');
    expect(code).toBe(0);
    const ours = await filesOf(path.join(room, '_site'));
    for (const name of ['.dateline.json', '.dateline-manifest']) ours.delete(name);
    expect(await filesOf(out)).toEqual(ours);
  });

  test('reports every problem at once, sorted; exit code 1; the previous site is kept', async () => {
    const before = await filesOf(path.join(room, '_site'));
    const broken = path.join(room, 'content', 'articles', '2031', '05');
    await writeFile(path.join(broken, 'zz-broken.md'), '---\nheadline: Hi\n---\n');
    await writeFile(
      path.join(broken, 'aa-broken.md'),
      '---\nheadlin: A headline long enough\n---\nText.\n',
    );
    const { code, stdout, stderr } = await dateline(
      ['build', '--content', 'content', '--now', now],
      { cwd: room },
    );
    await rm(path.join(broken, 'zz-broken.md'));
    await rm(path.join(broken, 'aa-broken.md'));
    expect(code).toBe(1);
    expect(stdout).toContain('none written; the previous site was kept');
    const lines = stderr.trimEnd().split('\n');
    for (const line of lines) expect(line).toMatch(/^\S+\.md:\d+:\d+ {2}.+ — .+/);
    expect(lines).toEqual([...lines].sort());
    expect(lines.some((line) => line.includes('aa-broken.md:2:1'))).toBe(true);
    expect(lines.some((line) => line.includes('zz-broken.md'))).toBe(true);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(await filesOf(path.join(room, '_site'))).toEqual(before);
  });

  test('shows drafts and pending articles under a banner with --drafts, and not without', async () => {
    const args = ['build', '--content', 'content', '--now', now, '--drafts', '--out', 'drafts'];
    expect((await dateline(args, { cwd: room })).code).toBe(0);
    const pages = [...(await filesOf(path.join(room, 'drafts'))).values()].join('\n');
    expect(pages).toContain('Draft: not published');
    expect(pages).toContain('Pending: to be published on');
    const published = [...(await filesOf(path.join(room, '_site'))).values()].join('\n');
    for (const text of ['Draft: not published', 'Pending: to be published on']) {
      expect(published).not.toContain(text);
    }
  });
});

describe('a mistake of an operator is reported in one line, without a stack trace', () => {
  test.each([
    [['build', '--content', 'nowhere'], /there is no content folder .*nowhere/],
    [
      ['build', '--now', 'soon'],
      /--now: "soon" is not a date with a time and a time zone — write it as /,
    ],
    [['build', '--content', 'content', '--out', 'content'], /overlap/],
    [
      ['build', '--content', 'content', '--base-url', 'record.example', '--now', now],
      /https?:\/\//,
    ],
    [['biuld'], /unknown command 'biuld'\n\(Did you mean build\?\)/],
    [['build', '--contnet', 'x'], /unknown option '--contnet'\n\(Did you mean --content\?\)/],
    [['serve', '--out', 'nowhere'], /does not contain a built site — run the build first/],
    [['serve', '--port', 'http'], /write a whole number from 0 to 65535/],
  ])('%j', async (args, message) => {
    const { code, stderr } = await dateline(args, { cwd: room });
    expect(code).toBe(1);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});

test('check reports the same with a damaged cache as without a cache', async () => {
  const args = ['check', '--content', 'content', '--now', now, '--quiet'];
  for (const file of filesUnder(path.join(room, 'cache', 'parsed'))) flipByte(file, 200);
  expect(await dateline(args, { cwd: room })).toEqual({ code: 0, stdout: '', stderr: '' });
});

test.each(['build', 'check', 'dev', 'serve'])(
  '%s --help explains every option',
  async (command) => {
    const { code, stdout } = await dateline([command, '--help'], { cwd: room });
    expect(code).toBe(0);
    const options = stdout.split('\n').filter((line) => /^ {2}--/.test(line));
    expect(options.length).toBeGreaterThan(1);
    for (const option of options) expect(option).toMatch(/^ {2}--\S+( <[\w/.]+>)? {2,}\S/);
  },
);
