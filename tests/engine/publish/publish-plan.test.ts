import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { OptionError } from '../../../src/engine/build-options.ts';
import { ForeignFolderError } from '../../../src/engine/publish/output-folder.ts';
import { markerName, markerText } from '../../../src/engine/publish/output-marker.ts';
import { checkComplete, planPublish } from '../../../src/engine/publish/publish-plan.ts';
import { manifestName, manifestText } from '../../../src/engine/publish/site-manifest.ts';
import { siteFiles, writeSite, writeTexts } from '../site-folder.ts';

let base: string;
let from: string;
let to: string;

beforeEach(() => {
  base = realpathSync(mkdtempSync(path.join(tmpdir(), 'dateline-publish-')));
  from = path.join(base, '_site');
  to = path.join(base, 'news');
  writeSite(from, { 'index.html': 'new', 'media/a b.jpg': 'picture' });
});

afterEach(() => rmSync(base, { recursive: true, force: true }));

const added = () => planPublish({ from, to }).changes.added.map((file) => file.path);
const everything = ['media/a b.jpg', 'index.html'];

describe('the destination --to', () => {
  test('is missing: everything is added', () => expect(added()).toEqual(everything));

  test('is an empty folder: everything is added', () => {
    mkdirSync(to);
    expect(added()).toEqual(everything);
  });

  test('is a published site: its manifest lists the files', () => {
    writeSite(to, { 'index.html': 'old' });
    const plan = planPublish({ from, to });
    expect(plan.toIsManifest).toBe(false);
    expect(plan.changes.changed.map((file) => file.path)).toEqual(['index.html']);
    expect(added()).toEqual(['media/a b.jpg']);
  });

  test('is a copy of the last manifest', () => {
    writeFileSync(to, manifestText(siteFiles({ 'index.html': 'new' }).values()));
    expect(planPublish({ from, to })).toMatchObject({ toIsManifest: true });
    expect(added()).toEqual(['media/a b.jpg']);
  });

  test('is a foreign folder: it is refused', () => {
    writeTexts(to, { 'thesis.txt': 'years of work' });
    expect(added).toThrow(ForeignFolderError);
    expect(added).toThrow(/news has files but no \.dateline-manifest — choose another --to/);
  });
});

test('a shard is no site to publish: all other files would be removed', () => {
  writeTexts(from, { [markerName]: markerText('/', '3/4') });
  for (const read of [added, () => checkComplete(from)]) {
    expect(read).toThrow(OptionError);
    expect(read).toThrow(/_site has only shard 3\/4 of a site — merge all shards, and name/);
  }
  writeTexts(from, { [markerName]: markerText('/') });
  expect(checkComplete(from)).toBe(2);
});

describe('a damaged manifest is refused by name', () => {
  const line = 'aaaaaaaaaaaaaaaa 3 ';
  const whole = (entry: string) => `dateline manifest 1\n${entry}\n1 files\n`;

  test.each([
    ['empty', ''],
    ['of another version', 'dateline manifest 2\n0 files\n'],
    ['cut off', `dateline manifest 1\n${line}index.html\n`],
    ['with an invalid size', whole('aaaaaaaaaaaaaaaa three index.html')],
    ['with an invalid line', whole('index.html')],
    ['with a path out of the folder', whole(`${line}media/../../thesis.txt`)],
    ['with a path from the root of the disk', whole(`${line}/etc/hosts`)],
    ['with a control character', whole(`${line}index.html\r`)],
  ])('%s', (_, text) => {
    writeTexts(to, { [manifestName]: text });
    expect(added).toThrow(OptionError);
    expect(added).toThrow(/news.\.dateline-manifest: the manifest is damaged/);
    expect(() => planPublish({ from: to, to: path.join(base, 'other') })).toThrow(OptionError);
  });
});

describe('the built site', () => {
  test('must have a manifest', () => {
    rmSync(path.join(from, manifestName));
    expect(added).toThrow(/_site has no built site — run the build first/);
  });

  test('must have every file, changed or not', () => {
    writeSite(to, { 'media/a b.jpg': 'picture' });
    rmSync(path.join(from, 'media'), { recursive: true });
    expect(added).toThrow(/a b\.jpg is missing, though the manifest lists it — build/);
    writeFileSync(path.join(from, 'media'), 'a file where a folder was');
    expect(added).toThrow(/a b\.jpg is missing/);
  });

  test('must have files of the right size', () => {
    writeFileSync(path.join(from, 'index.html'), 'ne');
    expect(added).toThrow(/index\.html has 2 bytes, but 3 in the manifest — build/);
  });

  test('must not have a folder or a link in place of a file', () => {
    rmSync(path.join(from, 'index.html'));
    symlinkSync(path.join(from, 'media', 'a b.jpg'), path.join(from, 'index.html'));
    expect(added).toThrow(/index\.html is missing/);
  });
});

describe('--from and --to', () => {
  test.each(['.', 'news', '../_site', '..', manifestName])(
    'are refused if one is in the other: %s',
    (at) => {
      const plan = () => planPublish({ from, to: path.join(from, at) });
      expect(plan).toThrow(/overlap — choose separate folders/);
    },
  );

  test('are compared after links are resolved', () => {
    const link = path.join(base, 'link');
    symlinkSync(from, link);
    expect(() => planPublish({ from, to: path.join(link, 'new') })).toThrow(/overlap/);
  });

  test('may have names with a common start', () => {
    to = `${from}-2`;
    expect(added()).toEqual(everything);
  });
});
