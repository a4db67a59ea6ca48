import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { brokenArrow, findCycles, targetOf } from './import-rules.ts';
import { type Import, type SourceFile, scanSource } from './source-scan.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** These are pure: they read no clock, no disk and no environment. */
const pureFolders = [
  ...['model', 'markdown', 'parse', 'relate', 'facts'],
  ...['pages', 'pictures', 'metadata', 'checks'],
];

function listFiles(folder: string): readonly string[] {
  if (!existsSync(path.join(root, folder))) return [];
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.split(path.sep).join('/')}`)
    .sort();
}

const isModule = (file: string) => /\.(ts|tsx|mts|js|mjs)$/.test(file);

/** Where the project's code stands, that of its tests left out. */
const codeFolders = ['src', 'layouts', 'bench'];

const files: readonly SourceFile[] = ['.eleventy.ts', ...codeFolders.flatMap(listFiles)]
  .filter((file) => isModule(file) && existsSync(path.join(root, file)))
  .map(scanned);

function scanned(file: string): SourceFile {
  const text = readFileSync(path.join(root, file), 'utf8');
  return { path: file, text, ...scanSource(text) };
}

const inSrc = files.filter((file) => file.path.startsWith('src/'));
const inBench = files.filter((file) => file.path.startsWith('bench/'));
const purePattern = new RegExp(`^src/(${pureFolders.join('|')})/`);
const pure = inSrc.filter((file) => purePattern.test(file.path));

const inTests = listFiles('tests').filter(isModule).map(scanned);

/** The imports of a file that go against the rules, each with the rule. */
function brokenArrows(file: SourceFile): readonly string[] {
  return file.imports.flatMap((each) => {
    const target = targetOf(file.path, each);
    return target === undefined ? [] : (brokenArrow(file.path, target, each.typeOnly) ?? []);
  });
}

/** Lists where a pattern stands in a file's text or code, by line. */
function findIn(file: SourceFile, text: string, pattern: RegExp, rule: string): readonly string[] {
  return text
    .split('\n')
    .flatMap((line, index) =>
      pattern.test(line) ? [`${file.path}:${index + 1} ${rule}: ${line.trim()}`] : [],
    );
}

describe('the scanner of sources', () => {
  test('finds every form of import and no other', () => {
    const { imports } = scanSource(`
import './side.ts';
import one, { two } from "./values.ts";
import type { Three } from './types.ts';
import {
  type Four,
} from './mixed.ts';
export { five } from './again.ts';
export type { Six } from './again-types.ts';
export * from './all.ts';
const seven = await import('./later.ts');
const eight = require.resolve('package/file');
// import nine from './comment.ts';
/* import ten from './block.ts'; */
const eleven = "import x from './string.ts'";
const twelve = \`import y from './template.ts'\`;
export const from = 'elsewhere';`);
    const found = imports.map((each) => `${each.typeOnly ? 'type ' : ''}${each.specifier}`);
    expect(found.sort()).toEqual([
      './again.ts',
      './all.ts',
      './later.ts',
      './mixed.ts',
      './side.ts',
      './values.ts',
      'package/file',
      'type ./again-types.ts',
      'type ./types.ts',
    ]);
  });

  test('blanks what is not code and keeps the lines', () => {
    const { code } = scanSource("a; // any\n/* any\n any */ b('any', /any's/, `any`); c: any");
    expect(code.split('\n')).toHaveLength(3);
    expect(code.match(/any/g)).toHaveLength(1);
    expect(code).toContain('c: any');
  });

  test('takes a slash for a division and a closing tag where it is one', () => {
    expect(scanSource('const a = b / any / c;').code).toContain('any');
    expect(scanSource('<p>{a}</p>; x as any; <br />').code).toContain('x as any');
  });
});

