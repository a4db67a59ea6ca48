import type { FactTable } from '../../facts/fact-table.ts';
import type { FactTableBytes } from '../../facts/fact-table-builder.ts';
import { SiteReader } from '../../facts/site-reader.ts';
import { planCards } from '../../metadata/cards/social-cards.ts';
import { basePathOf } from '../../model/address/href.ts';
import type { ContentFile, StaticFile } from '../../model/content-file.ts';
import { digestOf } from '../../model/digest.ts';
import { lazy } from '../../model/lazy.ts';
import { hasErrors, type Problem } from '../../model/problem.ts';
import type { ParsedArticle } from '../../model/site/article/article.ts';
import type { Look } from '../../model/site/look.ts';
import type { ParsedContent } from '../../model/site/parsed-content.ts';
import type { Publication } from '../../model/site/publication.ts';
import type { Site, WithheldArticle } from '../../model/site/site.ts';
import { noAddedKinds } from '../../pages/page-kinds.ts';
import { parseArticle } from '../../parse/article/article.ts';
import { decodeFile } from '../../parse/decode-file.ts';
import { fileId } from '../../parse/parse-content.ts';
import type { ParseContext } from '../../parse/parse-context.ts';
import { sitePath } from '../../parse/parse-file.ts';
import { pointFinder } from '../../parse/yaml/point-finder.ts';
import { addedLayouts, siteLayouts } from '../assets/site-layouts.ts';
import type { BuildOptions } from '../build-options.ts';
import { codeDigest } from '../cache/code-digest.ts';
import { readFacts, writeFacts } from '../cache/fact-file.ts';
import { planOutputs } from '../dependencies/output-plan.ts';
import { type KindsBundle, loadPageKinds } from '../page-kinds/load-page-kinds.ts';
import { formatIn } from '../render/render-context.ts';
import { type PlannedSite, planSite } from './build-site.ts';
import { readContent, type SiteChunks } from './chunk-content.ts';
import { readScanned } from './content-changed.ts';
import type { ContentScan, ScannedFile } from './content-scan.ts';
import { errorsOfLeftOut } from './leave-out-unpublished.ts';
import { nextChange } from './next-change.ts';
import { type NextReport, nextReport } from './next-report.ts';
import { readStatics } from './read-statics.ts';

/** What is known about a site before it is rendered: the fact `report`. */
export interface SiteReport {
  /** All problems, sorted. */
  readonly problems: readonly Problem[];
  readonly withheld: readonly WithheldArticle[];
  readonly pageCounts: readonly (readonly [kind: string, count: number])[];
  /** Path of the base URL: `/` or `/news/`. */
  readonly basePath: string;
  readonly look: Look;
  /** The Markdown parser. */
  readonly parser: Publication['parser'];
  /** Codes of the site's languages. */
  readonly languages: readonly string[];
  /** The interval in which the same content gives the same site: milliseconds since 1970. */
  readonly validFrom: number;
  readonly validUntil: number;
  /** The next moment at which the site changes by itself; left out on errors. */
  readonly next?: NextReport;
  /** The files that the report mentions, with the digests of their content. */
  readonly reported: readonly (readonly [path: string, digest: string])[];
}

/** Keys of facts: `report`, and `output:PATH` for the plan of each output. */
const reportKey = 'report';
export const outputPrefix = 'output:';

/**
 * Digest of everything that the facts of a site depend on, except the texts of articles and the time. The
 * fields that lists show belong to the texts, but with social cards they count, because the name of a card
 * depends on the headline.
 */
export function factsKey(
  publication: Publication,
  { digests }: SiteChunks,
  { files, media, statics, problems }: ContentScan,
  { content, drafts, baseUrl, cards }: BuildOptions,
  kinds: KindsBundle | undefined,
): string {
  const hasCards = cards && publication.cards !== 'none';
  const settings = files.find((file) => file.path === sitePath)?.digest;
  return digestOf(
    JSON.stringify([
      ...[codeDigest(), settings, [...media, ...statics].map(({ path, digest }) => [path, digest])],
      ...[problems, drafts, baseUrl, cards, addedLayouts(siteLayouts(content))],
      kinds?.kindsDigest ?? '',
      digests.map(([records, listed]) => (hasCards ? [records, listed] : records)),
    ]),
  );
}

/** Reads stored facts. Undefined if there are none, or if they are outdated. */
export function storedFacts(
  file: string,
  scan: ContentScan,
  { now }: Pick<BuildOptions, 'now'>,
): FactTable | undefined {
  const facts = readFacts(file);
  if (facts === undefined) return undefined;
  const { validFrom, validUntil, reported } = reportOf(facts);
  const isCurrent = now.epoch >= validFrom && now.epoch < validUntil;
  return isCurrent && areUnchanged(reported, scan) ? facts : undefined;
}

function areUnchanged(files: SiteReport['reported'], scan: ContentScan): boolean {
  if (files.length === 0) return true;
  const digests = digestsOf(scan);
  return files.every(([path, digest]) => digests.get(path) === digest);
}

function digestsOf({ files, media, statics }: ContentScan): ReadonlyMap<string, string> {
  return new Map([...files, ...media, ...statics].map(({ path, digest }) => [path, digest]));
}

/** The report of a site, from its facts. */
export function reportOf(facts: FactTable): SiteReport {
  // `readFacts` checks the digest, so this is what `relateSite` wrote.
  return facts.value(reportKey) as SiteReport;
}

