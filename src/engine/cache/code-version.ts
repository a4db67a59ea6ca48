import { digestOf } from '../../model/digest.ts';
import type { CacheFolder } from './cache-folders.ts';
import { codeDigest } from './code-digest.ts';

/** Written into the code by the bundler: see `module-versions.ts`. */
declare const DATELINE_VERSIONS: Readonly<Record<string, string>> | undefined;

/** The modules that make what lies in a folder of the cache, and the libraries that they read as files. */
export const makers = {
  cards: [
    'src/engine/assets/paint-cards.ts',
    'src/engine/pictures/decode-picture.ts',
    'world-atlas',
    '@fontsource-variable/newsreader',
    '@fontsource-variable/noto-naskh-arabic',
    '@fontsource-variable/source-sans-3',
  ],
  icons: ['src/engine/assets/site-icons.ts', 'src/engine/assets/draw-icons.ts'],
  layouts: ['src/engine/assets/bundle-layouts.ts', 'preact', 'preact-render-to-string'],
  maps: ['src/engine/assets/draw-maps.ts', 'world-atlas'],
  // To encode one takes seconds: these are made again for no other change.
  pictures: ['src/engine/pictures/encode-picture.ts', 'src/engine/pictures/safe-source.ts'],
  styles: ['src/engine/assets/bundle-assets.ts'],
  timelines: ['src/engine/assets/draw-timelines.ts'],
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
