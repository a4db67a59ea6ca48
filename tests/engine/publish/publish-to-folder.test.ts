import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ForeignFolderError } from '../../../src/engine/publish/output-folder.ts';
import { planPublish } from '../../../src/engine/publish/publish-plan.ts';
import { publishToFolder } from '../../../src/engine/publish/publish-to-folder.ts';
import {
  manifestName,
  manifestText,
  readManifest,
} from '../../../src/engine/publish/site-manifest.ts';
import { dyingAt, onDisk, watching } from '../dying-disk.ts';
import { copyText, wrongCopies } from '../linked-pages.ts';
import { readTexts, type SiteTexts, siteFiles, writeSite, writeTexts } from '../site-folder.ts';

let base: string;
let from: string;
let to: string;

beforeEach(() => {
  base = mkdtempSync(path.join(tmpdir(), 'dateline-publish-'));
  from = path.join(base, '_site');
  to = path.join(base, 'srv', 'news');
});

afterEach(() => rmSync(base, { recursive: true, force: true }));

function build(texts: SiteTexts): void {
  rmSync(from, { recursive: true, force: true });
  writeSite(from, texts);
}

const publish = () => publishToFolder(planPublish({ from, to }));

/** Returns the published files without the manifest, which must match them exactly. */
async function published(): Promise<Record<string, string>> {
  const { [manifestName]: manifest, ...texts } = readTexts(to);
  expect(manifest).toBeDefined();
  expect(await readManifest(to)).toEqual(siteFiles(texts));
  return texts;
}

const first = {
  'index.html': 'front page',
  '2031/05/ferry/index.html': 'the ferry',
  'media/ميناء إسكر 1.jpg': 'a picture',
  'places/port esker/index.html': 'the town',
};
const second = {
  'index.html': 'front page, with the strike',
  '2031/06/strike/index.html': 'the strike',
  'media/ميناء إسكر 2.jpg': 'another picture',
  'places/port esker/index.html': 'the town',
};

describe('publishing', () => {
  test('creates a missing folder, with everything except the mark', async () => {
    build(first);
    publish();
    expect(await published()).toEqual(first);
  });

  test('adds, changes and removes, and leaves no empty folder', async () => {
    build(first);
    publish();
    build(second);
    publish();
    expect(await published()).toEqual(second);
    expect(existsSync(path.join(to, '2031', '05'))).toBe(false);
  });

  test('does not touch unchanged files', () => {
    build(first);
    publish();
    const town = path.join(to, 'places', 'port esker', 'index.html');
    utimesSync(town, 1, 1);
    const { ino } = statSync(town);
    build(second);
    publish();
    expect(statSync(town)).toMatchObject({ ino, mtimeMs: 1000 });
  });

  test('does nothing if nothing has changed', () => {
    build(first);
    publish();
    const manifest = path.join(to, manifestName);
    utimesSync(manifest, 1, 1);
    publish();
    expect(statSync(manifest).mtimeMs).toBe(1000);
  });

  test('keeps files that it did not write', () => {
    build(first);
    publish();
    writeTexts(to, { '.dateline.json': '{}', '2031/05/ferry/notes.txt': 'mine' });
    build(second);
    publish();
    expect(readTexts(to)).toMatchObject({
      '.dateline.json': '{}',
      '2031/05/ferry/notes.txt': 'mine',
    });
  });

  test('replaces an empty folder, and refuses a file in place of a folder', async () => {
    build(first);
    publish();
    rmSync(path.join(to, 'index.html'));
    mkdirSync(path.join(to, 'index.html'));
    publish();
    expect(await published()).toEqual(first);
    rmSync(path.join(to, 'media'), { recursive: true });
    for (const block of [
      () => writeTexts(to, { media: 'mine' }),
      () => symlinkSync('nowhere', path.join(to, 'media')),
    ]) {
      block();
      expect(publish).toThrow(ForeignFolderError);
      expect(publish).toThrow(/media is a file that no publish wrote, and .* — move it away/);
      rmSync(path.join(to, 'media'));
    }
    publish();
    expect(await published()).toEqual(first);
  });

  test('works if somebody removed files', async () => {
    build(first);
    publish();
    rmSync(path.join(to, '2031'), { recursive: true });
    build(second);
    publish();
    expect(await published()).toEqual(second);
  });
});

