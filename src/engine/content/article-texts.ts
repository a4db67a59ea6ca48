import { BoundedCache } from '../../model/bounded-cache.ts';
import type { ArticleText, ParsedArticle } from '../../model/site/article.ts';
import { segmentNumber } from './parse-content-folder.ts';
import {
  DamagedCacheError,
  readSegment,
  readSegmentText,
  type SegmentRow,
} from './segment-file.ts';

/** Where the texts of a segment lie, by the paths of their articles. */
interface SegmentTexts {
  readonly file: string;
  readonly textsAt: number;
  readonly rows: ReadonlyMap<string, SegmentRow>;
}

/** How many segments' lists of texts are kept in memory. */
const mostSegments = 1024;
/** How many texts are kept decoded: a page, its metadata and its feeds ask one after the other. */
const mostTexts = 64;

/** The texts that were read last, by the paths of their articles. */
export type ReadTexts = BoundedCache<string, ParsedArticle>;

export function readTexts(): ReadTexts {
  return new BoundedCache(mostTexts);
}

/**
 * Finds the texts of articles in the segments, where they stay until a page asks for them.
 * @param segments those of all articles, in the order of their numbers: absolute paths
 * The function returned throws RangeError for what is no article, and, as what it returns does,
 * DamagedCacheError if a segment is not there or not whole.
 */
export function articleTexts(segments: readonly string[]): (path: string) => ArticleText {
  const opened = new BoundedCache<string, SegmentTexts>(mostSegments);
  const known = readTexts();
  return (path) => {
    const file = segments[segmentNumber(path, segments.length)];
    if (file === undefined) throw new RangeError(`no segment holds ${path}`);
    const segment = opened.get(file, () => openTexts(file));
    const row = segment.rows.get(path);
    if (row === undefined) throw new RangeError(`${file} does not hold ${path}`);
    return textIn(segment, row, known);
  };
}

/** The text of an article that lies in a segment. */
export function textIn(
  { file, textsAt }: Pick<SegmentTexts, 'file' | 'textsAt'>,
  { path, text, sentences, listed }: SegmentRow,
  known: ReadTexts,
): ArticleText {
  const read = (place: SegmentRow['text']) => {
    if (place === undefined) throw new RangeError(`${path} has no text`);
    // Its digest is checked: it is what the parser has written.
    return JSON.parse(readSegmentText(file, textsAt, place));
  };
  return {
    text: () => known.get(path, () => read(text)),
    sentences: () => read(sentences),
    listed: () => read(listed),
  };
}

/** Throws DamagedCacheError if there is no such segment, or none that is whole. */
export function openTexts(file: string): SegmentTexts {
  const header = readSegment(file, () => false);
  if (header === undefined) throw new DamagedCacheError(file);
  const { rows, textsAt } = header;
  return { file, textsAt, rows: new Map(rows.map((row) => [row.path, row])) };
}
