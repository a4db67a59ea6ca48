import { readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Metafile } from 'esbuild';
import { workerPath } from '../../metadata/offline/registration.ts';
import { digestOf } from '../../model/digest.ts';
import type { AddedPageKind } from '../../pages/page-kinds.ts';
import { thrownError } from '../../parse/page-kinds/thrown-error.ts';
import { readRegularFile, writeWhole } from '../cache/cache-file.ts';
import { codeDigest } from '../cache/code-digest.ts';
import { memo } from '../cache/memo.ts';
import { moduleVersions } from '../cache/module-versions.ts';
import { projectFolder } from '../cache/project-folder.ts';
import { refuseKindNames } from '../page-kinds/kind-name-faults.ts';
import { loadError } from '../render/layout-error.ts';
import { withTimeLimit } from '../render/time-limit.ts';
import type { Asset } from './bundle-assets.ts';
import { compilePageScript } from './compile-page-script.ts';
import { compileError, unusedError } from './layout-faults.ts';
import { resolveLayouts } from './resolve-layouts.ts';
import {
  addedKindNames,
  addedLayouts,
  kindFile,
  layoutFile,
  layoutKinds,
  layoutSuffix,
  ownLayouts,
  type SiteLayouts,
} from './site-layouts.ts';

/** Renders a page as HTML, from the properties of its layout. */
export type RenderLayout = (props: object) => string;

/** The layouts, bundled into one module. */
export interface BundledLayouts {
  /** The module: absolute path. */
  readonly file: string;
  /** By page kind, a digest of its layout, of its module if the site adds it, and of everything that these import. */
  readonly digests: Readonly<Record<string, string>>;
  /** Digest of the modules of all page kinds that the site adds; empty if there are none. */
  readonly kindsDigest: string;
  /** The script of the search page. */
  readonly searchScript: Asset;
  /** The script of the offline page. */
  readonly offlineScript: Asset;
  /** The service worker, and the digest of its content, which its name does not have. */
  readonly worker: Asset & { readonly digest: string };
}

interface CompiledLayouts extends Pick<BundledLayouts, 'digests' | 'kindsDigest'> {
  /** The code of the module, and its source map. */
  readonly code: string;
  readonly map: string;
  readonly scripts: Scripts;
}

/** The code of the scripts for browsers. */
interface Scripts {
  readonly search: string;
  readonly offline: string;
  readonly worker: string;
}

/**
 * Bundles all layouts into one module, or finds it in the cache. The name of the module has a digest of its code, so
 * that the dev server loads an edited layout as a new module. If a layout does not compile, rejects with LayoutError,
 * which names file and line.
 * @param cache absolute path of the cache folder
 * @param site the layouts of the site, which replace Dateline's own
 */
export async function bundleLayouts(
  cache: string,
  site?: SiteLayouts | undefined,
): Promise<BundledLayouts> {
  refuseKindNames(site);
  const kinds = [...layoutKinds(), ...addedLayouts(site), ...addedKindNames(site)];
  const make = () => compile(kinds, site);
  const made = await memo(cache, 'layouts', fingerprintOf(kinds, site), make);
  const { code, map, digests, kindsDigest, scripts } = made;
  const file = path.join(cache, 'layouts', `${digestOf(code)}.cjs`);
  writeOnce(file, code);
  writeOnce(`${file}.map`, map);
  const script = (name: keyof Scripts) => {
    const digest = digestOf(scripts[name]);
    const inCache = path.join(cache, 'layouts', `${digest}.js`);
    writeOnce(inCache, scripts[name]);
    return { file: inCache, digest, output: `assets/${name}.${digest}.js` };
  };
  return {
    ...{ file, digests, kindsDigest },
    searchScript: script('search'),
    offlineScript: script('offline'),
    worker: { ...script('worker'), output: workerPath },
  };
}

/** Writes text into a file of the cache unless it is there. */
function writeOnce(file: string, text: string): void {
  if (readRegularFile(file)?.equals(Buffer.from(text)) !== true) writeWhole(file, text);
}

/** What a bundle exports. */
interface LayoutsModule {
  readonly layouts: Readonly<Record<string, RenderLayout>>;
  /** The default exports of the modules of added page kinds, by name: `loadPageKinds` checks that they are such. */
  readonly pageKinds: Readonly<Record<string, AddedPageKind>>;
}

/** Loads the renderers of bundled layouts, by page kind. */
export function loadLayouts(bundle: Pick<BundledLayouts, 'file'>): LayoutsByKind {
  return new Map(Object.entries(loadBundle(bundle).layouts));
}

type LayoutsByKind = ReadonlyMap<string, RenderLayout>;

/** Loads the module of a bundle. Throws LayoutError for an error that is thrown while it loads. */
export function loadBundle({ file }: Pick<BundledLayouts, 'file'>): LayoutsModule {
  try {
    return withTimeLimit(() => createRequire(file)(file));
  } catch (error) {
    throw loadError(thrownError(error));
  }
}

