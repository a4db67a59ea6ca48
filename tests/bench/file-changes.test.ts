import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { addFile, deleteFile, editFile, FileChanges } from '../../bench/file-changes.ts';
import { withScratchFolder } from './scratch-folder.ts';

/**
 * Runs with a folder that has one file, `a`, and changes that record the files they do not restore.
 */
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
  test('edits, adds and deletes files, and reverts all changes', async () => {
    await withChanges((file, changes, leftAlone) => {
      writeFileSync(file('c'), 'kept');
      changes.apply(editFile(file('a'), add('+1')));
      changes.apply(addFile(file('b'), 'new'));
      changes.apply(deleteFile(file('c')));
      changes.apply(editFile(file('a'), add('+2')));
      expect(readFileSync(file('a'), 'utf8')).toBe('old+1+2');
      expect(readFileSync(file('b'), 'utf8')).toBe('new');
      expect(existsSync(file('c'))).toBe(false);
      expect(changes.count).toBe(4);
      changes.revert();
      expect(readFileSync(file('a'), 'utf8')).toBe('old');
      expect(existsSync(file('b'))).toBe(false);
      expect(readFileSync(file('c'), 'utf8')).toBe('kept');
      expect(changes.count).toBe(0);
      expect(leftAlone).toEqual([]);
    });
  });

  test('reverts only the last changes', async () => {
    await withChanges((file, changes) => {
      changes.apply(editFile(file('a'), add('+1')));
      changes.apply(editFile(file('a'), add('+2')));
      changes.revert(1);
      expect(readFileSync(file('a'), 'utf8')).toBe('old+1');
      changes.revert();
      expect(readFileSync(file('a'), 'utf8')).toBe('old');
    });
  });

  test('does not restore a file that somebody else has changed since, and reports it once', async () => {
    await withChanges((file, changes, leftAlone) => {
      changes.apply(editFile(file('a'), add('+1')));
      changes.apply(editFile(file('a'), add('+2')));
      writeFileSync(file('a'), 'old+1+2 and mine');
      changes.revert();
      expect(readFileSync(file('a'), 'utf8')).toBe('old+1+2 and mine');
      expect(leftAlone).toEqual(['a']);
    });
  });

  test('rejects a change that has no effect, a missing file, and a new file that exists', async () => {
    await withChanges((file, changes) => {
      expect(() => changes.apply(editFile(file('a'), (text) => text))).toThrow('changes nothing');
      expect(() => changes.apply(editFile(file('b'), add('x')))).toThrow('does not exist');
      expect(() => changes.apply(addFile(file('a'), 'x'))).toThrow('already exists');
      expect(() => changes.apply(deleteFile(file('b')))).toThrow('changes nothing');
      expect(changes.count).toBe(0);
    });
  });
});
