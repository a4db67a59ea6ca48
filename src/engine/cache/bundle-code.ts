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
import { build, type BuildOptions as EsbuildOptions, type Plugin } from 'esbuild';
import { sourcesDigest } from './code-digest.ts';
import { memoModules } from './code-version.ts';
import { moduleVersions } from './module-versions.ts';
import { projectFolder } from './project-folder.ts';

/** Libraries that are no JavaScript, or that find files of their own beside themselves. */
const notBundled = [
  '@11ty/eleventy-dev-server',
  '@11ty/eleventy-img',
  '@parcel/watcher',
  '@takumi-rs/*',
  'esbuild',
  'lightningcss',
  'send',
  'sharp',
  'tsx',
];

/** How many bundles are kept: that of the version before is wanted again when one goes back to it. */
const mostKept = 3;

/**
 * Bundles Dateline's own code with its libraries into a folder: commands, threads of the build,
 * and `.eleventy.ts`. The folder appears at once, whole.
 * @param folder absolute path; its name stands for the sources
 * @returns false where nothing can be written there
 */
export async function bundleCode(folder: string): Promise<boolean> {
  const fresh = `${folder}.${process.pid}`;
  try {
    mkdirSync(fresh, { recursive: true });
  } catch {
    return false;
  }
  await Promise.all([bundleCommands(fresh), bundleConfig(fresh)]);
  writeFileSync(path.join(fresh, 'files.json'), listOf(fresh, path.basename(folder)));
  try {
    renameSync(fresh, folder);
  } catch (error) {
    // Another process was faster: its bundle is the same.
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  dropOld(path.dirname(folder));
  return true;
}

/** The files of a bundle with their digests, by which `open-bundle.mjs` tells whether it is whole. */
function listOf(folder: string, key: string): string {
  const files = readdirSync(folder).map((name) => {
    const content = readFileSync(path.join(folder, name));
    return [name, createHash('sha256').update(content).digest('hex')] as const;
  });
  return JSON.stringify({ key, files: Object.fromEntries(files) });
}

function common(outdir: string): EsbuildOptions {
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
      DATELINE_PROJECT: JSON.stringify(projectFolder),
      DATELINE_CODE: JSON.stringify(sourcesDigest()),
    },
  };
}

/** One script, which `open-bundle.mjs` opens, and one for each thread or process that must start at once. */
async function bundleCommands(outdir: string): Promise<void> {
  const { metafile } = await build({
    ...common(outdir),
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
    entryPoints: {
      dateline: path.join(projectFolder, 'src/commands/bundle-entry-points.ts'),
      'stat-worker': path.join(projectFolder, 'src/engine/publish/stat-worker.ts'),
      'picture-worker': path.join(projectFolder, 'src/engine/pictures/picture-worker.ts'),
    },
    minifyWhitespace: true,
    // If it fails all the same, Node prints the line.
    lineLimit: 160,
    external: notBundled,
    plugins: [libraryUrls],
    // Such a script can import nothing by itself: a library outside the bundle is required.
    supported: { 'dynamic-import': false },
    define: {
      ...common(outdir).define,
      'import.meta.url': 'moduleUrl',
      DATELINE_VERSIONS: 'codeVersions',
    },
    metafile: true,
    banner: { js: "const moduleUrl = require('node:url').pathToFileURL(__filename).href;" },
  });
  const bundle = path.join(outdir, 'dateline.cjs');
  const versionOf = moduleVersions(metafile.inputs);
  const versions = Object.entries(memoModules).map(([folder, code]) => [folder, versionOf(code)]);
  const first = `const codeVersions = ${JSON.stringify(Object.fromEntries(versions))};`;
  writeFileSync(bundle, `${first}\n${readFileSync(bundle, 'utf8')}`);
}

/**
 * Eleventy and css-tree read files beside their code, by `import.meta.url`. In the bundle that is the variable
 * `moduleUrl`; each of their modules declares it with its original address.
 */
const libraryUrls: Plugin = {
  name: 'library-urls',
  setup: (bundle) => {
    bundle.onLoad({ filter: /[\\/]node_modules[\\/].*\.m?js$/ }, ({ path: file }) => {
      const source = withConfigImport(file, readFileSync(file, 'utf8'));
      if (!source.includes('import.meta.url')) return undefined;
      const address = JSON.stringify(pathToFileURL(file).href);
      return { contents: `const moduleUrl = ${address};\n${source}`, loader: 'js' };
    });
  },
};

/**
 * Eleventy imports its configuration file by a computed path, which a bundled script cannot do: see
 * `importModule` in `open-bundle.mjs`. This one call is replaced because Eleventy inside the bundle halves the
 * processor time of rendering an edited page: outside, loading it takes 0.3 s of processor, with Node 20.
 */
function withConfigImport(file: string, source: string): string {
  if (!file.endsWith(path.join('@11ty', 'eleventy', 'src', 'Util', 'Require.js'))) return source;
  const call = 'import(urlPath)';
  if (!source.includes(call)) throw new Error(`${file} has no ${call}: see withConfigImport`);
  return source.replace(call, 'importModule(urlPath)');
}

/** An operator's `.eleventy.ts` may use plugins, which are loaded as they are. */
async function bundleConfig(outdir: string): Promise<void> {
  await build({
    ...common(outdir),
    format: 'esm',
    outExtension: { '.js': '.mjs' },
    entryPoints: { 'eleventy-config': path.join(projectFolder, '.eleventy.ts') },
    packages: 'external',
    entryNames: '[name]',
    // What only Eleventy by itself needs is not loaded by a build.
    splitting: true,
  });
}

function dropOld(folder: string): void {
  const ages = readdirSync(folder)
    .map((name) => path.join(folder, name))
    .map((name) => ({ name, time: statSync(name, { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => b.time - a.time);
  for (const { name } of ages.slice(mostKept)) rmSync(name, { recursive: true, force: true });
}