describe('a name that changes between file and folder', () => {
  const file = { 'index.html': '', feeds: 'a file' };
  const folder = { 'index.html': '', 'feeds/all/index.html': 'deep', 'feeds/index.html': 'list' };

  test('from file to folder', async () => {
    build(file);
    publish();
    build(folder);
    publish();
    expect(await published()).toEqual(folder);
  });

  test('from folder to file', async () => {
    build(folder);
    publish();
    build(file);
    publish();
    expect(await published()).toEqual(file);
  });

  test('from folder to file, after a publish that died just before its end', async () => {
    build(folder);
    publish();
    build(file);
    publish();
    const begun = siteFiles({ ...folder, feeds: 'not known' });
    writeTexts(to, { [manifestName]: manifestText(begun.values()) });
    publish();
    expect(await published()).toEqual(file);
  });

  test('is refused if the folder has foreign files', async () => {
    build(folder);
    publish();
    writeTexts(to, { 'feeds/notes.txt': 'mine' });
    build(file);
    expect(publish).toThrow(ForeignFolderError);
    expect(publish).toThrow(/feeds is a folder with files that no publish wrote/);
    rmSync(path.join(to, 'feeds', 'notes.txt'));
    publish();
    expect(await published()).toEqual(file);
  });
});

describe('a publish that died', () => {
  /** Publishes until the front page, which a foreign folder blocks. */
  function dieAtFrontPage(): void {
    rmSync(path.join(to, 'index.html'), { force: true });
    writeTexts(to, { 'index.html/in-the-way.txt': '' });
    expect(publish).toThrow(ForeignFolderError);
    rmSync(path.join(to, 'index.html'), { recursive: true });
  }

  test('has removed nothing, and is finished by the next one', async () => {
    build(first);
    publish();
    build(second);
    dieAtFrontPage();
    expect(readTexts(to)).toMatchObject({
      '2031/05/ferry/index.html': 'the ferry',
      '2031/06/strike/index.html': 'the strike',
    });
    publish();
    expect(await published()).toEqual(second);
  });

  test('is finished by the next one, even if it was the first', async () => {
    build(first);
    mkdirSync(to, { recursive: true });
    dieAtFrontPage();
    publish();
    expect(await published()).toEqual(first);
  });

  test('leaves no wrong files if the site was edited before the next one', async () => {
    build({ ...first, 'about/index.html': 'about us' });
    publish();
    build({ ...second, 'about/index.html': 'about us, with an error' });
    dieAtFrontPage();
    expect(readTexts(to)).toMatchObject({ 'about/index.html': 'about us, with an error' });
    build({ ...first, 'about/index.html': 'about us' });
    publish();
    expect(await published()).toEqual({ ...first, 'about/index.html': 'about us' });
  });

  test('leaves no temporary file', async () => {
    build(first);
    publish();
    writeTexts(to, { '.dateline-publishing-1': 'half a fi' });
    build(second);
    publish();
    expect(await published()).toEqual(second);
  });

  test('fails before it writes a file that does not match the manifest', () => {
    build(first);
    writeFileSync(path.join(from, 'index.html'), 'front pige');
    expect(publish).toThrow(/index\.html does not match its manifest — build the site again/);
    expect(existsSync(path.join(to, 'index.html'))).toBe(false);
  });
});

describe('compressed copies', () => {
  const withCopies = (texts: SiteTexts): SiteTexts =>
    Object.fromEntries(
      Object.entries(texts).flatMap(([name, text]) => [
        [name, text],
        [`${name}.br`, copyText(text)],
      ]),
    );
  const old = { ...withCopies(first), 'index.html.gz': copyText('front page') };
  const now = { ...withCopies(second), 'places/port esker/index.html.gz': copyText('the town') };

  test('always have the text of their source', async () => {
    build(old);
    publish();
    build(now);
    const faults: unknown[] = [];
    const look = (number: number) => {
      const found = wrongCopies(to);
      if (found.length > 0) faults.push([number, ...found]);
    };
    const { calls } = await watching(look, publish);
    expect(calls).toBeGreaterThan(20);
    expect(faults).toEqual([]);
    expect(await published()).toEqual(now);
  });

  test('are correct after a death before any call, and after the next publication', async () => {
    build(old);
    publish();
    build(now);
    const { calls } = await dyingAt(Number.POSITIVE_INFINITY, publish);
    for (let deathAt = 0; deathAt < calls; deathAt += 1) {
      rmSync(to, { recursive: true, force: true });
      build(old);
      publish();
      build(now);
      await dyingAt(deathAt, publish);
      expect(wrongCopies(to), `call ${deathAt}`).toEqual([]);
      publish();
      expect(await published(), `call ${deathAt}`).toEqual(now);
    }
  });
});

test('a full disk is reported with the folder, whose write error names none', async () => {
  build(first);
  const full = Object.assign(new Error('ENOSPC: write'), { code: 'ENOSPC', syscall: 'write' });
  const { thrown } = await onDisk((call) => (call === 'writeFileSync' ? full : undefined), publish);
  expect(String(thrown)).toBe(`Error: ${to}  the disk is full — free some space, then try again`);
});
