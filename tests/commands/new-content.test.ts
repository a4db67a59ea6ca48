import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { addContent } from '../../src/commands/add-content.ts';
import type { NewContentOptions } from '../../src/commands/plan-new-files.ts';
import { buildSite } from '../../src/engine/content/build-site.ts';
import { markdownWords } from '../../src/engine/content/parse-content-folder.ts';
import { problemLine } from '../../src/engine/problem-lines.ts';
import { type NewFileKind, newFileKinds } from '../../src/engine/scaffold/new-file-kinds.ts';
import { writeNewSite } from '../../src/engine/starter/new-site.ts';
import { readTexts, writeTexts } from '../engine/site-folder.ts';
import { contentOf } from '../sites/files/built-folder.ts';
import { dateline } from './run-dateline.ts';

const base = realpathSync(mkdtempSync(path.join(tmpdir(), 'dateline-new-content-')));
afterAll(() => rmSync(base, { recursive: true, force: true }));

const now = Date.UTC(2031, 4, 4, 10, 30);
vi.stubEnv('SOURCE_DATE_EPOCH', String(now / 1000));

let errors = '';
vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
  errors += String(text);
  return true;
});
vi.spyOn(process.stdout, 'write').mockImplementation(() => true);
afterEach(() => {
  errors = '';
  process.exitCode = 0;
});

/** Returns the content folder of a new site. */
function newSite(lang = 'en'): string {
  const folder = mkdtempSync(path.join(base, 'site-'));
  const settings = { name: 'The Record', lang, baseUrl: 'https://record.example/' };
  writeNewSite(folder, { ...settings, timeZone: 'Europe/Paris' }, now);
  return path.join(folder, 'content');
}

/** Returns the content folder of a copy of a fixture. */
function copyOf(name: string): string {
  const folder = mkdtempSync(path.join(base, 'copy-'));
  cpSync(contentOf(name), folder, { recursive: true });
  return folder;
}

/**
 * Lists every problem of a content folder, as lines. Problems about pictures are left out, because pictures are not
 * read here.
 */
function problemsIn(content: string, drafts = false): readonly string[] {
  const files = Object.entries(readTexts(content))
    .filter(([name]) => /\.(?:md|yaml)$/.test(name))
    .map(([name, text]) => ({ path: name, bytes: new TextEncoder().encode(text) }));
  const moment = { iso: new Date(now).toISOString(), epoch: now };
  const input = { folder: { files, media: [] }, now: moment, drafts, baseUrl: undefined };
  const { problems } = buildSite({ ...input, words: markdownWords });
  return problems.map(problemLine).filter((line) => !/ferry\.svg/.test(line));
}

/** Runs `new` in a script. @returns the files that it wrote */
async function added(
  content: string,
  kind: NewFileKind,
  name: string,
  given: NewContentOptions = {},
  typed?: readonly string[],
): Promise<Readonly<Record<string, string>>> {
  const before = readTexts(content);
  await addContent(kind, name, { ...given, content }, typed && terminalWith(typed).terminal);
  const after = Object.entries(readTexts(content));
  return Object.fromEntries(after.filter(([file]) => before[file] === undefined));
}

/** A terminal on which lines are typed, one for each question. */
function terminalWith(typed: readonly string[]) {
  const input = new PassThrough();
  const output = new PassThrough();
  const rest = [...typed];
  let shown = '';
  output.on('data', (chunk: Buffer) => {
    shown += chunk.toString();
    if (!/: $/.test(chunk.toString())) return;
    const line = rest.shift();
    if (line === undefined) input.end();
    else input.write(`${line}\n`);
  });
  return { terminal: { input, output }, shown: () => shown };
}