/** The input of `relateSite`. */
export interface ContentToRelate {
  readonly publication: Publication;
  readonly context: ParseContext;
  /** Problems of the earlier stages. */
  readonly earlierProblems: readonly Problem[];
  readonly chunks: SiteChunks;
  readonly scan: ContentScan;
  readonly options: BuildOptions;
  /** The page kinds that the site adds; undefined if there are none. */
  readonly kinds: KindsBundle | undefined;
  /** The cache file for the facts: absolute path. */
  readonly file: string;
}

/**
 * Relates and plans a site, and stores its facts.
 * Throws DamagedCacheError if a chunk is damaged, and ContentChangedError if a file with a problem was
 * changed since the scan.
 * @returns no facts if the content has errors
 */
export function relateSite({
  publication,
  context,
  earlierProblems,
  chunks,
  scan,
  options,
  kinds,
  file,
}: ContentToRelate): {
  readonly report: SiteReport;
  readonly facts: FactTable | undefined;
} {
  const { now, drafts, cards } = options;
  const readFile = readerOf(scan, options.content);
  const { content, problems } = readContent(publication, chunks, {
    findPoint: pointFinder(readFile),
    parseArticle: (path) => parseAgain(readFile(path), context),
  });
  const media = scan.media.map(mediaFile);
  const { value: statics, problems: undecoded } = readStatics(scan.statics, options.content);
  const added = kinds && loadPageKinds(kinds);
  const faults = added?.problems ?? [];
  const earlier = [...earlierProblems, ...problems, ...undecoded, ...faults];
  const planned = planSite(withRefused(content, scan), earlier, {
    ...{ media, statics, now, drafts, cards },
    layouts: addedLayouts(siteLayouts(options.content)),
    kinds: added?.value ?? noAddedKinds,
  });
  const all = planned.problems;
  const report = makeReport(planned.value, all, scan, options);
  if (hasErrors(all)) return { report, facts: undefined };
  return { report, facts: writeFacts(file, factsOf(planned.value, statics, report)) };
}

/**
 * Returns a function that reads a content file again. It throws ContentChangedError if the file has
 * changed since the scan.
 */
export function readerOf({ files }: ContentScan, content: string) {
  const byPath = lazy(() => new Map(files.map((file) => [file.path, file])));
  return (path: string): ContentFile | undefined => {
    const file = byPath().get(path);
    return file && { path, bytes: readScanned(content, file) };
  };
}

/** Parses the file of a stored article. */
function parseAgain(file: ContentFile | undefined, context: ParseContext): ParsedArticle {
  const source = file && decodeFile(file).value;
  const article = source && parseArticle(source, context).value;
  if (article === undefined) throw new RangeError('a stored article has no file');
  return article;
}

/** Adds the files that the scan refuses to the unreadable ones, so that they are not reported at each of their uses. */
function withRefused(content: ParsedContent, { problems }: ContentScan): ParsedContent {
  const refused = problems.filter(({ severity }) => severity === 'error');
  const ids = refused.map(({ path }) => fileId(path));
  return { ...content, unreadable: new Set([...content.unreadable, ...ids]) };
}

function makeReport(
  planned: PlannedSite,
  problems: readonly Problem[],
  scan: ContentScan,
  options: BuildOptions,
): SiteReport {
  const { site, pages } = planned;
  const { now } = options;
  const counts = new Map<string, number>();
  for (const { kind } of pages) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const digests = digestsOf(scan);
  const withheld = withheldArticles(site, problems);
  const paths = new Set([...problems, ...withheld].map(({ path }) => path));
  return {
    ...{ problems, withheld },
    pageCounts: [...counts],
    basePath: basePathOf(site.publication.baseUrl),
    ...{ look: site.publication.look, parser: site.publication.parser },
    languages: site.languages.map(({ code }) => code),
    validFrom: now.epoch,
    validUntil: nextChange(site.articleDates, now, site.choiceEnds),
    ...(hasErrors(problems) ? {} : nextReport(planned, options)),
    reported: [...paths].map((path) => [path, digests.get(path) ?? '']),
  };
}

function withheldArticles(
  { unpublished, leftOut }: Site,
  problems: readonly Problem[],
): readonly WithheldArticle[] {
  const errors = errorsOfLeftOut(problems);
  const faulty = leftOut.map(({ path, availability, published, url }): WithheldArticle => {
    const dated = published === undefined ? {} : { published };
    return url === undefined
      ? { path, availability, ...dated }
      : { path, availability, ...dated, url };
  });
  return [...unpublished, ...faulty].map((article) => {
    const count = errors.get(article.path);
    return count === undefined ? article : { ...article, errors: count };
  });
}

function factsOf(
  { site, facts, pages, files }: PlannedSite,
  statics: readonly StaticFile[],
  report: SiteReport,
): FactTableBytes {
  const reader = new SiteReader(facts);
  const outputs = planOutputs({
    ...{ pages, files, media: [...site.media.values()], statics },
    cards: planCards(reader, pages, (lang) => formatIn(lang, reader)),
    picturesInUse: new Set(reader.required<readonly string[]>('pictures-in-use')),
    picturesInLists: new Set(reader.required<readonly string[]>('pictures-in-lists')),
  });
  facts.add(outputs.map((output) => [`${outputPrefix}${output.path}`, output]));
  facts.add([[reportKey, report]]);
  return facts.bytes();
}

function mediaFile({ path, digest, picture, notes }: ScannedFile) {
  return notes === undefined ? { path, digest, picture } : { path, digest, picture, notes };
}
