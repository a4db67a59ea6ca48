import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { realPath } from '../../../src/engine/cache/real-path.ts';

const base = realpathSync(mkdtempSync(path.join(tmpdir(), 'dateline-real-path-')));
afterAll(() => rmSync(base, { recursive: true, force: true }));

test('resolves symbolic links in the part of a path that exists', () => {
  mkdirSync(path.join(base, 'deep'));
  symlinkSync(path.join(base, 'deep'), path.join(base, 'short'));
  expect(realPath(path.join(base, 'short'))).toBe(path.join(base, 'deep'));
  expect(realPath(path.join(base, 'short/new/paper'))).toBe(path.join(base, 'deep/new/paper'));
  expect(realPath(path.join(base, 'none/../short'))).toBe(path.join(base, 'deep'));
});
