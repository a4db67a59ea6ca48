import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  linkSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { projectFolder } from '../../src/engine/cache/project-folder.ts';
import { planPublish } from '../../src/engine/publish/publish-plan.ts';
import { publishToFolder, withPublishLock } from '../../src/engine/publish/publish-to-folder.ts';
import { manifestName } from '../../src/engine/publish/site-manifest.ts';
import { readTexts, writeSite, writeTexts } from '../engine/site-folder.ts';
import { dateline, startDateline } from './run-dateline.ts';

let room: string;

beforeEach(() => {
  room = mkdtempSync(path.join(tmpdir(), 'dateline-newsroom-'));
  writeSite(path.join(room, '_site'), {
    'index.html': 'new',
    'about/index.html': 'same',
    'media/ميناء إسكر.jpg': 'picture',
  });
  writeSite(path.join(room, 'news'), {
    'index.html': 'old!',
    'about/index.html': 'same',
    'old page/index.html': 'gone',
  });
});

afterEach(() => rmSync(room, { recursive: true, force: true }));

const publish = (...args: string[]) => dateline(['publish', ...args], { cwd: room });
const inRoom = (name: string) => readFileSync(path.join(room, name), 'utf8');

describe('dateline publish', () => {
  test('prints the planned changes, and makes none', async () => {
    const before = readTexts(path.join(room, 'news'));
    const { code, stdout, stderr } = await publish('--to', 'news');
    expect(stderr).toBe('');
    expect(code).toBe(0);
    expect(stdout.split('\n')).toEqual([
      '+ media/ميناء إسكر.jpg',
      '~ index.html',
      '- old page/index.html',
      '1 added, 1 changed, 1 removed, 1 unchanged; 10 bytes to copy',
      'Unchanged: the 1 file is there by size and time — --verify compares the content too',
      expect.stringMatching(/^Nothing is changed yet: --apply publishes to .*news$/),
      '',
    ]);
    expect(readTexts(path.join(room, 'news'))).toEqual(before);
  });

  test('makes the changes with --apply, and then finds nothing to do', async () => {
    const { code, stdout } = await publish('--to', 'news', '--apply');
    expect(code).toBe(0);
    expect(stdout).toMatch(/10 bytes to copy\nUnchanged: .*\nPublished to .*news\n$/);
    const site = readTexts(path.join(room, '_site'));
    expect(readTexts(path.join(room, 'news'))).toEqual(site);
    expect(await publish('--to', 'news', '--apply')).toEqual({
      code: 0,
      stdout:
        'Nothing to publish: all 3 files are there by size and time — --verify compares the content too\n',
      stderr: '',
    });
  });

  test('writes the lists for a remote host from a copy of its manifest', async () => {
    const kept = path.join('news', manifestName);
    const lists = ['--files-from', 'up.txt', '--removed', 'gone.txt', '--stale', 'stale.txt'];
    const { code, stdout } = await publish('--to', kept, ...lists, '--begun', 'kept.manifest');
    expect(code).toBe(0);
    expect(inRoom('stale.txt')).toBe('');
    expect(stdout).toMatch(/10 bytes to copy\nUnchanged: the 1 file is in the manifest — .*\n$/);
    expect(inRoom('up.txt')).toBe('media/ميناء إسكر.jpg\nindex.html\n');
    expect(inRoom('gone.txt')).toBe('old page/index.html\n');
    await publish(
      '--to',
      'kept.manifest',
      '--files-from',
      'again.txt',
      '--removed',
      'again-gone.txt',
    );
    expect(inRoom('again.txt')).toBe(inRoom('up.txt'));
    expect(inRoom('again-gone.txt')).toBe(inRoom('gone.txt'));
  });

  test('for the first publication, whose manifest does not exist yet, says nothing of --apply', async () => {
    const target = ['--to', 'first.manifest', '--begun', 'first.manifest'];
    const { stdout } = await publish(...target, '--files-from', 'up.txt');
    expect(stdout).toMatch(/^3 added, .*\n$/m);
    expect(stdout).not.toContain('--apply');
    expect((await publish(...target)).stdout).toMatch(/^0 added, 3 changed/m);
  });

  test('replaces the manifest of the last publication as a whole, so that a full disk does not damage it', async () => {
    const manifest = path.join(room, 'news.manifest');
    copyFileSync(path.join(room, 'news', manifestName), manifest);
    linkSync(manifest, path.join(room, 'other.name'));
    const before = inRoom('other.name');
    expect((await publish('--to', 'news.manifest', '--begun', 'news.manifest')).code).toBe(0);
    expect(inRoom('news.manifest')).not.toBe(before);
    expect(inRoom('other.name')).toBe(before);
  });

  test('prints JSON with --json', async () => {
    const { code, stdout } = await publish('--to', 'news', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      added: [{ path: 'media/ميناء إسكر.jpg', size: 7 }],
      changed: [{ path: 'index.html', size: 3 }],
      removed: [{ path: 'old page/index.html', size: 4 }],
      unchanged: 1,
      bytes: 10,
      compared: 'size and time',
      damaged: { missing: [], altered: [] },
      applied: false,
    });
  });

  test('reports files that are missing or altered at the destination, and repairs them', async () => {
    await publish('--to', 'news', '--apply');
    rmSync(path.join(room, 'news', 'about'), { recursive: true });
    writeTexts(path.join(room, 'news'), { 'index.html': 'odd' });
    const { stdout } = await publish('--to', 'news', '--apply');
    expect(stdout.split('\n')).toEqual([
      '+ about/index.html',
      '~ index.html',
      '1 added, 1 changed, 0 removed, 1 unchanged; 7 bytes to copy',
      expect.stringMatching(/^Not as they were published to .*news: 1 missing, 1 altered$/),
      expect.stringMatching(/^Unchanged: the 1 file is there by size and time/),
      expect.stringMatching(/^Published to .*news$/),
      '',
    ]);
    const verified = await publish('--to', 'news', '--verify');
    expect(verified.stdout).toBe(
      'Nothing to publish: all 3 files are there with the right content\n',
    );
  });

  test('waits for another publish to the same folder, and then finds what that has done', async () => {
    const [from, to] = [path.join(room, '_site'), path.join(room, 'news')];
    let printed: Promise<string> | undefined;
    const publishTwice = async () => {
      const other = startDateline(['publish', '--to', 'news', '--apply'], room);
      printed = text(other.stdout);
      const [waiting] = await once(other.stderr, 'data');
      expect(`${waiting}`).toMatch(/^Waiting for another publish to news \(process \d+ on .+\)\n$/);
      publishToFolder(planPublish({ from, to }));
    };
    await withPublishLock(to, publishTwice, () => {});
    expect(await printed).toMatch(/^Nothing to publish: all 3 files are there/);
    expect(readdirSync(room)).not.toContain('news.dateline-lock');
  });

  test('prints nothing with --quiet', async () => {
    const ended = await publish('--to', 'news', '--apply', '--quiet');
    expect(ended).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(inRoom('news/index.html')).toBe('new');
  });
});

