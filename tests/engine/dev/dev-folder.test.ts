import path from 'node:path';
import { expect, test } from 'vitest';
import { devFolder } from '../../../src/engine/dev/dev-folder.ts';
import { testOptions } from '../../sites/files/built-folder.ts';

const folderOf = (content: string, port: number) =>
  devFolder({ ...testOptions(content, '/site'), cache: '/cache' }, port);

test('sites that share a cache, and ports, have a folder of their own', () => {
  const folder = folderOf('/a/content', 8080);
  expect(path.dirname(folder)).toBe('/cache');
  expect(folderOf('/a/content', 8080)).toBe(folder);
  const others = [folderOf('/b/content', 8080), folderOf('/a/content', 8081)];
  expect(new Set([folder, ...others]).size).toBe(3);
});
