import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, realpathSync, rmSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectFolder } from '../../src/engine/cache/project-folder.ts';
import { writeTexts } from '../engine/site-folder.ts';
import { dateline, newsroom } from './run-dateline.ts';

const now = '2031-05-04T12:00:00Z';
let room: string;
let empty: string;

beforeAll(async () => {
  room = realpathSync(await newsroom());
  const entry = path.join(projectFolder, 'src', 'commands', 'dateline.mjs');
  const command = `"${process.execPath}" "${entry}"`;
  const scripts = {
    build: `${command} build --no-cards --now ${now}`,
    check: `${command} check --now ${now}`,
  };
  empty = path.join(room, 'an empty folder');
  mkdirSync(empty);
  writeTexts(room, {
    'package.json': JSON.stringify({ name: 'paper', version: '1.0.0', scripts }),
  });
});

afterAll(() => rmSync(room, { recursive: true, force: true }));

/** Runs npm in a folder as a shell does, without the variables of the npm that runs the tests. */
async function npm(args: readonly string[], cwd: string): Promise<string> {
  const others = Object.entries(process.env).filter(
    ([name]) => !/^(?:npm_|INIT_CWD$|DATELINE_)/i.test(name),
  );
  const env = Object.fromEntries(others);
  return promisify(execFile)('npm', args, { cwd, env }).then(
    ({ stdout, stderr }) => stdout + stderr,
    (error: { stdout: string; stderr: string }) => error.stdout + error.stderr,
  );
}

describe('a site folder', () => {
  test('needs no options: content, site and cache are in it', async () => {
    const args = ['build', '--no-cards', '--now', now];
    const built = await dateline(args, { cwd: room, env: { DATELINE_CACHE: '' } });
    expect(built).toMatchObject({ code: 0, stderr: '' });
    expect(existsSync(path.join(room, '_site', 'index.html'))).toBe(true);
    expect(existsSync(path.join(room, '.cache', 'parsed'))).toBe(true);
    const checked = await dateline(['publish', '--check'], { cwd: room });
    expect(checked.stdout).toMatch(/^_site is complete: \d+ files\n$/);
  }, 60_000);

  test.each(['build', 'check', 'dev'])(
    '%s in a folder without content says so',
    async (command) => {
      const { code, stdout, stderr } = await dateline([command], { cwd: empty });
      expect(code).toBe(1);
      expect(stdout).toBe('');
      expect(stderr).toMatch(/^there is no content folder \S.*content — .*\n$/);
      expect(stderr).toContain(`run in ${room}, which has a site`);
    },
  );
});

describe('through npm', () => {
  test('relative paths are relative to the caller', async () => {
    const printed = await npm(['--prefix', '..', 'run', 'build', '--', '--out', 'public'], empty);
    expect(printed).toMatch(/Files +\d+ made/);
    expect(existsSync(path.join(empty, 'public', 'index.html'))).toBe(true);
  });

  test("the package's site is read, if the caller has none", async () => {
    expect(await npm(['--prefix', room, 'run', 'check'], empty)).toMatch(/Problems +0 errors/);
  });

  test("Dateline's own site is not read", async () => {
    const printed = await npm(['--prefix', projectFolder, 'run', 'check'], empty);
    expect(printed).toContain(`there is no content folder ${path.join(empty, 'content')} — `);
  });

  test("the caller's own site is read by a checkout of Dateline", async () => {
    const printed = await npm(
      ['--prefix', projectFolder, 'run', 'check', '--', '--now', now],
      room,
    );
    expect(printed).toMatch(/Problems +0 errors/);
    expect(printed).toContain('articles/2031/');
  });

  test('an option without -- is refused with the right command', async () => {
    const printed = await npm(['run', 'check', '--content', 'content'], room);
    expect(printed).toContain(
      'npm took --content as its own option — write -- first: npm run check -- --content content\n',
    );
  });
});
