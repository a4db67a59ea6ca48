import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { added, deleted, edited, FileChanges } from '../../bench/file-changes.ts';
import { withScratchFolder } from './scratch-folder.ts';

/** A folder with one file, `a`, and changes that note what they leave alone. */
async function withChanges(
  run: (file: (name: string) => string, changes: FileChanges, leftAlone: string[]) => void,
): Promise<void> {
  await withScratchFolder(async (folder) => {
    const file = (name: string) => path.join(folder, name);
    writeFileSync(file('a'), 'old');
    const leftAlone: string[] = [];
    run(file, new FileChanges((name) => leftAlone.push(path.basename(name))), leftAlone);
  });
}

const add = (words: string) => (text: string) => text + words;

describe('FileChanges', () => {
  test('edits, adds and deletes, and takes all of it back', async () => {
    await withChanges((file, changes, leftAlone) => {
      writeFileSync(file('c'), 'kept');
      changes.apply(edited(file('a'), add('+1')));
      changes.apply(added(file('b'), 'new'));
      changes.apply(deleted(file('c')));
      changes.apply(edited(file('a'), add('+2')));
      expect(readFileSync(file('a'), 'utf8')).toBe('old+1+2');
      expect(readFileSync(file('b'), 'utf8')).toBe('new');
      expect(existsSync(file('c'))).toBe(false);
      expect(changes.count).toBe(4);
      changes.takeBack();
      expect(readFileSync(file('a'), 'utf8')).toBe('old');
      expect(existsSync(file('b'))).toBe(false);
      expect(readFileSync(file('c'), 'utf8')).toBe('kept');
      expect(changes.count).toBe(0);
      expect(leftAlone).toEqual([]);
    });
  });

  test('takes back the last ones alone', async () => {
    await withChanges((file, changes) => {
      changes.apply(edited(file('a'), add('+1')));
      changes.apply(edited(file('a'), add('+2')));
      changes.takeBack(1);
      expect(readFileSync(file('a'), 'utf8')).toBe('old+1');
      changes.takeBack();
      expect(readFileSync(file('a'), 'utf8')).toBe('old');
    });
  });

  test('leaves a file alone that somebody else has changed since, and says so once', async () => {
    await withChanges((file, changes, leftAlone) => {
      changes.apply(edited(file('a'), add('+1')));
      changes.apply(edited(file('a'), add('+2')));
      writeFileSync(file('a'), 'old+1+2 and mine');
      changes.takeBack();
      expect(readFileSync(file('a'), 'utf8')).toBe('old+1+2 and mine');
      expect(leftAlone).toEqual(['a']);
    });
  });

  test('refuses what changes nothing, is not there, or is there already', async () => {
    await withChanges((file, changes) => {
      expect(() => changes.apply(edited(file('a'), (text) => text))).toThrow('changes nothing');
      expect(() => changes.apply(edited(file('b'), add('x')))).toThrow('is not there');
      expect(() => changes.apply(added(file('a'), 'x'))).toThrow('there already');
      expect(() => changes.apply(deleted(file('b')))).toThrow('changes nothing');
      expect(changes.count).toBe(0);
    });
  });
});
