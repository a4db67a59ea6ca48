import { readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { digestOf } from '../../model/digest.ts';
import { readRegularFile, writeWhole } from '../cache/cache-file.ts';
import { jsonMemo, memo } from '../cache/memo.ts';
import { moduleVersions } from '../cache/module-versions.ts';
import { projectFolder } from '../cache/project-folder.ts';

/** Renders a page as HTML, from the properties of its layout. */
export type RenderLayout = (props: object) => string;

/** The layouts, bundled into one module. */
export interface BundledLayouts {
  /** The module: absolute path. */
  readonly file: string;
  /** By page kind, a digest of its layout and everything that the layout imports. */
  readonly digests: Readonly<Record<string, string>>;
}

interface CompiledLayouts extends Pick<BundledLayouts, 'digests'> {
  /** The code of the module. */
  readonly code: string;
}

const compiled = jsonMemo<CompiledLayouts>('layouts');

const layoutsFolder = path.join(projectFolder, 'layouts');

/**
 * Bundles all layouts into one module, or finds it in the cache. The name of the module has a digest of its code, so
 * that the dev server loads an edited layout as a new module. If a layout does not compile, rejects with esbuild's
 * error, which has the file and line.
 * @param cache absolute path of the cache folder
 * @param kinds page kinds, each with a layout `layouts/<kind>.11ty.tsx`
 */
export async function bundleLayouts(
  cache: string,
  kinds: readonly string[] = layoutKinds(),
): Promise<BundledLayouts> {
  const { code, digests } = await memo(cache, compiled, fingerprintOf(kinds), () => compile(kinds));
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

/** Digest of the names, sizes and modification times of all files that layouts can import. */
function fingerprintOf(kinds: readonly string[]): string {
  const visit = (folder: string): readonly string[] =>
    readdirSync(path.join(projectFolder, folder), { withFileTypes: true }).flatMap((entry) => {
      const name = path.join(folder, entry.name);
      if (entry.isDirectory()) return visit(name);
      const { size, mtimeMs } = statSync(path.join(projectFolder, name));
      return /\.tsx?$/.test(name) ? [`${name} ${size} ${mtimeMs}`] : [];
    });
  // Layouts also import types and small functions from src/model.
  const files = [...visit('layouts'), ...visit(path.join('src', 'model')), ...kinds];
  return digestOf([projectFolder, ...files].join('\n'));
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
    const modules = ['layouts/parts/document/render-document.tsx', `layouts/${kind}.11ty.tsx`];
    return [kind, versionOf(modules)] as const;
  });
  return { code, digests: Object.fromEntries(digests) };
}

function entryModule(kinds: readonly string[]): string {
  const imports = kinds.map(
    (kind, i) => `import layout${i} from ${JSON.stringify(`./${kind}.11ty.tsx`)};`,
  );
  const entries = kinds.map((kind, i) => `${JSON.stringify(kind)}: documentRenderer(layout${i}),`);
  return `import { documentRenderer } from './parts/document/render-document.tsx';
${imports.join('\n')}
export const layouts = { ${entries.join(' ')} };`;
}
