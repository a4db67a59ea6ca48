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
import { makers } from './code-version.ts';
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
      dateline: path.join(projectFolder, 'src/commands/bundled-parts.ts'),
      'look-worker': path.join(projectFolder, 'src/engine/publish/look-worker.ts'),
      'picture-worker': path.join(projectFolder, 'src/engine/pictures/picture-worker.ts'),
    },
    minifyWhitespace: true,
    // Where it fails all the same, Node prints the line.
    lineLimit: 160,
    charset: 'ascii',
    external: notBundled,
    plugins: [librariesInPlace],
    // Such a script can import nothing by itself: a library that is not in it is required.
    supported: { 'dynamic-import': false },
    define: {
      ...common(outdir).define,
      'import.meta.url': 'bundleUrl',
      DATELINE_VERSIONS: 'codeVersions',
    },
    metafile: true,
    banner: { js: "const bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
  });
  const bundle = path.join(outdir, 'dateline.cjs');
  const versionOf = moduleVersions(metafile.inputs);
  const versions = Object.entries(makers).map(([folder, code]) => [folder, versionOf(code)]);
  const first = `const codeVersions = ${JSON.stringify(Object.fromEntries(versions))};`;
  writeFileSync(bundle, `${first}\n${inAscii(readFileSync(bundle, 'utf8'))}`);
}

/**
 * Writes every other character of a script as an escape, for `open-bundle.mjs`, which reads ASCII.
 * esbuild does so in strings and leaves regular expressions as they are.
 */
export function inAscii(code: string): string {
  return code.replace(
    /[^\0-\x7F]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/**
 * Eleventy and others look for files beside their code: they are told where that was before. What
 * Eleventy imports by a path of its own, such as its configuration, `open-bundle.mjs` imports for it.
 */
const librariesInPlace: Plugin = {
  name: 'libraries-in-place',
  setup: (bundle) => {
    bundle.onLoad({ filter: /[\\/]node_modules[\\/].*\.m?js$/ }, ({ path: file }) => {
      const source = readFileSync(file, 'utf8');
      if (!source.includes('import.meta.url') && !source.includes('import(')) return undefined;
      const contents = source
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(file).href))
        .replaceAll(/(?<= |=|\()import\((?=[a-zA-Z])/g, 'importModule(');
      return { contents, loader: 'js' };
    });
  },
};

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