describe('the rules themselves', () => {
  test.each([
    ['src/model/a.ts', 'src/model/b.ts', false],
    ['src/parse/a.ts', 'src/markdown/b.ts', false],
    ['src/commands/a.ts', 'src/model/b.ts', false],
    ['src/facts/a.ts', 'src/model/site/site.ts', true],
    ['src/pages/a.ts', 'src/facts/site-reader.ts', false],
    ['src/metadata/json-ld/a.ts', 'src/facts/article-reader.ts', false],
    ['src/pages/a.ts', 'src/facts/fact.ts', true],
    ['src/pages/a.ts', 'src/model/site-words.ts', true],
    ['src/checks/a.ts', 'src/model/site/site.ts', true],
    ['src/checks/a.ts', 'src/metadata/b.ts', false],
    ['src/engine/a.ts', 'src/facts/memory-fact-source.ts', false],
    ['src/engine/a.ts', 'layouts/strings/en/words.ts', false],
    ['layouts/a.tsx', 'layouts/parts/b.tsx', false],
    ['layouts/a.tsx', 'src/pages/b.ts', true],
    ['.eleventy.ts', 'src/engine/a.ts', false],
    ['bench/a.ts', 'bench/corpus/b.ts', false],
    ['tests/bench/a.test.ts', 'bench/b.ts', false],
  ])('%s may import %s', (importer, target, typeOnly) => {
    expect(brokenArrow(importer, target, typeOnly)).toBeUndefined();
  });

  test.each([
    ['src/model/a.ts', 'src/markdown/b.ts', true],
    ['src/parse/a.ts', 'src/relate/b.ts', false],
    ['src/pages/a.ts', 'src/metadata/b.ts', false],
    ['src/facts/a.ts', 'src/pages/b.ts', true],
    ['src/metadata/a.ts', 'src/checks/b.ts', true],
    ['src/pages/a.ts', 'src/model/site/site.ts', true],
    ['src/metadata/json-ld/a.ts', 'src/model/site/site.ts', true],
    ['src/pages/a.ts', 'src/facts/memory-fact-source.ts', true],
    ['src/metadata/a.ts', 'src/facts/site-facts.ts', true],
    ['src/pages/a.ts', 'src/facts/fact.ts', false],
    ['src/pages/a.ts', 'layouts/strings/en/words.ts', true],
    ['src/engine/a.ts', 'layouts/article.tsx', false],
    ['src/new/a.ts', 'src/model/b.ts', false],
    ['layouts/a.tsx', 'src/pages/b.ts', false],
    ['layouts/a.tsx', 'src/relate/b.ts', true],
    ['.eleventy.ts', 'src/commands/a.ts', false],
    ['.eleventy.ts', 'bench/a.ts', false],
    ['bench/a.ts', 'src/model/b.ts', true],
    ['bench/a.ts', 'layouts/strings/en/words.ts', true],
    ['bench/a.ts', 'tests/b.ts', true],
    ['src/engine/a.ts', 'bench/b.ts', true],
    ['layouts/a.tsx', 'bench/b.ts', true],
    ['tests/engine/a.test.ts', 'bench/b.ts', true],
  ])('%s may not import %s', (importer, target, typeOnly) => {
    expect(brokenArrow(importer, target, typeOnly)).toContain(`${importer} imports ${target}: `);
  });

  test('finds a cycle through several files, of types too', () => {
    const file = (name: string, specifier: string): SourceFile => ({
      path: `src/model/${name}`,
      text: '',
      code: '',
      imports: [{ specifier, typeOnly: true }],
    });
    const cycle = [file('a.ts', './b.ts'), file('b.ts', './c.ts'), file('c.ts', './b.ts')];
    expect(findCycles(cycle)).toEqual(['src/model/b.ts → src/model/c.ts → src/model/b.ts']);
    expect(findCycles(cycle.slice(0, 2))).toEqual([]);
  });
});

describe('imports', () => {
  test('run one way', () => {
    expect(inSrc.length).toBeGreaterThan(0);
    expect(inBench.length).toBeGreaterThan(0);
    expect(files.flatMap(brokenArrows)).toEqual([]);
  });

  test('lead from tests into bench in tests/bench only', () => {
    expect(inTests.length).toBeGreaterThan(0);
    expect(inTests.flatMap(brokenArrows)).toEqual([]);
  });

  test('form no cycle, of types neither', () => {
    expect(findCycles(files)).toEqual([]);
  });
});

describe('files', () => {
  const named = [...codeFolders, 'tests'].flatMap(listFiles);

  test('have names that say what is in them', () => {
    const vague = /^index\.|(^|[-._])(utils?|helpers?|manager|common|misc)([-._]|$)/;
    const sources = named.filter(
      (file) => !file.startsWith('tests/sites/') && (isModule(file) || !path.extname(file)),
    );
    expect(sources.filter((file) => vague.test(path.basename(file)))).toEqual([]);
  });

  test('are short: at most 300 lines', () => {
    const lines = (file: SourceFile) => file.text.split('\n').length - 1;
    const long = files.filter((file) => lines(file) > 300);
    expect(long.map((file) => `${file.path} has ${lines(file)} lines`)).toEqual([]);
  });
});

