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

/** The text of an article, and the digests of its pages with earlier entries. */
export interface FoundText extends ArticleText {
  readonly earlierDigests: readonly string[];
}

/**
 * Returns a function that finds the text of an article by its path. A text is read from disk on demand.
 * The function throws RangeError if there is no such article. It and the functions of the text throw
 * DamagedCacheError if a chunk is missing or damaged.
 * @param chunks of all articles, in the order of their numbers: absolute paths
 */
export function articleTexts(chunks: readonly string[]): (path: string) => FoundText {
  const opened = new BoundedCache<string, ChunkTexts>(maxChunks);
  const cache = createTextCache();
  const sentences = new BoundedCache<string, readonly NamingSentence[]>(maxSentences);
  return (path) => {
    const file = chunks[chunkNumber(path, chunks.length)];
    if (file === undefined) throw new RangeError(`no chunk contains ${path}`);
    const chunk = opened.get(file, () => openChunkTexts(file));
    const row = chunk.rows.get(path);
    if (row === undefined) throw new RangeError(`${file} does not contain ${path}`);
    const text = textInChunk(chunk, row, cache);
    const earlierDigests = (row.pages ?? []).map(([, , digest]) => digest);
    return { ...text, sentences: () => sentences.get(path, text.sentences), earlierDigests };
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