describe('dateline new article, and other kinds of files', () => {
  test.each(['ar', 'en', 'fr'])('write files of each kind without a problem: %s', async (lang) => {
    const content = newSite(lang);
    for (const kind of newFileKinds) {
      const files = await added(content, kind, `Night ferry ${kind} returns`);
      expect(Object.keys(files)).toHaveLength(1);
      const [text = ''] = Object.values(files);
      expect(text).toMatch(/^# /m);
      expect(text).not.toMatch(/\$[a-zA-Z]/);
    }
    expect(problemsIn(content)).toEqual([]);
    expect(problemsIn(content, true)).toEqual([]);
    expect(readTexts(content)).toHaveProperty(['people/night-ferry-person-returns.md']);
  });

  test('start live coverage with a first entry, in all languages', async () => {
    for (const lang of ['ar', 'en', 'fr']) {
      const content = newSite(lang);
      const [text = ''] = Object.values(
        await added(content, 'article', 'The ferry strike as it happens', { kind: 'live' }),
      );
      const [, published] = /^published: (.*)$/m.exec(text) ?? [];
      expect(text).toMatch(/^kind: live$/m);
      expect(text.endsWith(`\nTK\n\n:::entry{at=${published}}\n## TK\n\nTK\n:::\n`)).toBe(true);
      expect(problemsIn(content, true)).toEqual([]);
    }
  });

  test('with --create, creates the files that are named and missing', async () => {
    const content = newSite();
    const given = {
      section: 'Sport',
      story: 'ferry-strike',
      place: 'Grey Rock',
      byline: ['Joe Doe'],
    };
    const [headline, id] = ['Strikers win a "Rock" & a match', 'strikers-win-a-rock-a-match'];
    await expect(added(content, 'article', headline, given)).rejects.toThrow(
      'there is no section "Sport" — there is news; add --create to create sections/sport.md',
    );
    const files = await added(content, 'article', headline, { ...given, create: true });
    expect(Object.keys(files)).toEqual([
      `articles/2031/05/${id}.md`,
      'people/joe-doe.md',
      'places/grey-rock.md',
      'sections/sport.md',
      'stories/ferry-strike.md',
    ]);
    const text = files[`articles/2031/05/${id}.md`] ?? '';
    expect(text).toMatch(/^section: sport$/m);
    expect(text).toMatch(/^byline: \[joe-doe\]$/m);
    expect(text).toMatch(/^published: 2031-05-04T12:30:00\+02:00$/m);
    expect(files['stories/ferry-strike.md']).toContain('name: "Ferry Strike"');
    expect(problemsIn(content, true)).toEqual([]);
    // The names of the new files are found now.
    const more = { section: 'SPORT', place: 'grey rock', byline: ['joe doe,newsroom'] };
    expect(Object.keys(await added(content, 'article', 'Another match is won', more))).toHaveLength(
      1,
    );
  });

  test('on a terminal, asks for the article and for the missing file', async () => {
    const content = newSite();
    const typed = ['Grey Rock appears again', 'y', 'islnd', 'island', 'A rock in the sea'];
    const files = await added(content, 'article', '', { place: 'Grey Rock' }, typed);
    expect(files['places/grey-rock.md']).toMatch(/^type: island$/m);
    expect(files['places/grey-rock.md']).toMatch(/^description: "A rock in the sea"$/m);
    expect(files['articles/2031/05/grey-rock-appears-again.md']).toMatch(/^place: grey-rock$/m);
  });

  test('writes nothing if the answer is no, or if the input ends', async () => {
    const content = newSite();
    const before = readTexts(content);
    const given = { place: 'Grey Rock' };
    const headline = 'Grey Rock appears again';
    await expect(added(content, 'article', headline, given, ['n'])).rejects.toThrow(
      'nothing was written — name a place that exists',
    );
    await expect(added(content, 'article', headline, given, [])).rejects.toThrow(
      'nothing was written',
    );
    expect(readTexts(content)).toEqual(before);
  });

  test.each<[NewFileKind, string, NewContentOptions, RegExp]>([
    ['place', 'Port Esker', {}, /^places\/port-esker\.md already exists and stays as it is — /],
    [
      'person',
      'Ann Lee',
      { slug: '../../ann' },
      /^--slug "\.\.\/\.\.\/ann" cannot be the name of a file — .* such as ann$/,
    ],
    ['place', 'مرسى', {}, /has no letters a to z for the name of the file — write one with --slug/],
    [
      'page',
      'Contact',
      { lang: 'fr' },
      /^the site has no language "fr" — write one of en, or add it/,
    ],
    [
      'article',
      'Ferry runs',
      { section: 'newz' },
      /^there is no section "newz" — did you mean "News"\? Otherwise add --create to create/,
    ],
    ['article', 'Ferry runs', { from: 'example-ferry' }, /^--from needs the language/],
    [
      'article',
      'Ferry runs again',
      { published: '08:00' },
      /^--published: "08:00" has no day — write the day before it: --published 2031-05-04T08:00$/,
    ],
    [
      'article',
      '',
      {},
      /^the headline is missing — write dateline new article "…"; for a site in a folder/,
    ],
  ])('refuses a new %s %j with %j', async (kind, name, given, message) => {
    const content = newSite();
    const before = readTexts(content);
    await expect(added(content, kind, name, given)).rejects.toThrow(message);
    expect(readTexts(content)).toEqual(before);
  });

  test.each<[NewFileKind, string, NewContentOptions, RegExp]>([
    [
      'article',
      'Short',
      {},
      /^articles\/2031\/05\/short\.md:\d+:\d+ {2}"headline" has 5 characters/,
    ],
    ['section', 'About', {}, /^sections\/about\.md:1:1 {2}its URL \/about\/ is already used by/],
    ['person', 'Esker', {}, /"Esker" is already a name of/],
  ])('prints the errors of a new %s %j, and writes nothing', async (kind, name, given, line) => {
    const content = newSite();
    expect(await added(content, kind, name, given)).toEqual({});
    expect(errors).toMatch(line);
    expect(errors).toMatch(/\nNothing was written\.\n$/);
    expect(process.exitCode).toBe(1);
  });

  test('reports a site.yaml that cannot be read', async () => {
    const content = newSite();
    writeTexts(content, { 'site.yaml': 'name: [' });
    expect(await added(content, 'person', 'Ann Lee')).toEqual({});
    expect(errors).toMatch(/^site\.yaml:/);
    expect(process.exitCode).toBe(1);
  });
});

describe('dateline new article --from', () => {
  test('starts a translation with the original’s references', async () => {
    const content = copyOf('isle-of-orme');
    const originals = Object.keys(readTexts(content)).filter((name) =>
      /^articles\/[^.]+\.md$/.test(name),
    );
    const original = originals.find(
      (name) => readTexts(content)[name.replace('.md', '.fr.md')] === undefined,
    );
    const slug = path.basename(original ?? '', '.md');
    const before = problemsIn(content, true);
    const given = { lang: 'fr', from: slug };
    const files = await added(content, 'article', 'Le ferry est reparti ce matin', given);
    const file = `${original?.replace('.md', '.fr.md')}`;
    expect(Object.keys(files)).toEqual([file]);
    expect(files[file]).toMatch(/^status: draft$/m);
    expect(files[file]).toMatch(/^translationOf:\n {2}version: \d{4}-/m);
    const section = /^section: .*$/m.exec(readTexts(content)[original ?? ''] ?? '')?.[0] ?? '-';
    expect(files[file]).toContain(section);
    expect(problemsIn(content, true)).toEqual(before);
    await expect(added(content, 'article', 'Le ferry est reparti ce matin', given)).rejects.toThrow(
      'already exists',
    );
    await expect(
      added(content, 'article', 'Le ferry est reparti', { ...given, section: 'x' }),
    ).rejects.toThrow('a translation takes its section from its original — leave out --section');
    await expect(
      added(content, 'article', 'Le ferry est reparti', { ...given, from: `${slug}x` }),
    ).rejects.toThrow(`did you mean "${slug}"?`);
  });
});

test('on the command line, words without quotation marks are one headline', async () => {
  const site = path.dirname(newSite());
  const env = { SOURCE_DATE_EPOCH: String(now / 1000) };
  const words = ['Night', 'ferry', 'runs', '--slug', 'night'];
  expect(await dateline(['new', 'article', ...words], { cwd: site, env })).toEqual({
    code: 0,
    stdout:
      'Wrote content/articles/2031/05/night.md\nTK stands for what is still to come: write it.\nIt is a draft until you change its status to ready.\n',
    stderr: '',
  });
  const mistyped = await dateline(['new', 'persn'], { cwd: site, env });
  expect(mistyped.stderr).toBe(
    '"new" adds no persn to this site — did you mean "new person"? Otherwise write ./persn for a site in that folder\n',
  );
  const longer = await dateline(['new', 'artcle', 'Night ferry runs'], { cwd: site, env });
  expect(longer.stderr).toMatch(
    /^"new artcle" is followed by more words — did you mean "new article"\?/,
  );
  expect(await dateline(['new', './article', '--quiet'], { cwd: site, env })).toMatchObject({
    code: 0,
  });
  expect(readTexts(site)).toHaveProperty(['article/content/site.yaml']);
}, 60_000);
