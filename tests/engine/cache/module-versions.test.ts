import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { beforeEach, describe, expect, test } from 'vitest';
import { moduleVersions } from '../../../src/engine/cache/module-versions.ts';
import { scratchForEach } from '../scratch.ts';

const project = scratchForEach();

/** A small project: a module that draws maps, one that draws timelines, and the modules that they use. */
const sources = {
  'src/main.ts': `import './maps.ts'; export const later = () => import('./timelines.ts');`,
  'src/maps.ts': `import type { T } from './types.ts'; import { a } from './common.ts'; import 'd3'; export const m: T = a;`,
  'src/timelines.ts': `import { a } from './common.ts'; import { b } from './round.ts'; import 'sharp'; export const t = a + b; export const c = 1;`,
  'src/round.ts': `import { c } from './timelines.ts'; export const b = () => c;`,
  'src/common.ts': 'export const a = 1;',
  'src/types.ts': 'export type T = number;',
  'node_modules/d3/index.js': `import 'tick';`,
  'node_modules/tick/index.js': 'console.log(1);',
};
const libraries: Readonly<Record<string, string>> = {
  d3: '1.0.0',
  tick: '1.0.0',
  sharp: '1.0.0',
  atlas: '1.0.0',
};

function write(files: Readonly<Record<string, string>>, versions = libraries): void {
  const manifests = Object.entries(versions).map(([name, version]) => [
    `node_modules/${name}/package.json`,
    JSON.stringify({ name, version, main: 'index.js' }),
  ]);
  for (const [name, text] of Object.entries<string>({
    ...files,
    ...Object.fromEntries(manifests),
  })) {
    mkdirSync(path.dirname(path.join(project(), name)), { recursive: true });
    writeFileSync(path.join(project(), name), text);
  }
}

async function bundle() {
  const { metafile } = await build({
    entryPoints: ['src/main.ts'],
    ...{ absWorkingDir: project(), bundle: true, metafile: true, write: false },
    ...{ platform: 'node', format: 'cjs', external: ['sharp'], logLevel: 'silent' },
  });
  return moduleVersions(metafile.inputs, project());
}

const modules = ['main', 'maps', 'timelines', 'round', 'common'].map((name) => `src/${name}.ts`);

/** Returns the modules whose version differs after a change. */
async function changedBy(change: () => void): Promise<readonly string[]> {
  const versions = async () => {
    const versionOf = await bundle();
    return modules.map((name) => versionOf([name]));
  };
  const old = await versions();
  change();
  const current = await versions();
  return modules.filter((_, at) => old[at] !== current[at]);
}

describe('the version of a module differs if', () => {
  beforeEach(() => write(sources));

  test.each([
    ['src/maps.ts', ['src/main.ts', 'src/maps.ts']],
    ['src/timelines.ts', ['src/main.ts', 'src/timelines.ts', 'src/round.ts']],
    ['src/round.ts', ['src/main.ts', 'src/timelines.ts', 'src/round.ts']],
    ['src/common.ts', modules],
    ['src/main.ts', ['src/main.ts']],
    ['src/types.ts', []],
    ['node_modules/d3/index.js', []],
  ] as const)('%s that it imports is edited', async (name, expected) => {
    const edited = { [name]: `${sources[name]}\nexport const edited = 1;` };
    expect(await changedBy(() => write(edited))).toEqual(expected);
  });

  test.each([
    ['d3', ['src/main.ts', 'src/maps.ts']],
    ['tick', ['src/main.ts', 'src/maps.ts']],
    ['sharp', ['src/main.ts', 'src/timelines.ts', 'src/round.ts']],
    ['atlas', []],
  ])('the library %s that it imports has another version', async (name, expected) => {
    expect(await changedBy(() => write({}, { ...libraries, [name]: '1.0.1' }))).toEqual(expected);
  });

  test('something is edited, and not otherwise', async () => {
    expect(await changedBy(() => {})).toEqual([]);
  });

  test('another module, or a library that is read as a file, is added', async () => {
    const versionOf = await bundle();
    const [alone, version] = [versionOf(['src/maps.ts']), versionOf(['src/maps.ts', 'atlas'])];
    expect(version).not.toBe(alone);
    expect(versionOf(['src/maps.ts', 'src/round.ts'])).not.toBe(alone);
    // `maps.ts` imports this module anyway.
    expect(versionOf(['src/maps.ts', 'src/common.ts'])).toBe(alone);
    write({}, { ...libraries, atlas: '1.0.1' });
    expect((await bundle())(['src/maps.ts', 'atlas'])).not.toBe(version);
  });

  test('a data file that it reads is edited', async () => {
    write({ 'src/atlas.bin': 'a' });
    const version = (await bundle())(['src/maps.ts', 'src/atlas.bin']);
    expect((await bundle())(['src/maps.ts', 'src/atlas.bin'])).toBe(version);
    write({ 'src/atlas.bin': 'b' });
    expect((await bundle())(['src/maps.ts', 'src/atlas.bin'])).not.toBe(version);
  });

  test('an unknown name is refused: it must be a module of the bundle, a data file or a library', async () => {
    const versionOf = await bundle();
    for (const name of ['src/map.ts', 'src/types.ts', 'src/none.bin', 'world']) {
      expect(() => versionOf([name])).toThrow(`${name} is no module of the bundle`);
    }
  });
});

test.each([
  ['in the project', '.', 'node_modules/d3/node_modules/@x/tick/lib/a.js'],
  ['above the project', 'up', '../node_modules/d3/node_modules/@x/tick/lib/a.js'],
  ['beside the project', 'node_modules/dateline', '../d3/node_modules/@x/tick/lib/a.js'],
])('a nested library, %s, counts with its own version', (_, place, library) => {
  const versions = (tick: string) => ({ ...libraries, 'd3/node_modules/@x/tick': tick });
  write({ [`${place}/src/a.ts`]: '' }, versions('2.0.0'));
  const imports = [{ path: library, kind: 'import-statement' as const }];
  const inputs = { 'src/a.ts': { bytes: 1, imports } };
  const folder = path.join(project(), place);
  const old = moduleVersions(inputs, folder)(['src/a.ts']);
  expect(moduleVersions(inputs, folder)(['src/a.ts'])).toBe(old);
  write({}, versions('2.0.1'));
  expect(moduleVersions(inputs, folder)(['src/a.ts'])).not.toBe(old);
});
