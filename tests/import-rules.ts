import path from 'node:path';
import type { Import, SourceFile } from './source-scan.ts';

/** A folder of `src` may import from folders with a lower rank, and from itself. */
const ranks: Readonly<Record<string, number>> = {
  model: 0,
  markdown: 1,
  parse: 2,
  relate: 3,
  facts: 4,
  pages: 5,
  pictures: 5,
  metadata: 6,
  checks: 7,
  engine: 8,
  commands: 9,
};

/** What pages and formats may import from `src/facts`. */
const doors = ['src/facts/site-reader.ts', 'src/facts/article-reader.ts'];

/** The project's file that a relative import resolves to; undefined for a package. */
export function targetOf(importer: string, { specifier }: Import): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  return path.posix.join(path.posix.dirname(importer), specifier);
}

/** The folder of `src` that contains a file: `model` for `src/model/point.ts`. */
const folderOf = (file: string) => /^src\/([^/]+)\//.exec(file)?.[1] ?? '';

/** Returns why an import within the project is not allowed; undefined if it is allowed. */
export function brokenArrow(
  importer: string,
  target: string,
  typeOnly: boolean,
): string | undefined {
  const rule = brokenRule(importer, target, typeOnly);
  return rule === undefined ? undefined : `${importer} imports ${target}: ${rule}`;
}

function brokenRule(importer: string, target: string, typeOnly: boolean): string | undefined {
  if (importer.startsWith('layouts/')) return brokenByLayout(target, typeOnly);
  if (importer.startsWith('src/')) {
    return brokenBySource(importer, target) ?? brokenByReader(importer, target, typeOnly);
  }
  if (importer.startsWith('bench/')) return brokenByBench(target);
  if (importer.startsWith('tests/')) return brokenByTest(importer, target);
  return target.startsWith('src/engine/') ? undefined : '.eleventy.ts imports src/engine only';
}

function brokenByLayout(target: string, typeOnly: boolean): string | undefined {
  if (/^(layouts|src\/model)\//.test(target)) return undefined;
  if (!target.startsWith('src/pages/')) return 'layouts import layouts, src/model and src/pages';
  return typeOnly ? undefined : 'layouts import types only from src/pages';
}

/**
 * The benchmark uses Dateline from outside, as it uses its peers. It shares with the browser tests the code that drives
 * a browser over the pages of a site.
 */
function brokenByBench(target: string): string | undefined {
  const isShared = /^tests\/browser\/(chromium\/chromium|page-kinds|site-pages)\.ts$/.test(target);
  if (target.startsWith('bench/') || isShared) return undefined;
  return 'bench imports bench, and of the tests the browser and the kinds of pages only';
}

function brokenByTest(importer: string, target: string): string | undefined {
  if (!target.startsWith('bench/') || importer.startsWith('tests/bench/')) return undefined;
  return 'only tests/bench imports from bench';
}

function brokenBySource(importer: string, target: string): string | undefined {
  const [from, to] = [folderOf(importer), folderOf(target)];
  if (target.startsWith('layouts/')) {
    const allowed = from === 'engine' && target.startsWith('layouts/strings/');
    return allowed ? undefined : 'only src/engine imports from layouts, and strings alone';
  }
  const [own, other] = [ranks[from], ranks[to]];
  if (own === undefined || other === undefined) return 'a folder without a layer';
  return from === to || other < own ? undefined : `src/${from} may not import src/${to}`;
}

/**
 * Pages and formats read the site only through `SiteReader`, which records what they read. The build would not know of
 * data that they get in another way.
 */
function brokenByReader(importer: string, target: string, typeOnly: boolean): string | undefined {
  if (!/^src\/(pages|metadata)\//.test(importer)) return undefined;
  if (target === 'src/model/site/site.ts')
    return 'pages and formats read the site through SiteReader';
  if (!target.startsWith('src/facts/') || doors.includes(target)) return undefined;
  if (target === 'src/facts/fact.ts' && typeOnly) return undefined;
  return 'pages and formats import SiteReader and ArticleReader from src/facts, and the type Fact';
}

/** Every import cycle, as `a → b → a`. */
export function findCycles(sources: readonly SourceFile[]): readonly string[] {
  const graph = new Map(
    sources.map((file) => [
      file.path,
      file.imports.map((each) => targetOf(file.path, each)).filter((each) => each !== undefined),
    ]),
  );
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]): readonly string[] => {
    const seenAt = trail.indexOf(file);
    if (seenAt !== -1) return [[...trail.slice(seenAt), file].join(' → ')];
    if (done.has(file)) return [];
    const found = (graph.get(file) ?? []).flatMap((next) => visit(next, [...trail, file]));
    done.add(file);
    return found;
  };
  return sources.flatMap((file) => visit(file.path, []));
}
