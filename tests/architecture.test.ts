import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
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
    .filter((name) => !name.includes('/node_modules/'))
    .sort();
}

const isModule = (file: string) => /\.(ts|tsx|mts|js|mjs)$/.test(file);

/** The folders of the project's code, without its tests. */
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

/** The imports of a file that break a rule, each with the rule. */
function brokenArrows(file: SourceFile): readonly string[] {
  return file.imports.flatMap((each) => {
    const target = targetOf(file.path, each);
    return target === undefined ? [] : (brokenArrow(file.path, target, each.typeOnly) ?? []);
  });
}

/** Lists the matches of a pattern in a file's text or code, by line. */
function findIn(file: SourceFile, text: string, pattern: RegExp, rule: string): readonly string[] {
  return text
    .split('\n')
    .flatMap((line, index) =>
      pattern.test(line) ? [`${file.path}:${index + 1} ${rule}: ${line.trim()}`] : [],
    );
}

describe('imports', () => {
  test('run one way only', () => {
    expect(inSrc.length).toBeGreaterThan(0);
    expect(inBench.length).toBeGreaterThan(0);
    expect(files.flatMap(brokenArrows)).toEqual([]);
  });

  test('lead from tests into bench only in tests/bench', () => {
    expect(inTests.length).toBeGreaterThan(0);
    expect(inTests.flatMap(brokenArrows)).toEqual([]);
  });

  test('form no cycle, not even of types', () => {
    expect(findCycles(files)).toEqual([]);
  });
});

describe('files', () => {
  const named = [...codeFolders, 'tests'].flatMap(listFiles);

  test('have names that describe their content', () => {
    const vague = /^index\.|(^|[-._])(utils?|helpers?|manager|common|misc)([-._]|$)/;
    const sources = named.filter(
      (file) => !file.startsWith('tests/sites/') && (isModule(file) || !path.extname(file)),
    );
    expect(sources.filter((file) => vague.test(path.basename(file)))).toEqual([]);
  });

  test('are short: at most 300 lines', () => {
    const lines = (file: SourceFile) => file.text.split('\n').length - 1;
    const long = [...files, ...inTests].filter((file) => lines(file) > 300);
    expect(long.map((file) => `${file.path} has ${lines(file)} lines`)).toEqual([]);
  });
});

describe('folders', () => {
  // Fixture sites and their expected output are content, not code.
  const isFixture = (folder: string) => /^tests\/sites\/[^/]+\/(?:content|expected)\b/.test(folder);

  test('are small: at most 25 files each', () => {
    const counts = new Map<string, number>();
    for (const file of ['src', 'layouts', 'tests', 'bench'].flatMap(listFiles)) {
      if (statSync(path.join(root, file)).isDirectory()) continue;
      const folder = path.posix.dirname(file);
      counts.set(folder, (counts.get(folder) ?? 0) + 1);
    }
    const large = [...counts].filter(([folder, count]) => count > 25 && !isFixture(folder));
    expect(large.map(([folder, count]) => `${folder} holds ${count} files`)).toEqual([]);
  });
});

describe('code', () => {
  test('does not disable checks', () => {
    const switches = /@ts-(ignore|expect-error|nocheck)|biome-ignore/;
    const found = files.flatMap((file) =>
      findIn(file, file.text, switches, 'switches a check off'),
    );
    expect(found).toEqual([]);
  });

  test('does not use a name twice', () => {
    const exported =
      /^export (?:async )?(?:abstract )?(?:function\*?|class|const|let|interface|type|enum) (\w+)/gm;
    const homes = new Map<string, Set<string>>();
    const isOwn = (each: SourceFile) => !inBench.includes(each) && !/\.d\.m?ts$/.test(each.path);
    for (const { path: file, code } of files.filter(isOwn)) {
      for (const [, name = ''] of code.matchAll(exported)) {
        homes.set(name, (homes.get(name) ?? new Set()).add(file));
      }
    }
    const shared = [...homes].filter(([, places]) => places.size > 1);
    expect(homes.size).toBeGreaterThan(1000);
    expect(shared.map(([name, places]) => `${name}: ${[...places].join(', ')}`)).toEqual([]);
  });

  test('does not use the type any', () => {
    const pattern = /(?<![.\w$])any\b(?!\s*[:(])/;
    expect(files.flatMap((file) => findIn(file, file.code, pattern, 'uses any'))).toEqual([]);
  });

  test('uses parsedAddress to check an address, not URL.canParse, which has bugs in Node 20 and 22', () => {
    const pattern = /\bURL\.canParse\b/;
    expect(files.flatMap((file) => findIn(file, file.code, pattern, 'asks URL.canParse'))).toEqual(
      [],
    );
  });

  test('uses unknown only in src/parse and src/facts', () => {
    const pattern = /(?<!catch \(\w+: )(?<![.\w$])unknown\b(?!\s*[:(])/;
    // A fact comes from the site that was just related, or from a cache file whose digest was
    // checked. A format gets back the subject that it planned.
    const subject = /^src\/metadata\/format\.ts:\d+ uses unknown: readonly subject: unknown;$/;
    const others = files.filter((file) => !/^src\/(parse|facts)\//.test(file.path));
    const found = others.flatMap((file) => findIn(file, file.code, pattern, 'uses unknown'));
    expect(found.filter((line) => !subject.test(line))).toEqual([]);
  });

  test('names every page kind, so that the compiler reports a missing one', () => {
    const switches = /\bswitch \((?:[\w.]+\.)?page\.kind\) \{[\s\S]*?\n *\}\n/g;
    const silent = files.flatMap((file) =>
      [...file.code.matchAll(switches)]
        .filter(([block]) => /\bdefault:/.test(block))
        .map(() => `${file.path} has a default for page kinds`),
    );
    expect(silent).toEqual([]);
  });

  test('reads no clock, random numbers, environment or disk if it is pure', () => {
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

  /** `@scope/name` of `@scope/name/file.js`; undefined if it is not an npm package. */
  const packageOf = ({ specifier }: Import): string | undefined => {
    const isBuiltin = specifier.startsWith('node:') || builtinModules.includes(specifier);
    if (specifier.startsWith('.') || isBuiltin) return undefined;
    return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');
  };

  /** Whether a file may import a package, given where package.json lists it. */
  const isListed = (file: SourceFile, name: string, typeOnly: boolean): boolean => {
    if (Object.hasOwn(dependencies, name)) return true;
    // Only the project's developers run the benchmark.
    if (inBench.includes(file)) return Object.hasOwn(devDependencies, name);
    // Types, such as those of mdast, are needed only by the type check.
    return (
      typeOnly && [name, `@types/${name}`].some((each) => Object.hasOwn(devDependencies, each))
    );
  };

  test('that src and layouts import are dependencies; those of bench may be development dependencies', () => {
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
