import { digestOf } from '../../model/digest.ts';
import type { FindPoint } from '../../model/position.ts';
import type { Problem } from '../../model/problem.ts';
import type { ParsedContent } from '../../model/site/parsed-content.ts';
import type { Publication } from '../../model/site/publication.ts';
import type { ParsedFile } from '../../parse/content-kinds.ts';
import { collectContent } from '../../parse/parse-content.ts';
import { readTexts, textIn } from './article-texts.ts';
import { fileOfEntry } from './parse-segment.ts';
import { DamagedCacheError, forgetSegmentsBut, readSegment } from './segment-file.ts';

/** Where the parsed files of a site lie. */
export interface SiteSegments {
  /** Absolute paths, those of articles first. */
  readonly files: readonly string[];
  /** Of each: what stands for all that it holds besides the texts of articles, and for what lists show. */
  readonly digests: readonly SegmentDigests[];
  /** How many hold articles. */
  readonly articleSegments: number;
}

export type SegmentDigests = readonly [records: string, listed: string];

/**
 * The digests of a segment.
 * Throws DamagedCacheError if it is not there or not whole.
 */
export function segmentDigests(file: string): SegmentDigests {
  const header = readSegment(file, () => false);
  if (header === undefined) throw new DamagedCacheError(file);
  const { rows } = header;
  return [
    digestOf(rows.map(({ path, record }) => `${path} ${record}`).join('\n')),
    digestOf(rows.map(({ path, listed }) => `${path} ${listed?.[2]}`).join('\n')),
  ];
}

/**
 * Reads the parsed content. The texts of articles stay on disk until something asks for them.
 * Throws DamagedCacheError if a segment is not there or not whole.
 */
export function readContent(
  publication: Publication,
  { files }: SiteSegments,
  findPoint: FindPoint,
): { readonly content: ParsedContent; readonly problems: readonly Problem[] } {
  const parsed: { readonly path: string; readonly file: ParsedFile | undefined }[] = [];
  const problems: Problem[] = [];
  const known = readTexts();
  for (const file of files) {
    const header = readSegment(file);
    if (header === undefined) throw new DamagedCacheError(file);
    const { textsAt, rows } = header;
    const rowOf = new Map(rows.map((row) => [row.path, row]));
    for (const entry of header.entries) {
      const row = rowOf.get(entry.path);
      if (row === undefined) throw new DamagedCacheError(file);
      parsed.push({
        path: entry.path,
        file: fileOfEntry(entry, textIn({ file, textsAt }, row, known)),
      });
      problems.push(...entry.problems);
    }
  }
  forgetSegmentsBut(files);
  parsed.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { content: collectContent(publication, parsed, findPoint), problems };
}