describe('code', () => {
  test('does not switch the checks off', () => {
    const switches = /@ts-(ignore|expect-error|nocheck)|biome-ignore/;
    const found = files.flatMap((file) =>
      findIn(file, file.text, switches, 'switches a check off'),
    );
    expect(found).toEqual([]);
  });

  test('has no type any', () => {
    const pattern = /(?<![.\w$])any\b(?!\s*[:(])/;
    expect(files.flatMap((file) => findIn(file, file.code, pattern, 'uses any'))).toEqual([]);
  });

  test('asks parsedAddress whether an address can be read, not URL.canParse, which errs in Node 20 and 22', () => {
    const pattern = /\bURL\.canParse\b/;
    expect(files.flatMap((file) => findIn(file, file.code, pattern, 'asks URL.canParse'))).toEqual(
      [],
    );
  });

  test('has unknown values in src/parse only, and in src/facts, whose values are our own', () => {
    const pattern = /(?<!catch \(\w+: )(?<![.\w$])unknown\b(?!\s*[:(])/;
    // A fact comes from the site that was just related, or from a file of the cache whose digest was
    // checked; a format is given back the subject that it planned.
    const subject = /^src\/metadata\/format\.ts:\d+ uses unknown: readonly subject: unknown;$/;
    const others = files.filter((file) => !/^src\/(parse|facts)\//.test(file.path));
    const found = others.flatMap((file) => findIn(file, file.code, pattern, 'uses unknown'));
    expect(found.filter((line) => !subject.test(line))).toEqual([]);
  });

  test('answers for every page kind by name, so that the compiler asks for a new one', () => {
    const switches = /\bswitch \((?:[\w.]+\.)?page\.kind\) \{[\s\S]*?\n *\}\n/g;
    const silent = files.flatMap((file) =>
      [...file.code.matchAll(switches)]
        .filter(([block]) => /\bdefault:/.test(block))
        .map(() => `${file.path} has a default for page kinds`),
    );
    expect(silent).toEqual([]);
  });

  test('reads no clock, chance, environment or disk where it is pure', () => {
    const pattern =
      /\bnew Date\b|\bDate\.now\b|\bDateTime\.(now|local|utc)\(\)|\bprocess\.|\bperformance\.|\bMath\.random\b/;
    const outside =
      /^(node:)?(fs|os|process|child_process|worker_threads|net|http|https|timers)(\/|$)/;
    expect(pure.length).toBeGreaterThan(0);
    const used = pure.flatMap((file) => findIn(file, file.code, pattern, 'is not pure'));
    const imported = pure.flatMap((file) =>
      file.imports
        .filter((each) => outside.test(each.specifier))
        .map((each) => `${file.path} is not pure: imports ${each.specifier}`),
    );
    expect([...used, ...imported]).toEqual([]);
  });
});

describe('packages', () => {
  interface Manifest {
    readonly dependencies: Readonly<Record<string, string>>;
    readonly devDependencies: Readonly<Record<string, string>>;
  }
  const manifest: Manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const { dependencies, devDependencies } = manifest;

  /** `@scope/name` of `@scope/name/file.js`; undefined for what is no package of npm. */
  const packageOf = ({ specifier }: Import): string | undefined => {
    const isBuiltin = specifier.startsWith('node:') || builtinModules.includes(specifier);
    if (specifier.startsWith('.') || isBuiltin) return undefined;
    return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
  };

  /** Whether a package stands where a file may take it from. */
  const isListed = (file: SourceFile, name: string, typeOnly: boolean): boolean => {
    if (Object.hasOwn(dependencies, name)) return true;
    // The benchmark runs for us alone.
    if (inBench.includes(file)) return Object.hasOwn(devDependencies, name);
    // Types, such as those of mdast, are needed by the type check only.
    return (
      typeOnly && [name, `@types/${name}`].some((each) => Object.hasOwn(devDependencies, each))
    );
  };

  test('that src and layouts import are dependencies, those of bench for development too', () => {
    const missing = files.flatMap((file) =>
      file.imports.flatMap((each) => {
        const name = packageOf(each);
        if (name === undefined || isListed(file, name, each.typeOnly)) return [];
        return [`${file.path} imports ${name}, which is not in dependencies`];
      }),
    );
    expect(missing).toEqual([]);
  });

  test('have exact versions', () => {
    const all = Object.entries({ ...dependencies, ...devDependencies });
    const loose = all.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version));
    expect(loose).toEqual([]);
  });
});
