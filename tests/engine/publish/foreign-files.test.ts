import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { problemLine } from '../../../src/engine/problem-lines.ts';
import { foreignFileProblems, listedFiles } from '../../../src/engine/publish/foreign-files.ts';
import { scratchForEach } from '../scratch.ts';
import { writeSite, writeTexts } from '../site-folder.ts';

const base = scratchForEach();

describe('listedFiles', () => {
  test('is what the manifest lists', () => {
    writeSite(base(), { 'index.html': 'front', 'a/index.html': 'a' });
    writeTexts(base(), { 'proof.html': 'by hand' });
    expect([...(listedFiles(base()) ?? [])]).toEqual(['a/index.html', 'index.html']);
  });

  test('is undefined if there is no manifest, or a damaged one', () => {
    expect(listedFiles(base())).toBeUndefined();
    writeTexts(base(), { '.dateline-manifest': 'list' });
    expect(listedFiles(base())).toBeUndefined();
  });
});

describe('foreignFileProblems', () => {
  const folders = { content: path.resolve('/paper/content'), out: path.resolve('/paper/_site') };

  test('are those of removed files that no build wrote', () => {
    const removed = ['old/index.html', 'proof.html'];
    const listed = new Set(['index.html', 'old/index.html']);
    expect(foreignFileProblems(removed, listed, folders).map(problemLine)).toEqual([
      '../_site/proof.html:1:1  warning: this file was removed, since no build wrote it and this build made the whole site — put it into the folder "static" beside the content folder: each build publishes it',
    ]);
  });

  test('are none if it is not known what builds wrote', () => {
    expect(foreignFileProblems(['proof.html'], undefined, folders)).toEqual([]);
  });
});
