import { existsSync, mkdirSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dateline, newsroom, startDateline } from './run-dateline.ts';

const args = ['check', '--content', 'content', '--now', '2031-05-04T12:00:00Z'];
let room: string;

beforeAll(async () => {
  room = await newsroom();
});

afterAll(() => rm(room, { recursive: true, force: true }));

test('reports valid content and writes nothing', async () => {
  const { code, stdout, stderr } = await dateline(args, { cwd: room });
  expect(stderr).toBe('');
  expect(code).toBe(0);
  expect(stdout).toContain('Problems  0 errors, 0 warnings');
  expect(existsSync(path.join(room, '_site'))).toBe(false);
});

test('does not write its cache into a folder whose files are published', async () => {
  const env = { DATELINE_CACHE: path.join(room, 'static', 'cache') };
  const { code, stderr } = await dateline(args, { cwd: room, env });
  expect([code, existsSync(env.DATELINE_CACHE)]).toEqual([1, false]);
  expect(stderr).toMatch(
    /^the cache folder .* is inside the site's folder .*static — set DATELINE_CACHE/,
  );
});

test('exits with 1 if anything is wrong, and names the place', async () => {
  await writeFile(path.join(room, 'content', 'notes.txt'), 'call the harbour master');
  const { code, stderr } = await dateline([...args, '--quiet'], { cwd: room });
  expect(code).toBe(1);
  expect(stderr).toMatch(/^notes\.txt:1:1 {2}/);
});

const ferry = 'articles/2031/05/end-of-the-strike.md';

test('reports only the given paths, and counts the other problems', async () => {
  mkdirSync(path.join(room, 'content', 'articles', '2031', '06'));
  const [good, other] = await Promise.all([
    dateline([...args, `content/${ferry}`], { cwd: room }),
    dateline([...args, 'articles/2031', 'notes.txt', '--quiet'], { cwd: room }),
  ]);
  expect(good).toEqual({
    code: 0,
    stdout: 'Problems  0 errors, 0 warnings; 1 problem in other files\n',
    stderr: '',
  });
  expect(other).toMatchObject({ code: 1, stderr: expect.stringMatching(/^notes\.txt:1:1 {2}/) });
  const wrong = await dateline([...args, 'articles/2032'], { cwd: room });
  expect(wrong.stderr).toMatch(/^there is no "articles\/2032" — write the path of a file/);
});

test('prints formats for other programs, with paths from the root', async () => {
  const env = { GITHUB_WORKSPACE: path.join(room) };
  const printed = await dateline([...args, '--format', 'github'], { cwd: room, env });
  expect(printed).toMatchObject({ code: 1, stderr: '' });
  expect(printed.stdout).toMatch(/^::error file=content\/notes\.txt,line=1,col=1::/);
  const sarif = await dateline([...args, '--format', 'sarif'], { cwd: room });
  expect(JSON.parse(sarif.stdout).runs[0].results).toHaveLength(1);
});

test('fixes problems, and then reports the others', async () => {
  const file = path.join(room, 'content', ferry);
  const before = await readFile(file, 'utf8');
  const local = before.replace(/^(published: \S+?)(?:Z|[+-]\d\d:\d\d)$/m, '$1');
  expect(local).not.toBe(before);
  await writeFile(file, `${local} \n`);
  const first = await dateline([...args, '--fix', `content/${ferry}`], { cwd: room });
  expect(first.stdout).toMatch(/^Fixed {5}articles\/2031\/05\/end-of-the-strike\.md: /);
  expect(first).toMatchObject({ code: 0, stderr: '' });
  expect(await dateline([...args, '--dry-run'], { cwd: room })).toMatchObject({ code: 1 });
});

test('reports again after a change with --watch', async () => {
  const watching = startDateline([...args, 'notes.txt', '--watch'], room);
  let shown = '';
  const until = (pattern: RegExp) => expect.poll(() => shown, { timeout: 30_000 }).toMatch(pattern);
  watching.stdout?.on('data', (chunk) => (shown += String(chunk)));
  try {
    await until(/^Problems {2}1 error/);
    shown = '';
    await rm(path.join(room, 'content', 'notes.txt'));
    await until(/^Problems {2}0 errors/);
  } finally {
    watching.kill();
  }
}, 60_000);

test('names the rule of the house style that an article breaks', async () => {
  const site = path.join(room, 'content', 'site.yaml');
  await writeFile(site, `${await readFile(site, 'utf8')}\nhouseStyle: {sentence-case: on}\n`);
  const file = path.join(room, 'content', ferry);
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace(/^headline: .*$/m, 'headline: Strike Ends After Nine Weeks'));
  const { code, stderr } = await dateline([...args, '--quiet', `content/${ferry}`], { cwd: room });
  expect(code).toBe(0);
  expect(stderr).toMatch(
    /^articles\/2031\/05\/end-of-the-strike\.md:\d+:11 {2}warning: the headline has a capital in every word — write "Strike ends after nine weeks" \(sentence-case\)$/m,
  );
});
