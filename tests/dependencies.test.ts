import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { projectFolder } from '../src/engine/cache/project-folder.ts';
import { cardFontFiles } from '../src/pictures/card/social-card-fonts.ts';

interface Manifest {
  readonly license: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
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
    '%s: the reason and the licence of the package are given',
    (name, why, licence, native, size, other) => {
      const installed: Manifest = JSON.parse(read(`node_modules/${name}/package.json`));
      expect(licence).toBe(installed.license);
      expect([why, other].every((text) => text !== undefined && text.length > 3)).toBe(true);
      const others = Object.keys(installed.optionalDependencies ?? {});
      expect(native).toBe(others.some((other) => other.includes('linux-x64')) ? 'yes' : 'no');
      expect(size).toMatch(/^\d+(?:\.\d)? [kM]B$/);
    },
  );
});

const at = (...names: readonly string[]) => path.join(projectFolder, ...names);

/** The name of a package in an import: `d3-geo`, `@11ty/eleventy` for `@11ty/eleventy/x.js`. */
function packageOf(imported: string): string {
  return imported.split('/', imported.startsWith('@') ? 2 : 1).join('/');
}

/** Every package that the code of a build imports, without type imports. */
async function importedPackages(): Promise<ReadonlySet<string>> {
  const layouts = readdirSync(at('layouts')).filter((name) => name.endsWith('.11ty.tsx'));
  const { metafile } = await build({
    entryPoints: [
      ...['dateline.mjs', 'bundle-entry-points.ts'].map((name) => at('src', 'commands', name)),
      ...[
        'render/start-worker.mjs',
        'publish/stat-worker.ts',
        'pictures/picture-worker.ts',
        'cache/bundle-code.ts',
      ].map((name) => at('src', 'engine', name)),
      ...layouts.map((name) => at('layouts', name)),
      at('layouts', 'scripts', 'offline', 'worker.ts'),
      at('.eleventy.ts'),
    ],
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    outdir: at('no-such-folder'),
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  const imports = Object.values(metafile.inputs).flatMap((input) => input.imports);
  const outside = imports.filter(({ external }) => external).map((each) => each.path);
  return new Set(outside.filter((name) => !/^(?:node:|data:|\.)/.test(name)).map(packageOf));
}

/** Packages that are loaded by a path: fonts, and modules loaded with `require`. */
const byPath = [...cardFontFiles.map(({ file }) => packageOf(file)), 'lightningcss'];

test('every package that a build imports is a dependency, and every dependency is imported', async () => {
  const imported = await importedPackages();
  expect(imported.size).toBeGreaterThan(30);
  expect([...new Set([...imported, ...byPath])].sort()).toEqual(
    Object.keys(manifest.dependencies).sort(),
  );
});

test('a package is installed once, except those that the list names', () => {
  const lock: { packages: Record<string, object> } = JSON.parse(read('package-lock.json'));
  const nested = (name: string) =>
    Object.keys(lock.packages).filter((place) => place.endsWith(`node_modules/${name}`));
  expect(nested('sharp')).toHaveLength(1);
  expect(nested('js-yaml')).toHaveLength(1);
  expect(nested('yaml')).toHaveLength(1);
  expect(nested('gray-matter')).toHaveLength(2);
  expect(nested('image-size')).toHaveLength(1);
});
