import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Metafile } from 'esbuild';
import { digestOf } from '../model/digest.ts';
import { readCacheText, readRegularFile, writeCacheText, writeWhole } from './cache-file.ts';
import { projectFolder } from './project-folder.ts';

/** A layout: turns what a page shows into its HTML. */
export type RenderLayout = (props: object) => string;

/** The layouts, bundled: one module, and what stands for the code of each kind's layout. */
export interface BundledLayouts {
  /** The module that holds the renderers: absolute path. */
  readonly file: string;
  /** Digest of a kind's layout with every part and word that it imports, by kind. */
  readonly digests: Readonly<Record<string, string>>;
}

const layoutsFolder = path.join(projectFolder, 'layouts');

/**
 * Bundles all layouts into one module, or takes the bundle that was made of the same files. The
 * module's name holds the digest of its code, so that an edited layout or part is a new module
 * even where the old one is already loaded.
 * Throws esbuild's error, which names file and line, where a layout does not compile.
 * @param cache absolute path of the cache folder
 * @param kinds page kinds; each has its layout in `layouts/<kind>.11ty.tsx`
 */
export async function bundleLayouts(
  cache: string,
  kinds: readonly string[] = layoutKinds(),
): Promise<BundledLayouts> {
  const folder = path.join(cache, 'layouts');
  const index = path.join(folder, `${stampOf(kinds)}.json`);
  const known = readIndex(index);
  if (known !== undefined) return known;
  const { code, digests } = await compile(kinds);
  const bundled = { file: path.join(folder, `${digestOf(code)}.cjs`), digests };
  writeWhole(bundled.file, code);
  writeCacheText(index, JSON.stringify(bundled));
  return bundled;
}

/** Loads the renderers of bundled layouts, by page kind. */
export function loadLayouts({ file }: BundledLayouts): ReadonlyMap<string, RenderLayout> {
  const module: { layouts: Record<string, RenderLayout> } = createRequire(file)(file);
  return new Map(Object.entries(module.layouts));
}

/** The page kinds that have a layout: `layouts/<kind>.11ty.tsx`. */
export function layoutKinds(): readonly string[] {
  const suffix = '.11ty.tsx';
  return readdirSync(layoutsFolder)
    .filter((name) => name.endsWith(suffix))
    .map((name) => name.slice(0, -suffix.length))
    .sort();
}

function readIndex(index: string): BundledLayouts | undefined {
  const text = readCacheText(index);
  if (text === undefined) return undefined;
  const known: BundledLayouts = JSON.parse(text);
  const code = readRegularFile(known.file) ?? '';
  return path.basename(known.file) === `${digestOf(code)}.cjs` ? known : undefined;
}

/** Stands for the files from which layouts are made, by size and time. */
function stampOf(kinds: readonly string[]): string {
  const visit = (folder: string): readonly string[] =>
    readdirSync(path.join(projectFolder, folder), { withFileTypes: true }).flatMap((entry) => {
      const name = path.join(folder, entry.name);
      if (entry.isDirectory()) return visit(name);
      const { size, mtimeMs } = statSync(path.join(projectFolder, name));
      return /\.tsx?$/.test(name) ? [`${name} ${size} ${mtimeMs}`] : [];
    });
  // Layouts import types and small constructors of src too.
  const stamps = [...visit('layouts'), ...visit(path.join('src', 'model')), ...kinds];
  return digestOf([projectFolder, ...stamps].join('\n'));
}

async function compile(kinds: readonly string[]) {
  const { build } = await import('esbuild');
  const bundled = await build({
    stdin: { contents: entryModule(kinds), resolveDir: layoutsFolder, loader: 'ts' },
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    define: { DATELINE_PROJECT: JSON.stringify(projectFolder) },
    metafile: true,
    write: false,
    logLevel: 'silent',
    absWorkingDir: projectFolder,
  });
  const code = bundled.outputFiles[0]?.text ?? '';
  return { code, digests: digestsOf(kinds, bundled.metafile) };
}

function entryModule(kinds: readonly string[]): string {
  const imports = kinds.map(
    (kind, i) => `import layout${i} from ${JSON.stringify(`./${kind}.11ty.tsx`)};`,
  );
  const entries = kinds.map((kind, i) => `${JSON.stringify(kind)}: rendererOf(layout${i}),`);
  return `import { rendererOf } from './parts/render-document.tsx';
${imports.join('\n')}
export const layouts = { ${entries.join(' ')} };`;
}

/** For each kind, the digest of all files from which its layout is made. */
function digestsOf(kinds: readonly string[], { inputs }: Metafile): BundledLayouts['digests'] {
  const own = new Map<string, string>();
  const contentOf = (file: string) => {
    const known = own.get(file) ?? digestOf(readFileSync(path.join(projectFolder, file)));
    own.set(file, known);
    return known;
  };
  return Object.fromEntries(
    kinds.map((kind) => {
      const files = reached(
        ['layouts/parts/render-document.tsx', `layouts/${kind}.11ty.tsx`],
        inputs,
      );
      return [kind, digestOf(files.map((file) => `${file} ${contentOf(file)}`).join('\n'))];
    }),
  );
}

/** Every file of ours that some files import, themselves among them, sorted. */
function reached(from: readonly string[], inputs: Metafile['inputs']): readonly string[] {
  const found = new Set(from);
  for (const file of found) {
    for (const { path: name } of inputs[file]?.imports ?? []) {
      if (name in inputs && !name.startsWith('node_modules/')) found.add(name);
    }
  }
  return [...found].sort();
}
