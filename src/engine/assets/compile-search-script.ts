import { projectFolder } from '../cache/project-folder.ts';

/** Bundles the script of the search page: one small module for browsers. Rejects with esbuild's error. */
export async function compileSearchScript(): Promise<string> {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: ['layouts/scripts/search/search-page.ts'],
    bundle: true,
    format: 'esm',
    platform: 'browser',
    target: ['chrome100', 'firefox100', 'safari15'],
    charset: 'utf8',
    minify: true,
    write: false,
    logLevel: 'silent',
    absWorkingDir: projectFolder,
    tsconfigRaw: {},
  });
  return outputFiles[0]?.text ?? '';
}
