import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type BuildOptions as EsbuildOptions, type Plugin } from 'esbuild';
import { sourcesDigest } from './code-digest.ts';
import { projectFolder } from './project-folder.ts';

/** Libraries that are no JavaScript, or that find files of their own beside themselves. */
const notBundled = [
  '@11ty/eleventy-dev-server',
  '@11ty/eleventy-img',
  '@parcel/watcher',
  '@takumi-rs/*',
  'esbuild',
  'lightningcss',
  'satteri',
  'sharp',
  'svgo',
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

function common(outdir: string): EsbuildOptions {
  return {
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    outdir,
    outExtension: { '.js': '.mjs' },
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

async function bundleCommands(outdir: string): Promise<void> {
  await build({
    ...common(outdir),
    entryPoints: [
      'src/commands/run-command.ts',
      'src/build/build-worker.ts',
      'src/build/look-worker.ts',
    ].map((file) => path.join(projectFolder, file)),
    entryNames: '[name]',
    splitting: true,
    minifyWhitespace: true,
    external: notBundled,
    plugins: [eleventyInPlace],
    // Libraries in CommonJS ask for Node's own modules by `require`.
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
  });
}

/** Eleventy looks for its own package beside its code: it is told where that was before. */
const eleventyInPlace: Plugin = {
  name: 'eleventy-in-place',
  setup: (bundle) => {
    bundle.onLoad({ filter: /[\\/]@11ty[\\/]eleventy[\\/]src[\\/].*\.js$/ }, ({ path: file }) => ({
      contents: readFileSync(file, 'utf8').replaceAll(
        'import.meta.url',
        JSON.stringify(pathToFileURL(file).href),
      ),
      loader: 'js',
    }));
  },
};

/** An operator's `.eleventy.ts` may use plugins, which are loaded as they are. */
async function bundleConfig(outdir: string): Promise<void> {
  await build({
    ...common(outdir),
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
