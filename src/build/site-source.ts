import type { FiledArticle, ParsedArticle } from '../model/article.ts';
import type { NamingSentence } from '../model/body.ts';
import type { MediaFile } from '../model/content-file.ts';
import { BoundedCache } from '../model/bounded-cache.ts';
import type { Moment } from '../model/moment.ts';
import type { ParsedContent } from '../model/parsed-content.ts';
import { type Checked, type Problem, sortProblems } from '../model/problem.ts';
import type { Publication } from '../model/publication.ts';
import type { ParsedFile } from '../parse/content-kinds.ts';
import { collectContent } from '../parse/parse-content.ts';
import { planSite } from './build-site.ts';
import { fileOfEntry } from './parse-segment.ts';
import type { PlannedSite } from './planned-site.ts';
import {
  DamagedCacheError,
  forgetSegmentsBut,
  readSegment,
  readSegmentText,
  type TextPlace,
} from './segment-file.ts';

/** Where a site's parsed content lies and what else decides about it: plain data, for any thread. */
export interface SiteSource {
  /** Files of the cache that together hold all parsed files: absolute paths. */
  readonly segments: readonly string[];
  readonly publication: Publication;
  readonly media: readonly MediaFile[];
  readonly now: Moment;
  readonly drafts: boolean;
}

/**
 * Reads the parsed content, relates it and plans its pages. The texts of articles stay on disk
 * until a page asks for them.
 * @param reported whether all problems have been reported before: then none is looked for
 * Throws DamagedCacheError where a segment is not there or not whole.
 */
export function readSite(source: SiteSource, reported = false): Checked<PlannedSite> {
  const { publication, media, now, drafts } = source;
  const read = segmentReader();
  const parts = source.segments.map(read);
  forgetSegmentsBut(source.segments);
  const content = contentOf(publication, parts);
  const planned = planSite(content, { media, now, drafts, reported });
  const problems = [...parts.flatMap((part) => part.problems), ...planned.problems];
  return { value: planned.value, problems: sortProblems(problems) };
}

/** What was read from a segment. */
export interface ReadSegment {
  readonly files: readonly { readonly path: string; readonly file: ParsedFile | undefined }[];
  readonly problems: readonly Problem[];
}

/** Puts what was read from segments together. */
export function contentOf(
  publication: Publication,
  segments: readonly ReadSegment[],
): ParsedContent {
  const parsed = segments.flatMap(({ files }) => files);
  return collectContent(
    publication,
    parsed.sort((a, b) => (a.path < b.path ? -1 : 1)),
  );
}

/**
 * Makes the function that reads what there is in a segment; the texts of articles stay on disk.
 * @param isWanted tells by the paths of files which to read
 * That function throws DamagedCacheError where a segment is not there or not whole.
 */
export function segmentReader(isWanted?: (path: string) => boolean): (file: string) => ReadSegment {
  const readersOf = articleReaders();
  return (file) => {
    const header = readSegment(file, isWanted);
    if (header === undefined) throw new DamagedCacheError(file);
    const { textsAt, entries } = header;
    const files = entries.map((entry) => {
      const { path, text, sentences } = entry;
      return { path, file: fileOfEntry(entry, readersOf({ file, textsAt, text, sentences })) };
    });
    return { files, problems: entries.flatMap(({ problems }) => problems) };
  };
}

/** Where the texts of an article lie. */
interface ArticlePlace {
  readonly file: string;
  readonly textsAt: number;
  readonly text: TextPlace | undefined;
  readonly sentences: TextPlace | undefined;
}

function textAt({ file, textsAt }: ArticlePlace, place: TextPlace | undefined): string {
  if (place === undefined) throw new RangeError(`${file} has no such text`);
  return readSegmentText(file, textsAt, place);
}

/** How many texts are kept in memory: a page, its metadata and its feeds ask one after the other. */
const mostKept = 64;

/**
 * Makes the functions that read articles, and keeps the last texts. They hold on to nothing but where
 * the texts lie: there are as many of them as articles.
 */
function articleReaders(): (at: ArticlePlace) => Pick<FiledArticle, 'text' | 'sentences'> {
  const kept = new BoundedCache<string, ParsedArticle>(mostKept);
  return (at) => ({
    text: () => kept.get(`${at.file}:${at.text?.[0]}`, () => JSON.parse(textAt(at, at.text))),
    sentences: (): readonly NamingSentence[] => JSON.parse(textAt(at, at.sentences)),
  });
}
