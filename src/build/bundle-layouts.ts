import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { digestOf } from './digest.ts';
import { projectFolder } from './project-folder.ts';

/** A layout: turns what a page shows into its HTML. */
export type RenderLayout = (props: object) => string;

/**
 * Bundles all layouts into one module and imports it. The module's name holds the digest of its
 * code, so that an edited layout or part is a new module even where the old one is already loaded.
 * Throws esbuild's error, which names file and line, where a layout does not compile.
 * @param kinds page kinds; each has its layout in `layouts/<kind>.11ty.tsx`
 */
export async function bundleLayouts(
  kinds: readonly string[],
): Promise<ReadonlyMap<string, RenderLayout>> {
  const code = await compile(kinds);
  const folder = path.join(projectFolder, '.cache', 'layouts');
  const file = path.join(folder, `${digestOf(code)}-${process.pid}.mjs`);
  await mkdir(folder, { recursive: true });
  await writeFile(file, code);
  try {
    const module: { layouts: Record<string, RenderLayout> } = await import(
      pathToFileURL(file).href
    );
    return new Map(Object.entries(module.layouts));
  } finally {
    await rm(file, { force: true });
  }
}

async function compile(kinds: readonly string[]): Promise<string> {
  const bundled = await build({
    stdin: {
      contents: entryModule(kinds),
      resolveDir: path.join(projectFolder, 'layouts'),
      loader: 'ts',
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    write: false,
    logLevel: 'silent',
    absWorkingDir: projectFolder,
  });
  return bundled.outputFiles[0]?.text ?? '';
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