describe('a mistake of an operator is reported in one line, and nothing is written', () => {
  const kept = path.join('news', manifestName);

  test.each([
    [['--to', 'files'], /files has files but no \.dateline-manifest/],
    [['--to', kept], /is a manifest and --apply needs a folder/],
    [['--to', kept, '--verify'], /is a manifest and --verify needs a folder — leave out --verify/],
    [
      ['--to', 'desk@news.example:/srv/news'],
      /is on another machine — name a copy of its manifest/,
    ],
    [['--to', 'news', '--quiet', '--json'], /'--json' cannot be used with option '--quiet'/],
    [['--check', '--to', 'news'], /'--check' cannot be used with option '--to <path>'/],
    [[], /publish needs --to — name a folder, or the manifest/],
  ])('%j', async (args, message) => {
    writeTexts(path.join(room, 'files'), { 'thesis.txt': 'years of work' });
    const before = readTexts(room);
    const { code, stderr } = await publish(...args, '--apply', '--files-from', 'up.txt');
    expect(code).toBe(1);
    expect(stderr).toMatch(message);
    expect(stderr.trimEnd().split('\n').length).toBe(1);
    expect(readTexts(room)).toEqual(before);
  });

  test('an incomplete site', async () => {
    rmSync(path.join(room, '_site', 'about'), { recursive: true });
    const { code, stderr } = await publish('--to', 'news', '--apply');
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^\S+_site\/about\/index\.html is missing, .* — build the site again\n$/,
    );
    expect(existsSync(path.join(room, 'news', 'media'))).toBe(false);
  });
});

