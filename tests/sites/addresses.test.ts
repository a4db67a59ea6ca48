import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildToFolder } from '../../src/engine/build-to-folder.ts';
import { problemLine } from '../../src/engine/problem-lines.ts';
import { articleText, baseFiles, fileText } from './files/base-files.ts';
import { differences, filesIn, scratchFolder, testOptions } from './files/built-folder.ts';

/* An incremental build finds the same clashes as a clean one, and leaves the site unchanged. */

let base: string;
let remove: () => Promise<void>;
beforeAll(async () => {
  ({ folder: base, remove } = await scratchFolder());
  for (const [name, text] of Object.entries(sound)) write(name, text);
  write('media/report.pdf', 'PDF');
});
afterAll(() => remove());

const sound = { ...baseFiles, 'articles/tide.md': articleText({ movedFrom: ['/old/tide/'] }) };

const at = (name: string) => path.join(base, 'content', name);
function write(name: string, text: string): void {
  mkdirSync(path.dirname(at(name)), { recursive: true });
  writeFileSync(at(name), text);
}

const out = () => path.join(base, 'site');
const build = () => buildToFolder(testOptions(path.join(base, 'content'), out(), {}), () => 0);

/** The problems of an incremental build, which must be those of a clean one. */
async function problemsNow(): Promise<readonly string[]> {
  const { problems } = await build();
  const clean = path.join(base, 'clean');
  const reference = await buildToFolder(
    testOptions(path.join(base, 'content'), clean, { cache: path.join(base, 'clean-cache') }),
    () => 0,
  );
  rmSync(clean, { recursive: true, force: true });
  expect(problems).toEqual(reference.problems);
  return problems.map(problemLine);
}

const moved = (...movedFrom: readonly string[]) => articleText({ movedFrom });

describe('after a valid build', () => {
  beforeAll(async () => {
    expect(await problemsNow()).toEqual([]);
  });

  const open = 'articles/harbour-open.md';

  test.each<[string, Readonly<Record<string, string>>, RegExp]>([
    [
      'a file of the site',
      { [open]: moved('/feed.rss') },
      /\/feed\.rss, which is already used by Dateline itself/,
    ],
    [
      'an old address',
      { [open]: moved('/Old/Tide/') },
      /used by "movedFrom" of articles\/harbour-open\.md:8:13/,
    ],
    ['a folder', { [open]: moved('/old.html/x/', '/old.html') }, /a folder that contains/],
    ['a file of media', { [open]: moved('/media/report.pdf') }, /used by media\/report\.pdf/],
    [
      'a folder of assets',
      { 'sections/assets.md': fileText({ name: 'A', description: 'B' }) },
      /a year/,
    ],
    ['a new file of media', { 'media/Report.pdf': 'PDF' }, /differs only in case/],
  ])('finds a clash with %s, and none when it is removed', async (_, files, message) => {
    const before = await filesIn(out());
    for (const [name, text] of Object.entries(files)) write(name, text);
    const problems = await problemsNow();
    expect(problems.join('\n')).toMatch(message);
    expect(differences(await filesIn(out()), before)).toEqual([]);
    for (const name of Object.keys(files)) {
      const text = Object.entries(sound).find(([known]) => known === name)?.[1];
      if (text === undefined) rmSync(at(name));
      else write(name, text);
    }
    expect(await problemsNow()).toEqual([]);
  });

  test('keeps a warning if the words of another article are edited', async () => {
    write(open, moved('/Harbour/open/'));
    expect(await problemsNow()).toHaveLength(1);
    write('articles/tide.md', articleText({ movedFrom: ['/old/tide/'] }, 'The tide is in.'));
    expect(await problemsNow()).toHaveLength(1);
    write(open, sound[open]);
    expect(await problemsNow()).toEqual([]);
  });

  test('lets a file and a folder change places from build to build', async () => {
    write(open, moved('/s.html'));
    expect(await problemsNow()).toEqual([]);
    write(open, moved('/s.html/t.html'));
    expect(await problemsNow()).toEqual([]);
    write(open, moved('/s.html'));
    expect(await problemsNow()).toEqual([]);
  });

  test('does not open a pipe that has replaced the icon or a text', async () => {
    execFileSync('mkfifo', [at('media/icon.svg')]);
    rmSync(at(open));
    execFileSync('mkfifo', [at(open)]);
    expect(await problemsNow()).toEqual([
      `${open}:1:1  it is a named pipe (FIFO), not a regular file — remove it from the content folder`,
      'media/icon.svg:1:1  it is a named pipe (FIFO), not a regular file — remove it from the content folder',
    ]);
    for (const name of [open, 'media/icon.svg']) rmSync(at(name));
    write(open, sound[open]);
    expect(await problemsNow()).toEqual([]);
  });
});
