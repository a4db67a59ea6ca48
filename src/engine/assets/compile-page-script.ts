import { projectFolder } from '../cache/project-folder.ts';

/**
 * Bundles a script for browsers with all that it imports. Rejects with esbuild's error.
 * @param entry path of the module in `layouts/scripts`
 * @param format a module, or a script for a service worker, which Firefox does not load as a module
 */
export async function compilePageScript(entry: string, format: 'esm' | 'iife'): Promise<string> {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: [`layouts/scripts/${entry}`],
    bundle: true,
    format,
    platform: 'browser',
    // Libraries have checks for developers.
    define: { 'process.env.NODE_ENV': '"production"' },
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
