import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { buildOptions, OptionError } from '../../../src/engine/build-options.ts';
import {
  refuseUnusableFile,
  refuseUnusableFolders,
  refuseUnusableOutput,
} from '../../../src/engine/publish/usable-folders.ts';
import { scratchForEach } from '../scratch.ts';

const base = scratchForEach();
const at = (name: string) => path.join(base(), name);

beforeEach(() => {
  mkdirSync(at('content'));
  writeFileSync(at('content/site.yaml'), '');
  writeFileSync(at('file'), '');
  symlinkSync('nowhere/x', at('dangling'));
  symlinkSync('loop', at('loop'));
  symlinkSync('content', at('linked'));
  execFileSync('mkfifo', [at('pipe')]);
});

interface Folders {
  readonly content?: string;
  readonly out?: string;
  readonly cache?: string;
}

/** Returns the message of the refusal, with `/` for the scratch folder; undefined if nothing is refused. */
function refusal({ content = 'content', out = 'site', cache = 'cache' }: Folders) {
  const given = { content: at(content), out: at(out), now: '2031-05-04T12:00:00Z' };
  return said(() =>
    refuseUnusableFolders(buildOptions(given, { DATELINE_CACHE: path.resolve(base(), cache) })),
  );
}

function said(run: () => void): string | undefined {
  try {
    run();
  } catch (error) {
    if (error instanceof OptionError) return error.message.replaceAll(`${base()}/`, '/');
    throw error;
  }
}

describe('refuseUnusableFolders', () => {
  test.each<Folders>([
    {},
    { out: 'not/yet/there', cache: 'nor/this' },
    { content: 'linked' },
    { out: 'content-built', cache: 'content-cache' },
    { cache: 'content/.cache' },
    { out: 'cache/dev-8080' },
    { out: 'cache/parsed-site', cache: 'cache' },
    { out: 'static-site', cache: 'layouts-cache' },
  ])('accepts %j, and leaves no files', (folders) => {
    const before = readdirSync(base());
    expect(refusal(folders)).toBeUndefined();
    expect(readdirSync(base())).toEqual(before);
  });

  test.each<[Folders, string]>([
    [{ content: 'nope' }, 'there is no content folder /nope — name one with --content'],
    [{ content: 'file' }, '--content /file is not a folder — name the folder with site.yaml in it'],
    [{ content: 'file/x' }, 'there is no content folder /file/x — name one with --content'],
    [{ content: 'pipe' }, '--content /pipe is not a folder — name the folder with site.yaml in it'],
    [
      { content: 'content/site.yaml' },
      '--content /content/site.yaml is not a folder — name /content',
    ],
    [
      { content: 'dangling' },
      '--content /dangling is a symbolic link to nothing — name one with --content',
    ],
    [
      { content: 'loop' },
      '--content /loop is a symbolic link to nothing — name one with --content',
    ],
    [{ out: 'file' }, '--out /file is not a folder — name another folder with --out'],
    [{ out: 'pipe' }, '--out /pipe is not a folder — name another folder with --out'],
    [
      { out: 'file/x/y' },
      '--out /file/x/y is below /file, which is not a folder — name another folder with --out',
    ],
    [
      { out: 'dangling' },
      '--out /dangling is a symbolic link to nothing — make the folder /nowhere/x, or remove the link /dangling',
    ],
    [
      { out: 'dangling/site' },
      '--out /dangling/site is below a symbolic link to nothing — make the folder /nowhere/x, or remove the link /dangling',
    ],
    [
      { cache: 'file' },
      'the cache folder /file is not a folder — set DATELINE_CACHE to a writable folder',
    ],
    [
      { cache: '/proc/dateline' },
      'the cache folder /proc/dateline cannot be written: ENOENT in /proc — set DATELINE_CACHE to a writable folder',
    ],
    [
      { cache: 'file', out: 'file/dev-8080' },
      'the cache folder /file is not a folder — set DATELINE_CACHE to a writable folder',
    ],
    [{ out: 'content' }, '--out /content and --content /content overlap — choose separate folders'],
    [
      { out: 'content/site' },
      '--out /content/site and --content /content overlap — choose separate folders',
    ],
    [
      { content: 'linked', out: 'content/site' },
      '--out /content/site and --content /linked overlap — choose separate folders',
    ],
    [
      { cache: 'site/cache' },
      'the cache folder /site/cache is inside --out /site — set DATELINE_CACHE to another folder',
    ],
    [
      { cache: 'content/cache' },
      'the cache folder /content/cache is inside --content /content — set DATELINE_CACHE to another folder',
    ],
    [
      { out: 'static' },
      "--out /static and the site's folder /static overlap — choose separate folders",
    ],
    [
      { out: 'layouts/site' },
      "--out /layouts/site and the site's folder /layouts overlap — choose separate folders",
    ],
    [
      { cache: 'static/.cache' },
      "the cache folder /static/.cache is inside the site's folder /static — set DATELINE_CACHE to another folder",
    ],
    [
      { cache: 'layouts' },
      "the cache folder /layouts is inside the site's folder /layouts — set DATELINE_CACHE to another folder",
    ],
    [
      { out: 'cache/parsed' },
      '--out /cache/parsed is in /cache/parsed, a folder of the cache — choose separate folders',
    ],
    [
      { out: 'cache/sites/a/b' },
      '--out /cache/sites/a/b is in /cache/sites, a folder of the cache — choose separate folders',
    ],
  ])('refuses %j', (folders, message) => {
    const before = readdirSync(base());
    expect(refusal(folders)).toBe(message);
    expect(readdirSync(base())).toEqual(before);
  });

  test('refuses a cache whose folder for layouts is that of the site', () => {
    expect(refusal({ cache: '.', out: '_site' })).toMatch(
      /^a build would write files of the cache .* into the site's folder \/layouts — set DATELINE_CACHE to another folder$/,
    );
  });

  test('accepts a link after the advice was followed', () => {
    mkdirSync(at('nowhere/x'), { recursive: true });
    expect(refusal({ out: 'dangling' })).toBeUndefined();
  });
});

describe('refuseUnusableOutput', () => {
  const proc = () => refuseUnusableOutput('--to', '/proc/dateline');

  test('tries to write if the permissions are not enough to know', () => {
    expect(said(proc)).toBe(
      '--to /proc/dateline cannot be written: ENOENT in /proc — name another folder with --to',
    );
  });

  test('does not need a writable folder if nothing is written', () => {
    expect(said(() => refuseUnusableOutput('--to', '/proc/dateline', false))).toBeUndefined();
    expect(said(() => refuseUnusableOutput('--to', at('file/x'), false))).toContain(
      'is not a folder',
    );
  });
});

test('refuseUnusableFile needs an existing parent, and refuses a folder', () => {
  expect(said(() => refuseUnusableFile('--removed', at('list')))).toBeUndefined();
  expect(said(() => refuseUnusableFile('--removed', at('content')))).toBe(
    '--removed /content is a folder — name a file',
  );
  expect(said(() => refuseUnusableFile('--removed', at('no/list')))).toBe(
    '--removed /no/list is in a folder that does not exist — make /no',
  );
  expect(existsSync(at('list'))).toBe(false);
});
