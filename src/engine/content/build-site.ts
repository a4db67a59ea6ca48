import { checkSite } from '../../checks/check-site.ts';
import { checkInternalLinks } from '../../checks/internal-links.ts';
import type { SiteCheckInput } from '../../checks/site-check-input.ts';
import { MemoryFactSource } from '../../facts/memory-fact-source.ts';
import { SiteReader } from '../../facts/site-reader.ts';
import type { PlannedFile } from '../../metadata/format.ts';
import { planFiles, staticTextFacts } from '../../metadata/output-formats.ts';
import type { ContentFolder, StaticFile } from '../../model/content-file.ts';
import type { ByLanguage } from '../../model/language.ts';
import type { LanguageWords } from '../../model/language-words.ts';
import type { Moment } from '../../model/moment.ts';
import { type Checked, type Problem, sortProblems } from '../../model/problem.ts';
import type { ParsedContent } from '../../model/site/parsed-content.ts';
import type { Site } from '../../model/site/site.ts';
import {
  type AddedKinds,
  noAddedKinds,
  type PlannedPage,
  traitFacts,
} from '../../pages/page-kinds.ts';
import { versionFacts } from '../../pages/page-versions.ts';
import { planPages } from '../../pages/plan-pages.ts';
import { editionFacts } from '../../pages/views/edition.ts';
import { withTomorrow } from '../../parse/fields/local-time.ts';
import { parseContent } from '../../parse/parse-content.ts';
import { unpublishedPaths } from '../../relate/availability.ts';
import { type RelateOptions, relateContent } from '../../relate/relate-content.ts';
import { planAddedPages } from '../page-kinds/plan-added-pages.ts';
import { leaveOutUnpublished, withoutBlockingDrafts } from './leave-out-unpublished.ts';

/** Everything that a site depends on, except layouts. */
export interface SiteInput {
  readonly folder: ContentFolder;
  /** The time of the build. */
  readonly now: Moment;
  /** Whether to build drafts and pending articles. */
  readonly drafts: boolean;
  /** Whether to make social cards. Defaults to true. */
  readonly cards?: boolean;
  /** Overrides the base URL of site.yaml. */
  readonly baseUrl: string | undefined;
  readonly words: ByLanguage<LanguageWords>;
}

/** A site as data: its facts, its pages and its files for machines. */
export interface PlannedSite {
  readonly site: Site;
  readonly facts: MemoryFactSource;
  /** Sorted by URL. */
  readonly pages: readonly PlannedPage[];
  readonly files: readonly PlannedFile[];
}

/**
 * Parses, relates and plans a site. Pure: reads no clock, disk or environment. Returns the sorted problems
 * of all stages. The value is undefined only if there is no usable site.yaml.
 */
export function buildSite(input: SiteInput): Checked<PlannedSite | undefined> {
  const { folder, now, drafts, cards = true, baseUrl, words } = input;
  const parsed = parseContent(folder, { words, baseUrl });
  if (parsed.value === undefined) {
    return { value: undefined, problems: sortProblems(parsed.problems) };
  }
  const { media, statics = [] } = folder;
  return planSite(parsed.value, parsed.problems, { media, statics, now, drafts, cards });
}

/** Everything that a site depends on, except its content. */
export interface PlanOptions extends RelateOptions {
  readonly statics: readonly StaticFile[];
  readonly cards: boolean;
  /** The page kinds that the site adds. */
  readonly kinds?: AddedKinds;
}

/**
 * Relates and plans parsed content. Pure, like `buildSite`. Errors of articles that are not published yet
 * are warnings, and a build that shows drafts leaves these articles out. Returns the sorted problems.
 * @param earlier the problems of the content's files
 */
export function planSite(
  content: ParsedContent,
  earlier: readonly Problem[],
  options: PlanOptions,
): Checked<PlannedSite> {
  const unpublished = unpublishedPaths(content, options.now);
  const { value, problems: found } = planContent(content, options);
  const checked = checkSite(checkInput(value, options));
  const later = options.drafts ? [] : linksToCome(content, unpublished, value, options);
  const { timeZone } = content.publication;
  const dated = earlier.map((problem) => ({
    ...problem,
    advice: withTomorrow(problem.advice, options.now, timeZone),
  }));
  const problems = withoutBlockingDrafts([...dated, ...found, ...checked, ...later], unpublished);
  const sound = options.drafts ? leaveOutUnpublished(content, problems) : content;
  if (sound === content) return { value, problems: sortProblems(problems) };
  // Without these articles, others may lack something: a link may lead nowhere.
  const known = problems.filter(({ leavesOut }) => leavesOut === true);
  return planSite(sound, [...earlier.filter(isNotAmong(known)), ...known], options);
}

function isNotAmong(known: readonly Problem[]): (problem: Problem) => boolean {
  const paths = new Set(known.map(({ path }) => path));
  return ({ path, severity }) => severity === 'warning' || !paths.has(path);
}

/**
 * Problems of links in unpublished articles, which the plan does not show. What such a link leads to may be made only
 * with its article, so if a link leads to no page of the plan, the site is planned with all articles.
 * @param unpublished paths of articles
 */
function linksToCome(
  content: ParsedContent,
  unpublished: ReadonlySet<string>,
  { site, pages }: PlannedSite,
  options: PlanOptions,
): readonly Problem[] {
  const known = new Set(['', ...[...pages, ...site.unpublished].map(({ url }) => url)]);
  const isUnknown = (href: string) => !known.has(href.replace(/[?#].*$/s, ''));
  const isOpen = content.articles.some(
    ({ record }) => unpublished.has(record.path) && record.links.some(isUnknown),
  );
  if (!isOpen) return [];
  const { value: preview } = planContent(content, { ...options, drafts: true });
  const problems = checkInternalLinks(checkInput(preview, options));
  return problems.filter(({ path }) => unpublished.has(path));
}

function checkInput(
  { site, pages, files }: PlannedSite,
  { cards, statics, kinds = noAddedKinds }: PlanOptions,
): SiteCheckInput {
  return { site, pages, files, cards, statics, kinds: [...kinds.keys()] };
}

function planContent(content: ParsedContent, options: PlanOptions): Checked<PlannedSite> {
  const { value: site, problems } = relateContent(content, options);
  const { cards, statics, kinds = noAddedKinds } = options;
  const facts = new MemoryFactSource(site, { cards });
  const reader = new SiteReader(facts);
  const languages = site.languages.map(({ code }) => code);
  facts.add(editionFacts(reader));
  facts.add(staticTextFacts(statics));
  facts.add(traitFacts(kinds));
  const added = planAddedPages(kinds, facts);
  const pages = planPages(reader, added.value);
  facts.add(versionFacts(pages, languages, reader));
  const files = planFiles(reader, pages);
  return { value: { site, facts, pages, files }, problems: [...problems, ...added.problems] };
}
