import zlib from 'node:zlib';
import type { copyEndings } from '../publish/compressed-copies.ts';

/** A format of compressed copies. */
export interface Encoding {
  readonly ending: (typeof copyEndings)[number];
  readonly encode: (bytes: Buffer) => Buffer;
}

/** The part of `node:zlib` of newer versions of Node that the types of the oldest one do not have. */
interface ZstdModule {
  readonly zstdCompressSync?: (
    bytes: Buffer,
    options: { readonly params: Readonly<Record<number, number>> },
  ) => Buffer;
}

const { zstdCompressSync }: ZstdModule & Pick<typeof zlib, 'constants'> = zlib;

/** The number of the parameter for the level: `ZSTD_c_compressionLevel` in zstd.h. */
const zstdLevelParameter = 100;

/** The highest level whose window browsers accept: 8 MB (RFC 9659). */
const zstdLevel = 19;

/** Every encoding that this version of Node has. Each is at its best, since a file is compressed once and read often. */
export const encodings: readonly Encoding[] = [
  { ending: '.br', encode: brotli },
  { ending: '.gz', encode: gzip },
  ...(zstdCompressSync === undefined
    ? []
    : [{ ending: '.zst', encode: zstdWith(zstdCompressSync) } as const]),
];

function brotli(bytes: Buffer): Buffer {
  const { BROTLI_PARAM_QUALITY: quality, BROTLI_PARAM_SIZE_HINT: sizeHint } = zlib.constants;
  const params = { [quality]: zlib.constants.BROTLI_MAX_QUALITY, [sizeHint]: bytes.length };
  return zlib.brotliCompressSync(bytes, { params });
}

/** The byte of a gzip header that names the operating system, and its value for an unknown one (RFC 1952, 2.3). */
const [systemByte, unknownSystem] = [9, 255];

/** The header of Node has no time and no name. Without the system, it is the same everywhere. */
function gzip(bytes: Buffer): Buffer {
  const compressed = zlib.gzipSync(bytes, { level: zlib.constants.Z_BEST_COMPRESSION });
  compressed[systemByte] = unknownSystem;
  return compressed;
}

function zstdWith(compress: NonNullable<ZstdModule['zstdCompressSync']>): Encoding['encode'] {
  return (bytes) => compress(bytes, { params: { [zstdLevelParameter]: zstdLevel } });
}

/**
 * What copies depend on besides their source: the encodings and the versions of the libraries in Node. Other versions
 * may give other bytes.
 */
export function encodingsVersion(): string {
  const { zlib: deflate, brotli: own, zstd = '' } = process.versions;
  return JSON.stringify([encodings.map(({ ending }) => ending), deflate, own, zstd]);
}

/** Types of files that compression makes smaller. Pictures, fonts and the search index are compressed already. */
const compressible = new Set([
  ...['html', 'css', 'js', 'mjs', 'json', 'map', 'webmanifest', 'wasm', 'svg', 'ico'],
  ...[
    'xml',
    'xsl',
    'atom',
    'rss',
    'opml',
    'txt',
    'md',
    'csv',
    'tsv',
    'vtt',
    'geojson',
    'ttf',
    'otf',
  ],
]);

/** Bytes. A smaller file fits into one packet with its headers, compressed or not. */
const minSize = 512;

/** Whether a file of the site may have compressed copies. */
export function isCompressible({
  path: name,
  size,
}: {
  readonly path: string;
  readonly size: number;
}): boolean {
  const [, type = ''] = /\.([a-z]+)$/.exec(name) ?? [];
  return size >= minSize && compressible.has(type);
}
