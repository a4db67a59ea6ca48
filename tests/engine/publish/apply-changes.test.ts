import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { applyChanges, finishChanges } from '../../../src/engine/publish/apply-changes.ts';
import { originalOf } from '../../../src/engine/publish/compressed-copies.ts';
import { DiskError } from '../../../src/engine/publish/disk-error.ts';
import { chanceOf } from '../../sites/edits/chance.ts';
import { Death, dyingAt, refusing, watching } from '../dying-disk.ts';
import { copyText, deadLinks, randomSite, tornFiles, wrongCopies } from '../linked-pages.ts';
import { scratchForEach } from '../scratch.ts';
import { readTexts, writeTexts } from '../site-folder.ts';

const base = scratchForEach();
let out: string;
let place: { folder: string; link: undefined; side: string };
beforeEach(() => {
  out = path.join(base(), 'site');
  place = { folder: out, link: undefined, side: `${out}.dateline-` };
});
const staging = () => `${place.side}new`;

describe('applyChanges', () => {
  const before = {
    '.dateline.json': 'mark',
    'index.html': 'old',
    'about/index.html': 'same',
    'gone/deep/index.html': 'old',
    'gone/deep/ninjs.json': 'old',
    'media/a': 'a file',
    'topic/one.html': 'in a folder',
  };
  const made = {
    'index.html': 'new',
    '2031/05/ferry/index.html': 'new',
    'media/a/b.png': 'in place of a file',
    topic: 'in place of a folder',
  };
  const names = Object.keys(made);
  const removals = [
    'gone/deep/index.html',
    'gone/deep/ninjs.json',
    'media/a',
    'topic/one.html',
    'never/was/there.html',
  ];
  const after = {
    '.dateline.json': 'mark',
    '2031/05/ferry/index.html': 'new',
    'about/index.html': 'same',
    'index.html': 'new',
    'media/a/b.png': 'in place of a file',
    topic: 'in place of a folder',
  };
  beforeEach(() => {
    writeTexts(out, before);
    writeTexts(staging(), made);
  });

  test('moves new files, removes old ones and empty folders, and leaves the others', () => {
    const untouched = statSync(path.join(out, 'about/index.html')).ino;
    applyChanges(place, names, removals);
    expect(readTexts(out)).toEqual(after);
    expect(statSync(path.join(out, 'about/index.html')).ino).toBe(untouched);
    expect(readdirSync(base())).toEqual(['site']);
  });

  test('gives the same result a second time', () => {
    applyChanges(place, names, removals);
    writeTexts(staging(), made);
    applyChanges(place, names, removals);
    expect(readTexts(out)).toEqual(after);
  });

  test('replaces a folder that was made by hand in place of a file', () => {
    rmSync(path.join(out, 'index.html'));
    writeTexts(out, { 'index.html/thesis.txt': 'by hand' });
    applyChanges(place, names, removals);
    expect(readTexts(out)).toEqual(after);
  });

  test('if killed before any call, is finished by the next build', async () => {
    const { calls } = await dyingAt(Number.POSITIVE_INFINITY, () =>
      applyChanges(place, names, removals),
    );
    expect(calls).toBeGreaterThan(15);
    for (let deathAt = 0; deathAt < calls; deathAt += 1) {
      for (const folder of [out, staging()]) rmSync(folder, { recursive: true, force: true });
      writeTexts(out, before);
      writeTexts(staging(), made);
      const { thrown } = await dyingAt(deathAt, () => applyChanges(place, names, removals));
      expect(thrown, `call ${deathAt}`).toBeInstanceOf(Death);
      const isBegun = existsSync(`${place.side}journal`);
      finishChanges(place);
      const isDone = !isBegun && readTexts(out).topic !== undefined;
      expect(readTexts(out), `call ${deathAt}`).toEqual(isBegun || isDone ? after : before);
    }
  });
});

describe('killed at any moment, a site', () => {
  const seeds = Array.from({ length: 24 }, (_, index) => index + 1);

  test.each(seeds)(
    'has no dead link, no missing page, no torn file and no copy of old text: seed %i',
    async (seed) => {
      const chance = chanceOf(seed);
      const [from, to] = [randomSite(chance, 'old'), randomSite(chance, 'new')];
      const made = Object.keys(to).filter((name) => from[name] !== to[name]);
      const removals = Object.keys(from).filter((name) => !(name in to));
      // A compressed copy is missing while its source changes.
      const lasting = Object.keys(from).filter(
        (name) => name in to && originalOf(name) === undefined,
      );
      writeTexts(out, from);
      writeTexts(staging(), Object.fromEntries(made.map((name) => [name, to[name] ?? ''])));
      const faults: unknown[] = [];
      const { calls, thrown } = await watching(
        (number) => {
          const missing = lasting.filter((name) => !existsSync(path.join(out, name)));
          const wrong = [...deadLinks(out), ...tornFiles(out, from, to), ...wrongCopies(out)];
          const found = [...missing, ...wrong];
          if (found.length > 0) faults.push([number, ...found]);
        },
        () => applyChanges(place, made, removals),
      );
      expect(thrown).toBeUndefined();
      expect(calls).toBeGreaterThan(8);
      expect(faults).toEqual([]);
      expect(readTexts(out)).toEqual(to);
    },
  );
});

