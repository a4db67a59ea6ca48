import { readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { digestOf } from '../../model/digest.ts';
import { readRegularFile, writeWhole } from '../cache/cache-file.ts';
import { jsonMemo, memo } from '../cache/memo.ts';
import { moduleVersions } from '../cache/module-versions.ts';
import { projectFolder } from '../cache/project-folder.ts';

/** A layout: turns what a page shows into its HTML. */
export type RenderLayout = (props: object) => string;

/** The layouts, bundled: one module, and what stands for the code of each kind's layout. */
export interface BundledLayouts {
  /** The module that holds the renderers: absolute path. */
  readonly file: string;
  /** Digest of a kind's layout with every part and word that it imports, by kind. */
  readonly digests: Readonly<Record<string, string>>;
}

/** The code of all layouts, and what stands for each kind's. */
interface CompiledLayouts extends Pick<BundledLayouts, 'digests'> {
  readonly code: string;
}

const compiled = jsonMemo<CompiledLayouts>('layouts');

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
  const { code, digests } = await memo(cache, compiled, stampOf(kinds), () => compile(kinds));
  const file = path.join(cache, 'layouts', `${digestOf(code)}.cjs`);
  if (readRegularFile(file)?.equals(Buffer.from(code)) !== true) writeWhole(file, code);
  return { file, digests };
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

async function compile(kinds: readonly string[]): Promise<CompiledLayouts> {
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
  const versionOf = moduleVersions(bundled.metafile.inputs);
  const digests = kinds.map((kind) => {
    const modules = ['layouts/parts/render-document.tsx', `layouts/${kind}.11ty.tsx`];
    return [kind, versionOf(modules)] as const;
  });
  return { code, digests: Object.fromEntries(digests) };
}

function entryModule(kinds: readonly string[]): string {
  const imports = kinds.map(
    (kind, i) => `import layout${i} from ${JSON.stringify(`./${kind}.11ty.tsx`)};`,
  );
  const entries = kinds.map((kind, i) => `${JSON.stringify(kind)}: documentRenderer(layout${i}),`);
  return `import { documentRenderer } from './parts/render-document.tsx';
${imports.join('\n')}
export const layouts = { ${entries.join(' ')} };`;
}
