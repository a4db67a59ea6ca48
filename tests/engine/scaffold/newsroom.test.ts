import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openNewsroom } from '../../../src/engine/scaffold/newsroom.ts';
import { baseFiles, personText } from '../../sites/files/base-files.ts';
import { writeFiles } from '../../sites/files/write-files.ts';
import { scratchForEach } from '../scratch.ts';

const base = scratchForEach();

test('a newsroom opens whatever the scan refuses: links out of it or to nothing, and files that are too large', () => {
  const content = path.join(base(), 'content');
  writeFiles(content, { ...baseFiles, 'people/zoe.md': personText('Zoe Odell') });
  mkdirSync(path.join(content, 'stories'));
  writeFileSync(path.join(base(), 'private.md'), personText('Private Person'));
  symlinkSync('../../private.md', path.join(content, 'people', 'private.md'));
  symlinkSync('missing.md', path.join(content, 'people', 'nobody.md'));
  writeFileSync(path.join(content, 'stories', 'large.md'), '');
  truncateSync(path.join(content, 'stories', 'large.md'), 3_000_000_000);
  const newsroom = openNewsroom(content);
  if (!('folder' in newsroom)) throw new Error('site.yaml cannot be read');
  expect(newsroom.content.entities.map(({ id }) => id).toSorted()).toEqual(['port-esker', 'zoe']);
  expect(newsroom.paths.has('people/private.md')).toBe(false);
});