describe('compressed copies', () => {
  const before = {
    'a.html': 'old a',
    'a.html.br': copyText('old a'),
    'a.html.gz': copyText('old a'),
    'b.html': 'b',
    'b.html.br': copyText('b'),
    'c.html': 'old c',
    'gone.html': 'gone',
    'gone.html.br': copyText('gone'),
  };
  const made = {
    'a.html': 'new a',
    'a.html.br': copyText('new a'),
    'b.html': 'b',
    'c.html': 'new c',
    'c.html.br': copyText('new c'),
    'd.html': 'd',
    'd.html.br': copyText('d'),
  };
  const names = Object.keys(made).sort().reverse();
  const removals = ['a.html.gz', 'gone.html', 'gone.html.br'];
  const after = { ...made, 'b.html.br': copyText('b') };
  const prepare = () => {
    for (const folder of [out, staging()]) rmSync(folder, { recursive: true, force: true });
    writeTexts(out, before);
    writeTexts(staging(), made);
  };

  test('always have the text of their page, and are kept if the page has the same bytes', async () => {
    prepare();
    const faults: unknown[] = [];
    await watching(
      (number) => {
        const isAway = !existsSync(path.join(out, 'b.html.br'));
        const found = [...wrongCopies(out), ...(isAway ? ['b.html.br is away'] : [])];
        if (found.length > 0) faults.push([number, ...found]);
      },
      () => applyChanges(place, names, removals),
    );
    expect(faults).toEqual([]);
    expect(readTexts(out)).toEqual(after);
  });

  test('are correct after a death before any call, and after the next build', async () => {
    prepare();
    const { calls } = await dyingAt(Number.POSITIVE_INFINITY, () =>
      applyChanges(place, names, removals),
    );
    for (let deathAt = 0; deathAt < calls; deathAt += 1) {
      prepare();
      await dyingAt(deathAt, () => applyChanges(place, names, removals));
      expect(wrongCopies(out), `call ${deathAt}`).toEqual([]);
      const isBegun = existsSync(`${place.side}journal`);
      finishChanges(place);
      expect(wrongCopies(out), `call ${deathAt}`).toEqual([]);
      if (isBegun) expect(readTexts(out), `call ${deathAt}`).toEqual(after);
    }
  });
});

describe('a failure is detected before anything changes:', () => {
  const before = { 'index.html': 'old', 'a/index.html': 'old', 'b/c/index.html': 'old' };
  beforeEach(() => {
    writeTexts(out, before);
    writeTexts(staging(), { 'index.html': 'new', 'new/page/index.html': 'new' });
  });
  const apply = () =>
    applyChanges(place, ['index.html', 'new/page/index.html'], ['b/c/index.html']);

  test('no room for a new folder', async () => {
    const isSecond = (call: string, [file]: readonly string[]) =>
      call === 'mkdirSync' && file === path.join(out, 'new', 'page');
    const { thrown } = await refusing('ENOSPC', isSecond, apply);
    expect(thrown).toMatchObject({ code: 'ENOSPC' });
    expect(readTexts(out)).toEqual(before);
    expect(readdirSync(base()).sort()).toEqual(['site', 'site.dateline-new']);
  });

  test('no room for the journal', async () => {
    const { thrown } = await refusing('ENOSPC', (call) => call === 'writeFileSync', apply);
    expect(thrown).toMatchObject({ code: 'ENOSPC' });
    expect(readTexts(out)).toEqual(before);
  });

  test('folders that may not be written, all at once', async () => {
    const closed = ['b/c', '.'].map((name) => path.join(out, name));
    const isClosed = (call: string, [file = '']: readonly string[]) =>
      call === 'accessSync' && closed.includes(file);
    const { thrown } = await refusing('EACCES', isClosed, apply);
    expect(thrown).toBeInstanceOf(DiskError);
    expect(String(thrown)).toMatch(/\/site {2}.+ — .+\n\S+\/site\/b\/c {2}.+ — .+$/);
    expect(readTexts(out)).toEqual(before);
    expect(readdirSync(base()).sort()).toEqual(['site', 'site.dateline-new']);
  });

  test('a move that is refused anyway does not remove the old file', async () => {
    const isPage = (call: string, paths: readonly string[]) =>
      call === 'renameSync' && paths.at(-1) === path.join(out, 'index.html');
    const { thrown } = await refusing('EPERM', isPage, apply);
    expect(thrown).toMatchObject({ code: 'EPERM' });
    expect(readTexts(out)['index.html']).toBe('old');
    finishChanges(place);
    expect(readTexts(out)).toMatchObject({ 'index.html': 'new', 'new/page/index.html': 'new' });
    expect(readdirSync(base())).toEqual(['site']);
  });
});

describe('finishChanges', () => {
  test('does nothing without a journal', () => {
    finishChanges(place);
    expect(readdirSync(base())).toEqual([]);
  });

  test.each([
    ...['', '{"moves":["a"', '{}', 'null', '{"moves":[5],"removals":[]}'],
    '{"moves":[],"removals":["../outside"]}',
    '{"moves":["/outside"],"removals":[]}',
  ])('with a damaged journal, marks the site for a full build: %s', (text) => {
    writeTexts(out, { '.dateline.json': 'mark', '.dateline-manifest': 'list', 'a.html': '' });
    mkdirSync(staging());
    writeFileSync(path.join(base(), 'outside'), '');
    writeFileSync(`${place.side}journal`, text);
    finishChanges(place);
    expect(readTexts(out)).toEqual({ '.dateline.json': 'mark', 'a.html': '' });
    expect(existsSync(path.join(base(), 'outside'))).toBe(true);
    expect(existsSync(`${place.side}journal`)).toBe(false);
  });
});
