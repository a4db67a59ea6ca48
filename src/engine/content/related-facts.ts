import type { FactTable } from '../../facts/fact-table.ts';
import type { FactTableBytes } from '../../facts/fact-table-builder.ts';
import { SiteReader } from '../../facts/site-reader.ts';

import { planCards } from '../../metadata/cards/social-cards.ts';
import { basePathOf } from '../../model/address/href.ts';
import type { ContentFile } from '../../model/content-file.ts';
import { digestOf } from '../../model/digest.ts';
import { lazy } from '../../model/lazy.ts';
import { hasErrors, type Problem, sortProblems } from '../../model/problem.ts';
import type { Publication } from '../../model/site/publication.ts';
import type { UnpublishedArticle } from '../../model/site/site.ts';
import { sitePath } from '../../parse/parse-file.ts';
import { pointFinder } from '../../parse/yaml/point-finder.ts';
import type { BuildOptions } from '../build-options.ts';
import { codeDigest } from '../cache/code-digest.ts';
import { readFacts, writeFacts } from '../cache/fact-file.ts';
import { planOutputs } from '../dependencies/output-plan.ts';
import { formatIn } from '../render/render-context.ts';
import { type PlannedSite, planSite } from './build-site.ts';
import { readScanned } from './content-changed.ts';
import type { ContentScan, ScannedFile } from './content-scan.ts';
import { nextChange } from './next-change.ts';
import { readContent, type SiteSegments } from './segment-content.ts';

/** What there is to tell of a site before anything is made of it: the fact `report`. */
export interface SiteReport {
  /** All problems, sorted. */
  readonly problems: readonly Problem[];
  readonly withheld: readonly UnpublishedArticle[];
  readonly pageCounts: readonly (readonly [kind: string, count: number])[];
  /** Path of the base URL: `/` or `/news/`. */
  readonly basePath: string;
  /** What reads its Markdown. */
  readonly parser: Publication['parser'];
  /** Codes of the site's languages. */
  readonly languages: readonly string[];
  /** Milliseconds since 1970 between which the same content gives the same site. */
  readonly validFrom: number;
  readonly validUntil: number;
  /** The files of whose text the report tells, and what stands for their content. */
  readonly told: readonly (readonly [path: string, digest: string])[];
}

/** Facts that are no article's text: `report`, and `output:PATH` for each output. */
const reportKey = 'report';
export const outputPrefix = 'output:';

/**
 * Stands for everything that the facts of a site are made from: all but texts, and the time. What lists
 * show of articles is text, too; but headlines stand on social cards, the names of which are planned.
 */
export function factsKey(
  publication: Publication,
  { digests }: SiteSegments,
  { files, media, problems }: ContentScan,
  { drafts, baseUrl, cards }: BuildOptions,
): string {
  const hasCards = cards && publication.cards !== 'none';
  const settings = files.find((file) => file.path === sitePath)?.digest;
  return digestOf(
    JSON.stringify([
      ...[codeDigest(), settings, media.map(({ path, digest }) => [path, digest])],
      ...[problems, drafts, baseUrl, cards],
      digests.map(([ofCards, ofListed]) => (hasCards ? [ofCards, ofListed] : ofCards)),
    ]),
  );
}

/** The facts that a build stored under a key; undefined if there are none that still hold. */
export function storedFacts(
  file: string,
  scan: ContentScan,
  { now }: Pick<BuildOptions, 'now'>,
): FactTable | undefined {
  const facts = readFacts(file);
  if (facts === undefined) return undefined;
  const { validFrom, validUntil, told } = reportOf(facts);
  const isTimely = now.epoch >= validFrom && now.epoch < validUntil;
  return isTimely && areUnchanged(told, scan) ? facts : undefined;
}

function areUnchanged(files: SiteReport['told'], scan: ContentScan): boolean {
  if (files.length === 0) return true;
  const digests = digestsOf(scan);
  return files.every(([path, digest]) => digests.get(path) === digest);
}

function digestsOf({ files, media }: ContentScan): ReadonlyMap<string, string> {
  return new Map([...files, ...media].map(({ path, digest }) => [path, digest]));
}

/** What a site reported when its facts were made. */
export function reportOf(facts: FactTable): SiteReport {
  // The facts are our own: the digest of the file was checked.
  return facts.value(reportKey) as SiteReport;
}

/** What a site is related from: plain data, for any thread. */
export interface ContentToRelate {
  readonly publication: Publication;
  /** Problems that were found before. */
  readonly before: readonly Problem[];
  readonly segments: SiteSegments;
  readonly scan: ContentScan;
  readonly options: BuildOptions;
  /** Where to store the facts: absolute path. */
  readonly file: string;
}

/**
 * Relates and plans a site, and stores its facts.
 * @returns no facts if the content has errors. Throws DamagedCacheError, and ContentChangedError if a
 *   file with a problem was saved since it was scanned.
 */
export function relateSite({
  publication,
  before,
  segments,
  scan,
  options,
  file,
}: ContentToRelate): { readonly report: SiteReport; readonly facts: FactTable | undefined } {
  const { now, drafts, cards } = options;
  const findPoint = pointFinder(readerOf(scan, options.content));
  const { content, problems } = readContent(publication, segments, findPoint);
  const media = scan.media.map(mediaFile);
  const planned = planSite(content, { media, now, drafts, cards });
  const all = sortProblems([...before, ...problems, ...planned.problems]);
  const report = makeReport(planned.value, all, scan, options);
  if (hasErrors(all)) return { report, facts: undefined };
  return { report, facts: writeFacts(file, factsOf(planned.value, report)) };
}

/**
 * Reads files of the content again, as they were scanned.
 * The function returned throws ContentChangedError.
 */
function readerOf({ files }: ContentScan, content: string) {
  const byPath = lazy(() => new Map(files.map((file) => [file.path, file])));
  return (path: string): ContentFile | undefined => {
    const file = byPath().get(path);
    return file && { path, bytes: readScanned(content, file) };
  };
}

function makeReport(
  { site, pages }: PlannedSite,
  problems: readonly Problem[],
  scan: ContentScan,
  { now }: BuildOptions,
): SiteReport {
  const counts = new Map<string, number>();
  for (const { kind } of pages) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const digests = digestsOf(scan);
  const paths = new Set([...problems, ...site.unpublished].map(({ path }) => path));
  return {
    problems,
    withheld: site.unpublished,
    pageCounts: [...counts],
    basePath: basePathOf(site.publication.baseUrl),
    parser: site.publication.parser,
    languages: site.languages.map(({ code }) => code),
    validFrom: now.epoch,
    validUntil: nextChange(site.articleDates, now),
    told: [...paths].map((path) => [path, digests.get(path) ?? '']),
  };
}

function factsOf({ site, facts, pages, files }: PlannedSite, report: SiteReport): FactTableBytes {
  const reader = new SiteReader(facts);
  const outputs = planOutputs({
    ...{ pages, files, media: [...site.media.values()] },
    cards: planCards(reader, pages, (lang) => formatIn(lang, reader)),
    picturesInUse: new Set(reader.required<readonly string[]>('pictures-in-use')),
  });
  facts.add(outputs.map((output) => [`${outputPrefix}${output.path}`, output]));
  facts.add([[reportKey, report]]);
  return facts.bytes();
}

function mediaFile({ path, digest, picture, notes }: ScannedFile) {
  return notes === undefined ? { path, digest, picture } : { path, digest, picture, notes };
}
