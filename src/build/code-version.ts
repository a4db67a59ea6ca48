import { digestOf } from '../model/digest.ts';
import type { CacheFolder } from './cache-folders.ts';
import { codeDigest } from './code-digest.ts';

/** Written into the code by the bundler: see `module-versions.ts`. */
declare const DATELINE_VERSIONS: Readonly<Record<string, string>> | undefined;

/** The modules that make what lies in a folder of the cache, and the libraries that they read as files. */
export const makers = {
  cards: [
    'src/build/paint-cards.ts',
    'src/build/decode-picture.ts',
    'world-atlas',
    '@fontsource-variable/newsreader',
    '@fontsource-variable/noto-naskh-arabic',
    '@fontsource-variable/source-sans-3',
  ],
  icons: ['src/build/site-icons.ts', 'src/build/draw-icons.ts'],
  layouts: ['src/build/bundle-layouts.ts', 'preact', 'preact-render-to-string'],
  maps: ['src/build/draw-maps.ts', 'world-atlas'],
  // To encode one takes seconds: these are made again for no other change.
  pictures: ['src/build/encode-picture.ts', 'src/build/safe-source.ts'],
  styles: ['src/build/page-sheets.ts'],
  timelines: ['src/build/draw-timelines.ts'],
} as const satisfies Partial<Readonly<Record<CacheFolder, readonly string[]>>>;

/** A folder of the cache that holds what `memo` keeps. */
export type MadeFolder = keyof typeof makers;

/**
 * Stands for the code that makes what lies in a folder of the cache: the modules, everything that they
 * import, and Node. If the code runs from its sources, for all code.
 */
export function codeVersion(folder: MadeFolder): string {
  if (typeof DATELINE_VERSIONS === 'undefined') return codeDigest();
  const version = DATELINE_VERSIONS[folder];
  if (version === undefined) throw new RangeError(`the bundle has no version of ${folder}`);
  return digestOf(`${version} ${process.version}`);
}
