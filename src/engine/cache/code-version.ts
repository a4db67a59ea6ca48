import { digestOf } from '../../model/digest.ts';
import type { CacheFolder } from './cache-folders.ts';
import { codeDigest } from './code-digest.ts';

/** Defined by the bundler: see `module-versions.ts`. */
declare const DATELINE_VERSIONS: Readonly<Record<string, string>> | undefined;

/** The file of the atlas: see `StoredAtlas`. */
export const atlasFile = 'src/pictures/map/atlas/countries.bin';

/** For each cache folder, the modules that make its files, and the files and libraries that these read. */
export const memoModules = {
  cards: [
    'src/engine/assets/paint-cards.ts',
    'src/engine/pictures/decode-picture.ts',
    atlasFile,
    '@fontsource-variable/newsreader',
    '@fontsource-variable/noto-naskh-arabic',
    '@fontsource-variable/source-sans-3',
  ],
  entries: ['src/markdown/render-body.ts', 'layouts/strings/languages.ts'],
  // The words and formats of a language are no facts.
  feeds: ['src/metadata/feeds/site-feeds.ts', 'src/engine/render/render-context.ts'],
  fonts: ['src/engine/assets/site-fonts.ts', 'src/engine/assets/make-font.ts'],
  icons: ['src/engine/assets/site-icons.ts', 'src/engine/assets/draw-icons.ts'],
  layouts: ['src/engine/assets/bundle-layouts.ts', 'preact', 'preact-render-to-string'],
  maps: ['src/engine/assets/draw-maps.ts', atlasFile],
  // Encoding takes seconds, so no other change may cause it.
  pictures: ['src/engine/pictures/encode-picture.ts', 'src/engine/pictures/safe-source.ts'],
  // The records are made from parsed texts.
  search: ['src/engine/search/site-search.ts', 'src/engine/content/parse-chunk.ts'],
  styles: ['src/engine/assets/bundle-assets.ts'],
  timelines: ['src/engine/assets/draw-timelines.ts'],
} as const satisfies Partial<Readonly<Record<CacheFolder, readonly string[]>>>;

/** A cache folder that `memo` reads and writes. */
export type MemoFolder = keyof typeof memoModules;

/**
 * Digest of the code that makes the files of a cache folder: its modules, everything that they import, and the
 * version of Node. If the code runs from its sources, digest of all code. Throws RangeError if the bundle has no
 * version of the folder.
 */
export function codeVersion(folder: MemoFolder): string {
  if (typeof DATELINE_VERSIONS === 'undefined') return codeDigest();
  const version = DATELINE_VERSIONS[folder];
  if (version === undefined) throw new RangeError(`the bundle has no version of ${folder}`);
  return digestOf(`${version} ${process.version}`);
}
