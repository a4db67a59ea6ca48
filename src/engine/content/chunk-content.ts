import { digestOf } from '../../model/digest.ts';
import { compareText } from '../../model/order.ts';
import type { FindPoint } from '../../model/position.ts';
import type { Problem } from '../../model/problem.ts';
import type { ParsedArticle } from '../../model/site/article/article.ts';
import type { ParsedContent } from '../../model/site/parsed-content.ts';
import type { Publication } from '../../model/site/publication.ts';
import type { ParsedFile } from '../../parse/content-kinds.ts';
import { collectContent } from '../../parse/parse-content.ts';
import { createTextCache, textInChunk } from './article-texts.ts';
import { DamagedCacheError, forgetOtherChunks, readChunk } from './chunk-file.ts';
import { fileOfEntry } from './parse-chunk.ts';

/** The chunks of a site. */
export interface SiteChunks {
  /** Absolute paths, those of articles first. */
  readonly files: readonly string[];
  /** The digests of each. */
  readonly digests: readonly ChunkDigests[];
  /** The number of chunks of articles. */
  readonly articleChunks: number;
}

/** Of everything except the texts of articles, and of the fields that lists show. */
export type ChunkDigests = readonly [records: string, listed: string];

/**
 * The digests of a chunk. Throws DamagedCacheError if it is missing or damaged.
 */
export function chunkDigests(file: string): ChunkDigests {
  const header = readChunk(file, () => false);
  if (header === undefined) throw new DamagedCacheError(file);
  const { rows } = header;
  return [
    digestOf(rows.map(({ path, record }) => `${path} ${record}`).join('\n')),
    digestOf(rows.map(({ path, listed }) => `${path} ${listed?.[2]}`).join('\n')),
  ];
}

/** What finds positions in content files. */
export interface ContentSources {
  readonly findPoint: FindPoint;
  /** Parses an article again. */
  readonly parseArticle: (path: string) => ParsedArticle;
}

/**
 * Reads the parsed content. The texts of articles are read from disk on demand.
 * Throws DamagedCacheError if a chunk is missing or damaged.
 */
export function readContent(
  publication: Publication,
  { files }: SiteChunks,
  { findPoint, parseArticle }: ContentSources,
): { readonly content: ParsedContent; readonly problems: readonly Problem[] } {
  const parsed: { readonly path: string; readonly file: ParsedFile | undefined }[] = [];
  const problems: Problem[] = [];
  const cache = createTextCache();
  for (const file of files) {
    const header = readChunk(file);
    if (header === undefined) throw new DamagedCacheError(file);
    const { textsAt, rows } = header;
    const rowOf = new Map(rows.map((row) => [row.path, row]));
    for (const entry of header.entries) {
      const row = rowOf.get(entry.path);
      if (row === undefined) throw new DamagedCacheError(file);
      const { path, pages } = row;
      const texts = textInChunk({ file, textsAt }, row, cache);
      // The stored texts of live coverage with several pages have no positions.
      const text = pages === undefined ? texts.shown : () => parseArticle(path);
      parsed.push({ path, file: fileOfEntry(entry, { ...texts, text }) });
      problems.push(...entry.problems);
    }
  }
  forgetOtherChunks(files);
  parsed.sort((a, b) => compareText(a.path, b.path));
  return { content: collectContent(publication, parsed, findPoint), problems };
}
