import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { wantedPaths } from '../../src/commands/wanted-paths.ts';

const room = realpathSync(mkdtempSync(path.join(tmpdir(), 'dateline-wanted-')));
const content = path.join(room, 'site/content');
mkdirSync(path.join(content, 'people'), { recursive: true });
mkdirSync(path.join(room, 'shared'));
writeFileSync(path.join(room, 'shared/voss.md'), '');
symlinkSync(path.join(room, 'shared/voss.md'), path.join(content, 'people/voss.md'));
symlinkSync(path.join(room, 'site'), path.join(room, 'link'));
afterAll(() => rmSync(room, { recursive: true, force: true }));

const wants = (given: string) => wantedPaths([given], content)?.('people/voss.md');

test('names files of the content folder from there, in full, and through symbolic links', () => {
  expect(wants('people')).toBe(true);
  expect(wants(path.join(content, 'people/voss.md'))).toBe(true);
  expect(wants(path.join(room, 'link/content/people'))).toBe(true);
  expect(wants(path.join(room, 'link/content'))).toBe(true);
});

test('refuses what is not in the content folder', () => {
  expect(() => wants(path.join(room, 'shared'))).toThrow('is not in the content folder');
  expect(() => wants('people/none.md')).toThrow('there is no "people/none.md"');
});
