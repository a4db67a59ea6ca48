import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type BuildOptions as EsbuildOptions, type Plugin, stop } from 'esbuild';
import { sourcesDigest } from './code-digest.ts';
import { memoModules } from './code-version.ts';
import { libraryOfFile } from './installed-library.ts';
import { moduleVersions } from './module-versions.ts';
import { projectFolder } from './project-folder.ts';

/**
 * Libraries with native code, or that read files beside their own code by other means than `import.meta.url`.
 */
const externalPackages = [
  '@11ty/eleventy-dev-server',
  '@parcel/watcher',
  '@takumi-rs/*',
  'esbuild',
  'lightningcss',
  'send',
  'sharp',
  'subset-font',
  'tsx',
];

/** How many bundles to keep: after a return to an earlier version, its bundle is used again. */
const maxBundles = 3;

/** Where a bundle is used: in the project that it was made from, or in any folder that Dateline is installed into. */
type BundleUse = 'here' | 'anywhere';

/**
 * Bundles Dateline's code and libraries into a folder: commands, workers, and `.eleventy.ts`. The folder is
 * written under a temporary name and renamed. Rejects with esbuild's error if a source does not compile.
 * @param folder absolute path; its name is a digest of the sources
 * @returns false if the folder cannot be written
 */
export async function bundleCode(folder: string, use: BundleUse = 'here'): Promise<boolean> {
  const temporary = `${folder}.${process.pid}`;
  try {
    mkdirSync(temporary, { recursive: true });
  } catch {
    return false;
  }
  await Promise.all([bundleCommands(temporary, use), bundleConfig(temporary, use)]);
  // The process of esbuild would need some 350 MB until this one ends.
  await stop();
  writeFileSync(path.join(temporary, 'files.json'), listOf(temporary, path.basename(folder)));
  try {
    renameSync(temporary, folder);
  } catch (error) {
    // Another process has written the same bundle.
    rmSync(temporary, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  if (use === 'here') removeOldBundles(path.dirname(folder));
  return true;
}

/** The content of `files.json`: the files of a bundle with their digests, for `isIntactBundle`. */
function listOf(folder: string, key: string): string {
  const files = readdirSync(folder).map((name) => {
    const content = readFileSync(path.join(folder, name));
    return [name, createHash('sha256').update(content).digest('hex')] as const;
  });
  return JSON.stringify({ key, files: Object.fromEntries(files) });
}

function common(outdir: string, use: BundleUse): EsbuildOptions {
  return {
    bundle: true,
    platform: 'node',
    target: 'node20',
    outdir,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'error',
    absWorkingDir: projectFolder,
    define: {
      DATELINE_PROJECT: use === 'here' ? JSON.stringify(projectFolder) : 'packageFolder',
      DATELINE_CODE: JSON.stringify(sourcesDigest()),
    },
  };
}

/** Writes the main script, which `open-bundle.mjs` opens, and one small script for each worker that has to start fast. */
async function bundleCommands(outdir: string, use: BundleUse): Promise<void> {
  const { metafile } = await build({
    ...common(outdir, use),
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
    // Relative: esbuild takes a `*` for a pattern, and a folder above may have one in its name.
    entryPoints: {
      dateline: 'src/commands/bundle-entry-points.ts',
      'stat-worker': 'src/engine/publish/stat-worker.ts',
      'picture-worker': 'src/engine/pictures/picture-worker.ts',
    },
    minifyWhitespace: true,
    // For an uncaught error, Node prints the whole line.
    lineLimit: 160,
    external: externalPackages,
    plugins: [libraryUrls(use)],
    // A script from V8's code cache cannot call import(), so libraries outside the bundle are loaded by require().
    supported: { 'dynamic-import': false },
    define: {
      ...common(outdir, use).define,
      'import.meta.url': 'moduleUrl',
      DATELINE_VERSIONS: 'codeVersions',
    },
    metafile: true,
    banner: { js: use === 'here' ? scriptUrl : `${scriptUrl}\n${packagePlaces}` },
  });
  const bundle = path.join(outdir, 'dateline.cjs');
  const versionOf = moduleVersions(metafile.inputs);
  const versions = Object.entries(memoModules).map(([folder, code]) => [folder, versionOf(code)]);
  const first = `const codeVersions = ${JSON.stringify(Object.fromEntries(versions))};`;
  writeFileSync(bundle, `${first}\n${inAscii(readFileSync(bundle, 'utf8'))}`);
}

/**
 * Escapes the letters that esbuild leaves as they are, which is in regular expressions only. V8 keeps an ASCII script
 * in half the memory, and reading it takes 3 ms instead of 30 in each process and thread.
 */
function inAscii(code: string): string {
  return code.replace(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/**
 * Libraries such as Eleventy read files beside their code, by `import.meta.url`. The bundle has the variable `moduleUrl`
 * in its place, which each of these modules declares with its original URL.
 */
const libraryUrls = (use: BundleUse): Plugin => ({
  name: 'library-urls',
  setup: (bundle) => {
    bundle.onLoad({ filter: /[\\/]node_modules[\\/].*\.m?js$/ }, ({ path: file }) => {
      const source = readFileSync(file, 'utf8');
      if (!source.includes('import.meta.url')) return undefined;
      const address =
        use === 'here' ? JSON.stringify(pathToFileURL(file).href) : `libraryUrl(${placeOf(file)})`;
      return { contents: `const moduleUrl = ${address};\n${source}`, loader: 'js' };
    });
  },
});

/** The library and the path in it of a file, as arguments of `libraryUrl`. */
function placeOf(file: string): string {
  const library = libraryOfFile(file, projectFolder);
  if (library === undefined) throw new RangeError(`${file} is in no library`);
  const inside = path.relative(library.folder, file).split(path.sep).join('/');
  return [library.name, inside].map((part) => JSON.stringify(part)).join(', ');
}

const scriptUrl = "const moduleUrl = require('node:url').pathToFileURL(__filename).href;";

/** In an installed package: the folder of the package, and the URLs of the files of its libraries. */
const packagePlaces = `const packageFolder = require('node:path').resolve(__filename, '../..');
function libraryUrl(name, file) {
  const { existsSync } = require('node:fs');
  const { join } = require('node:path');
  const places = require('node:module').createRequire(__filename).resolve.paths(name);
  const folders = places.map((place) => join(place, name));
  const folder = folders.find(existsSync) ?? folders[0];
  return require('node:url').pathToFileURL(join(folder, file)).href;
}`;

/** Bundles `.eleventy.ts`. Its plugins are not bundled: an operator may use any. */
async function bundleConfig(outdir: string, use: BundleUse): Promise<void> {
  await build({
    ...common(outdir, use),
    format: 'esm',
    outExtension: { '.js': '.mjs' },
    entryPoints: { 'eleventy-config': '.eleventy.ts' },
    packages: 'external',
    ...(use === 'here' ? {} : { banner: { js: configPlace } }),
    entryNames: '[name]',
    // Code that only a directly started Eleventy needs goes into chunks of its own.
    splitting: true,
  });
}

const configPlace = `import { resolve as resolvePath } from 'node:path';
const packageFolder = resolvePath(import.meta.dirname, '..');`;

function removeOldBundles(folder: string): void {
  const ages = readdirSync(folder)
    .map((name) => path.join(folder, name))
    .map((name) => ({ name, time: statSync(name, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => b.time - a.time);
  for (const { name } of ages.slice(maxBundles)) rmSync(name, { recursive: true, force: true });
}
