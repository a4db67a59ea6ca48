import type { ArticleTexts } from '../../facts/cached-fact-source.ts';
import type { TextDigests } from '../../facts/text-facts.ts';
import { BoundedCache } from '../../model/bounded-cache.ts';
import type { ArticleText, ShownArticle } from '../../model/site/article/article.ts';
import type { NamingSentence } from '../../model/text/body.ts';
import { type ChunkRow, DamagedCacheError, readChunk, readChunkText } from './chunk-file.ts';
import { chunkNumber } from './parse-content-folder.ts';

/** The positions of the texts in a chunk, by the paths of their articles. */
interface ChunkTexts {
  readonly file: string;
  readonly textsAt: number;
  readonly rows: ReadonlyMap<string, ChunkRow>;
}

/** Number of chunks whose lists of texts are held in memory. */
const maxChunks = 1024;
/** Number of parsed texts to hold: a page, its metadata and its feeds read the same one in turn. */
const maxTexts = 256;
/** Number of articles whose sentences with names are held: the pages of people and places show the same ones. */
const maxSentences = 1024;

/** The texts that were read last, by the path of the article. */
export type TextCache = BoundedCache<string, ShownArticle>;

export function createTextCache(): TextCache {
  return new BoundedCache(maxTexts);
}

/**
 * Finds the texts of articles by their paths. A text is read from disk on demand. All functions throw DamagedCacheError
 * if a chunk is missing or damaged.
 * @param chunks of all articles, in the order of their numbers: absolute paths
 */
export function articleTexts(chunks: readonly string[]): ArticleTexts {
  const opened = new BoundedCache<string, ChunkTexts>(maxChunks);
  const cache = createTextCache();
  const sentences = new BoundedCache<string, readonly NamingSentence[]>(maxSentences);
  const find = (path: string) => {
    const file = chunks[chunkNumber(path, chunks.length)];
    if (file === undefined) return undefined;
    const chunk = opened.get(file, () => openChunkTexts(file));
    const row = chunk.rows.get(path);
    return row && { chunk, row };
  };
  return {
    textOf: (path) => {
      const found = find(path);
      if (found === undefined) throw new RangeError(`no chunk contains ${path}`);
      const text = textInChunk(found.chunk, found.row, cache);
      return { ...text, sentences: () => sentences.get(path, text.sentences) };
    },
    digestsOf: (path) => {
      const found = find(path);
      return found && digestsIn(found.row);
    },
  };
}

function digestsIn({ text, sentences, listed, pages = [] }: ChunkRow): TextDigests {
  const digestOf = (range: ChunkRow['text']) => range?.[2] ?? '';
  return {
    shown: digestOf(text),
    sentences: digestOf(sentences),
    listed: digestOf(listed),
    earlier: pages.map(digestOf),
  };
}

/** The text of an article in a chunk. */
export function textInChunk(
  { file, textsAt }: Pick<ChunkTexts, 'file' | 'textsAt'>,
  { path, text, sentences, listed, pages = [] }: ChunkRow,
  cache: TextCache,
): ArticleText {
  const read = (range: ChunkRow['text']) => {
    if (range === undefined) throw new RangeError(`${path} has no text`);
    // `readChunkText` checks the digest, so this is what the parser wrote.
    return JSON.parse(readChunkText(file, textsAt, range));
  };
  return {
    shown: () => cache.get(path, () => read(text)),
    earlier: (number) => (number - 1 in pages ? read(pages[number - 1]) : undefined),
    sentences: () => read(sentences),
    listed: () => read(listed),
  };
}

/** Reads the positions of a chunk's texts. Throws DamagedCacheError if it is missing or damaged. */
export function openChunkTexts(file: string): ChunkTexts {
  const header = readChunk(file, () => false);
  if (header === undefined) throw new DamagedCacheError(file);
  const { rows, textsAt } = header;
  return { file, textsAt, rows: new Map(rows.map((row) => [row.path, row])) };
}
