import type { LanguageCode } from '../model/language.ts';
import type { Publication } from '../model/publication.ts';
import type { Site } from '../model/site.ts';
import { workOfPath } from '../model/translation.ts';
import { planSite } from './build-site.ts';
import type { BuildState } from './build-state.ts';
import { withAnswers } from './kept-relations.ts';
import { isArticle } from './parse-content-folder.ts';
import type { SegmentJob } from './parse-segment.ts';
import type { PlannedSite } from './planned-site.ts';
import { contentOf, type ReadSegment, type SiteSource, segmentReader } from './site-source.ts';

/** A part of a site, planned: as the last build found it, and as it is now. */
export interface PartOfSite {
  readonly before: PlannedSite;
  readonly now: PlannedSite;
}

/** With more articles than that, the whole site is read as soon. */
const mostArticles = 1500;

/**
 * Reads and plans as much of a site as some of its files are made of, where nothing but the words of
 * articles has changed since the last build. What only the whole can tell, that build noted.
 *
 * Nobody but the digests of the last build can say that the part is enough: it is, for the files of
 * which `before` gives the same digests.
 * @param numbers those of the files among the products of the last build
 * @returns undefined where that is most of the site
 * Throws DamagedCacheError where a segment is not there or not whole.
 */
export function planPart(
  numbers: Iterable<number>,
  state: BuildState,
  jobs: readonly SegmentJob[],
  source: SiteSource,
): PartOfSite | undefined {
  const articles = articlesOf(numbers, state, source.publication);
  if (articles.size > mostArticles) return undefined;
  const isWanted = (path: string) => !isArticle(path) || articles.has(path);
  const read = remembered(segmentReader(isWanted));
  const { publication, media, now, drafts } = source;
  const completed = completer(state);
  const planned = (segments: readonly string[]) => {
    const parts = jobs.flatMap((job, index) =>
      job.sources.some(({ path }) => isWanted(path)) ? read(segments[index] ?? job.file) : [],
    );
    const content = contentOf(publication, parts);
    return planSite(content, { media, now, drafts, reported: true }, completed).value;
  };
  return { before: planned(state.segments), now: planned(source.segments) };
}

/** Paths of the articles of which files are made, with their versions in other languages. */
function articlesOf(
  numbers: Iterable<number>,
  { files, relations }: BuildState,
  { languages }: Publication,
): ReadonlySet<string> {
  const made = new Set<string>();
  for (const number of numbers) {
    for (const file of relations.madeOf.at(number)) made.add(files[file]?.path ?? '');
  }
  const codes = languages.map(({ code }) => code);
  return new Set([...made].flatMap((path) => versionsOf(path, codes)));
}

/** Where an article and its versions in other languages stand, or would. */
function versionsOf(path: string, languages: readonly LanguageCode[]): readonly string[] {
  const work = workOfPath(path);
  return [path, `${work}.md`, ...languages.map((code) => `${work}.${code}.md`)];
}

function completer({ files, relations }: BuildState): (part: Site) => Site {
  const numbers = new Map(files.map(({ path }, number) => [path, number]));
  const { related, answers } = relations;
  return (part) =>
    withAnswers(part, answers(), ({ path }) =>
      Array.from(related.at(numbers.get(path) ?? -1), (number) => files[number]?.path ?? ''),
    );
}

function remembered(read: (file: string) => ReadSegment): (file: string) => ReadSegment {
  const known = new Map<string, ReadSegment>();
  return (file) => {
    const found = known.get(file) ?? read(file);
    known.set(file, found);
    return found;
  };
}