describe('--check', () => {
  test('says that the built site is complete, and changes nothing', async () => {
    const before = readTexts(room);
    const ended = await publish('--check');
    expect(ended).toEqual({ code: 0, stdout: '_site is complete: 3 files\n', stderr: '' });
    expect(await publish('--check', '--quiet')).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(readTexts(room)).toEqual(before);
  });

  test('fails if a file is missing', async () => {
    rmSync(path.join(room, '_site', 'index.html'));
    const { code, stderr } = await publish('--check');
    expect(code).toBe(1);
    expect(stderr).toMatch(/index\.html is missing, .* — build the site again\n$/);
  });
});

describe('while a build is replacing files, or after it was interrupted, nothing is published', () => {
  test.each(['_site.dateline-journal', '_site/.dateline-journal'])('%s', async (journal) => {
    writeTexts(room, { [journal]: '{"moves":[],"removals":[]}' });
    const before = readTexts(room);
    for (const args of [['--to', 'news', '--apply'], ['--check']]) {
      const { code, stderr } = await publish(...args);
      expect(code).toBe(1);
      expect(stderr).toMatch(/_site is incomplete: .* — build the site again\n$/);
    }
    expect(readTexts(room)).toEqual(before);
  });

  test('the documented command starts rsync only if the site is complete', () => {
    const [line = ''] = /^npm run build && .*rsync --recursive.*$/m.exec(guide) ?? [];
    const sent = runDocumented(line, { rsync: 'echo "$@"' });
    expect(sent.stderr).toBe('');
    expect(sent.stdout).toMatch(/--exclude \.dateline\* _site\/ user@host:/);
    writeTexts(room, { '_site.dateline-journal': '{"moves":[],"removals":[]}' });
    const refused = runDocumented(line, { rsync: 'echo "$@"' });
    expect([refused.status, refused.stdout]).toEqual([1, '']);
    expect(refused.stderr).toMatch(/is incomplete/);
  });
});

test('what a build changes during a documented upload is sent the next time', async () => {
  const [, lines = ''] = /^```sh\n(cp _site.*?)^```/ms.exec(guide) ?? [];
  writeSite(path.join(room, 'later'), { 'index.html': 'newer' });
  const { status, stderr } = runDocumented(lines, {
    rsync: 'cp later/index.html later/.dateline-manifest _site/',
    ssh: 'cat',
  });
  expect([status, stderr]).toEqual([0, '']);
  expect((await publish('--to', 'news.manifest')).stdout).toMatch(/^~ index\.html$/m);
});

const guide = readFileSync(path.join(projectFolder, 'docs', 'publishing.md'), 'utf8');

/** Runs commands of the guide with scripts as programs: the site is already built, and nothing leaves this machine. */
function runDocumented(commands: string, programs: Readonly<Record<string, string>>) {
  const tools = path.join(room, 'tools');
  const entry = path.join(projectFolder, 'src/commands/dateline.mjs');
  const npm = `[ "$2" = build ] || { shift 3; exec "${process.execPath}" "${entry}" publish "$@"; }`;
  for (const [name, script] of Object.entries({ ...programs, npm })) {
    writeTexts(tools, { [name]: `#!/bin/sh\n${script}\n` });
    chmodSync(path.join(tools, name), 0o755);
  }
  const env = { ...process.env, PATH: `${tools}:${process.env.PATH}` };
  return spawnSync('sh', ['-c', commands], { cwd: room, env, encoding: 'utf8' });
}

test('--help explains every option', async () => {
  const { code, stdout } = await publish('--help');
  expect(code).toBe(0);
  const options = stdout.split('\n').filter((line) => /^ {2}--/.test(line));
  expect(options.length).toBe(11);
  for (const option of options) expect(option).toMatch(/^ {2}--\S+( <\w+>)? {2,}\S/);
});
