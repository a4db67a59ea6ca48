import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  applyChanges,
  ForeignFolderError,
  manifestDigest,
  recover,
  refuseForeign,
} from '../../src/build/output-folder.ts';
import { digestOf } from '../../src/model/digest.ts';
import { scratchForEach } from './scratch.ts';
import { readTexts, writeTexts } from './site-folder.ts';

const base = scratchForEach();
let out: string;
beforeEach(() => {
  out = path.join(base(), 'site');
});

const dead = spawnSync(process.execPath, ['-e', '']).pid;
const fresh = () => `${out}.new-${dead}`;

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
    'media/a/b.png': 'where a file was',
    topic: 'where a folder was',
  };
  const moves = Object.keys(made);
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
    'media/a/b.png': 'where a file was',
    topic: 'where a folder was',
  };
  beforeEach(() => {
    writeTexts(out, before);
    writeTexts(fresh(), made);
  });

  test('moves new files, removes old ones and folders that are empty then, leaves the rest', () => {
    const untouched = statSync(path.join(out, 'about/index.html')).ino;
    applyChanges(out, fresh(), moves, removals);
    expect(readTexts(out)).toEqual(after);
    expect(statSync(path.join(out, 'about/index.html')).ino).toBe(untouched);
    expect(readdirSync(base())).toEqual(['site']);
  });

  test('does the same a second time', () => {
    applyChanges(out, fresh(), moves, removals);
    writeTexts(fresh(), made);
    applyChanges(out, fresh(), moves, removals);
    expect(readTexts(out)).toEqual(after);
  });

  test('a folder made by hand where a file belongs has to go', () => {
    rmSync(path.join(out, 'index.html'));
    writeTexts(out, { 'index.html/thesis.txt': 'by hand' });
    applyChanges(out, fresh(), moves, removals);
    expect(readTexts(out)).toEqual(after);
  });

  describe('where a build died, the next one ends what it began:', () => {
    /** The journal as a build leaves it that dies in the midst of its work. */
    function leaveJournal(): void {
      const journal = { fresh: path.basename(fresh()), moves, removals };
      writeFileSync(`${out}.journal`, JSON.stringify(journal));
    }

    /** What a build did that died after so many steps. */
    function carryOut(done: number): void {
      for (const name of removals.slice(0, done)) rmSync(path.join(out, name), { force: true });
      const emptied = done < removals.length ? [] : ['gone/deep', 'gone', 'topic'];
      for (const folder of emptied) rmSync(path.join(out, folder), { recursive: true });
      for (const name of moves.slice(0, Math.max(0, done - removals.length))) {
        mkdirSync(path.dirname(path.join(out, name)), { recursive: true });
        renameSync(path.join(fresh(), name), path.join(out, name));
      }
    }

    const steps = Array.from({ length: removals.length + moves.length + 1 }, (_, done) => done);
    test.each(steps)('after %i steps', (done) => {
      leaveJournal();
      carryOut(done);
      recover(out);
      expect(readTexts(out)).toEqual(after);
      expect(readdirSync(base())).toEqual(['site']);
    });

    test('when only the new folder and the journal were left to remove', () => {
      applyChanges(out, fresh(), moves, removals);
      leaveJournal();
      recover(out);
      expect(readTexts(out)).toEqual(after);
      expect(readdirSync(base())).toEqual(['site']);
    });
  });

  test('writes a journal that tells the next build all it has to know', () => {
    // A move that cannot be made stops it, as a death would: a folder of the new one lacks.
    rmSync(path.join(out, 'about'), { recursive: true });
    writeFileSync(path.join(out, 'about'), 'a file where a folder belongs');
    writeTexts(fresh(), { 'about/index.html': 'new' });
    const stopped = () => applyChanges(out, fresh(), [...moves, 'about/index.html'], removals);
    try {
      stopped();
    } catch {
      expect(existsSync(`${out}.journal`)).toBe(true);
      rmSync(path.join(out, 'about'));
      recover(out);
    }
    expect(readTexts(out)).toEqual({ ...after, 'about/index.html': 'new' });
    expect(readdirSync(base())).toEqual(['site']);
  });
});

describe('recover', () => {
  test('removes what dead builds left beside the folder, and nothing else', () => {
    const others = ['site.new-x', 'site2.new-1', 'my-site.new-1', 'siteXnew-1', 'site.news'];
    const live = `site.new-${process.pid}`;
    writeTexts(base(), {
      'site/index.html': 'good',
      [`site.new-${dead}/index.html`]: 'half',
      [`site.old-${dead}/index.html`]: 'old',
      [`site.journal.${dead}`]: '{"fre',
      [`${live}/index.html`]: 'half of a build that is alive',
      ...Object.fromEntries(others.map((name) => [name, 'foreign'])),
    });
    recover(out);
    expect(readdirSync(base()).sort()).toEqual([...others, live, 'site'].sort());
    expect(readTexts(out)).toEqual({ 'index.html': 'good' });
  });

  test('takes the characters of a name for themselves', () => {
    const odd = path.join(base(), 'a+b (1)');
    writeTexts(base(), { [`a+b (1).new-${dead}/x`]: '', [`aab 1.new-${dead}/x`]: '' });
    recover(odd);
    expect(readdirSync(base())).toEqual([`aab 1.new-${dead}`]);
  });

  test('puts the old site back where a build died between taking it away and bringing the new', () => {
    writeTexts(base(), {
      [`site.old-${dead}/index.html`]: 'good',
      [`site.new-${dead}/index.html`]: 'new',
    });
    recover(out);
    expect(readTexts(out)).toEqual({ 'index.html': 'good' });
    expect(readdirSync(base())).toEqual(['site']);
  });

  test('does nothing where there is nothing, not even a parent', () => {
    recover(out);
    recover(path.join(base(), 'not', 'there'));
    expect(readdirSync(base())).toEqual([]);
  });
});

describe('refuseForeign', () => {
  test('refuses a folder that no build wrote, and takes an empty one or none', () => {
    expect(() => refuseForeign(out)).not.toThrow();
    mkdirSync(out);
    expect(() => refuseForeign(out)).not.toThrow();
    writeTexts(out, { 'thesis.txt': 'years of work' });
    expect(() => refuseForeign(out)).toThrow(ForeignFolderError);
    expect(() => refuseForeign(out)).toThrow(/choose another --out, or empty it/);
    writeTexts(out, { '.dateline.json': 'mark' });
    expect(() => refuseForeign(out)).not.toThrow();
  });
});

test('manifestDigest stands for the manifest, and is none without one', () => {
  expect(manifestDigest(out)).toBeUndefined();
  writeTexts(out, { '.dateline-manifest': 'list' });
  expect(manifestDigest(out)).toBe(digestOf(readFileSync(path.join(out, '.dateline-manifest'))));
});