/** Digest of the names, sizes and modification times of all files that layouts can import. */
function fingerprintOf(kinds: readonly string[], site: SiteLayouts | undefined): string {
  const fingerprint = (file: string, name: string): readonly string[] => {
    const { size, mtimeMs } = statSync(file);
    return /\.(?:[jt]sx?|json)$/.test(name) ? [`${name} ${size} ${mtimeMs}`] : [];
  };
  const visit = (folder: string): readonly string[] =>
    readdirSync(path.join(projectFolder, folder), { withFileTypes: true }).flatMap((entry) => {
      const name = path.join(folder, entry.name);
      return entry.isDirectory() ? visit(name) : fingerprint(path.join(projectFolder, name), name);
    });
  const own = site?.files.flatMap((name) => fingerprint(path.join(site.folder, name), name)) ?? [];
  // Layouts also import types and small functions from src/model, and page kinds whatever they need.
  const files = [...visit('layouts'), ...visit(path.join('src', 'model')), ...kinds];
  const code = addedKindNames(site).length === 0 ? '' : codeDigest();
  return digestOf([projectFolder, ...files, site?.folder ?? '', ...own, code].join('\n'));
}

async function compile(
  kinds: readonly string[],
  site: SiteLayouts | undefined,
): Promise<CompiledLayouts> {
  const { build } = await import('esbuild');
  const bundled = await build({
    stdin: {
      contents: entryModule(kinds, addedKindNames(site)),
      resolveDir: ownLayouts,
      loader: 'ts',
    },
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    define: { DATELINE_PROJECT: JSON.stringify(projectFolder) },
    plugins: [resolveLayouts(site)],
    metafile: true,
    sourcemap: 'external',
    sourcesContent: false,
    outfile: 'layouts.cjs',
    write: false,
    logLevel: 'silent',
    absWorkingDir: projectFolder,
    tsconfigRaw: {},
  }).catch((error: Error) => {
    throw compileError(error, site);
  });
  const textOf = (ending: string) =>
    bundled.outputFiles.find((file) => file.path.endsWith(ending))?.text ?? '';
  refuseUnusedFiles(bundled.metafile.inputs, site);
  const scripts = await compileScripts();
  const digests = layoutDigests(kinds, site, scripts, bundled.metafile.inputs);
  const [code, map] = [textOf('.cjs'), textOf('.map')];
  return { code, map, ...digests, scripts };
}

/** Digests of layouts by page kind. @param inputs the modules that are bundled, with their imports */
function layoutDigests(
  kinds: readonly string[],
  site: SiteLayouts | undefined,
  scripts: Scripts,
  inputs: Metafile['inputs'],
): Pick<CompiledLayouts, 'digests' | 'kindsDigest'> {
  const versionOf = moduleVersions(inputs);
  const moduleOf = (name: string) =>
    path.relative(projectFolder, layoutFile(name, site)).split(path.sep).join('/');
  const added = addedLayouts(site);
  const addedKinds = addedKindNames(site);
  // A page has the name of its script, which has a digest.
  const ownScripts = new Map([
    ['search', scripts.search],
    ['offline', scripts.offline + scripts.worker],
  ]);
  const digests = kinds.map((kind) => {
    // Pages of the kind `static` may have an added layout.
    const layouts = kind === 'static' ? [kind, ...added] : [kind];
    const modules = [
      'parts/document/render-document.tsx',
      ...layouts.map((name) => name + layoutSuffix),
      ...(addedKinds.includes(kind) ? [kindFile(kind)] : []),
    ];
    const version = versionOf(modules.map(moduleOf));
    const script = ownScripts.get(kind);
    return [kind, script === undefined ? version : digestOf(version + script)] as const;
  });
  const modules = addedKinds.map((kind) => moduleOf(kindFile(kind)));
  return {
    digests: Object.fromEntries(digests),
    kindsDigest: modules.length === 0 ? '' : versionOf(modules),
  };
}

async function compileScripts(): Promise<Scripts> {
  const [search, offline, worker] = await Promise.all([
    compilePageScript('search/search-page.ts', 'esm'),
    compilePageScript('offline/offline-page.ts', 'esm'),
    compilePageScript('offline/worker.ts', 'iife'),
  ]);
  return { search, offline, worker };
}

/** Throws LayoutError for files of the site that no layout imports: their names are wrong. */
function refuseUnusedFiles(inputs: Metafile['inputs'], site: SiteLayouts | undefined): void {
  if (site === undefined) return;
  const used = new Set(Object.keys(inputs).map((file) => path.resolve(projectFolder, file)));
  const unused = site.files.filter(
    (name) =>
      /\.tsx?$/.test(name) && !name.endsWith('.d.ts') && !used.has(path.join(site.folder, name)),
  );
  if (unused.length > 0) throw unusedError(unused);
}

function entryModule(kinds: readonly string[], addedKinds: readonly string[]): string {
  const imports = kinds.map(
    (kind, i) => `import layout${i} from ${JSON.stringify(`./${kind}${layoutSuffix}`)};`,
  );
  const entries = kinds.map((kind, i) => `${JSON.stringify(kind)}: documentRenderer(layout${i}),`);
  const modules = addedKinds.map(
    (kind, i) => `import kind${i} from ${JSON.stringify(`./${kindFile(kind)}`)};`,
  );
  const added = addedKinds.map((kind, i) => `${JSON.stringify(kind)}: kind${i},`);
  return `import { documentRenderer } from './parts/document/render-document.tsx';
${[...imports, ...modules].join('\n')}
export const layouts = { ${entries.join(' ')} };
export const pageKinds = { ${added.join(' ')} };`;
}
