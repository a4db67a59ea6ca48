import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { projectFolder } from '../src/build/project-folder.ts';

interface Manifest {
  readonly license: string;
  readonly dependencies: Readonly<Record<string, string>>;
}

const read = (name: string) => readFileSync(path.join(projectFolder, name), 'utf8');
const manifest: Manifest = JSON.parse(read('package.json'));

/** The cells of a row of the table. */
function cellsOf(line: string): readonly string[] {
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}

const rows = read('docs/dependencies.md')
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .map(cellsOf)
  .slice(2);

describe('docs/dependencies.md', () => {
  test('lists the runtime dependencies of package.json, in its order', () => {
    expect(rows.map(([name]) => name)).toEqual(Object.keys(manifest.dependencies).sort());
  });

  test.each(rows)(
    '%s: says why, with the licence of the package',
    (name, why, licence, native, size, other) => {
      const installed: Manifest = JSON.parse(read(`node_modules/${name}/package.json`));
      expect(licence).toBe(installed.license);
      expect([why, other].every((text) => text !== undefined && text.length > 3)).toBe(true);
      expect(native).toMatch(/^(?:yes|no)$/);
      expect(size).toMatch(/^\d+(?:\.\d)? [kM]B$/);
    },
  );
});

test('a package is installed once, but for those that the list names', () => {
  const lock: { packages: Record<string, object> } = JSON.parse(read('package-lock.json'));
  const nested = (name: string) =>
    Object.keys(lock.packages).filter((place) => place.endsWith(`node_modules/${name}`));
  expect(nested('sharp')).toHaveLength(1);
  expect(nested('js-yaml')).toHaveLength(1);
  expect(nested('yaml')).toHaveLength(1);
  expect(nested('gray-matter')).toHaveLength(2);
  expect(nested('image-size')).toHaveLength(2);
});
