import { checkSite } from '../../checks/check-site.ts';
import { MemoryFactSource } from '../../facts/memory-fact-source.ts';
import { SiteReader } from '../../facts/site-reader.ts';
import type { PlannedFile } from '../../metadata/format.ts';
import { planFiles } from '../../metadata/output-formats.ts';
import type { ContentFolder } from '../../model/content-file.ts';
import type { ByLanguage } from '../../model/language.ts';
import type { LanguageWords } from '../../model/language-words.ts';
import type { Moment } from '../../model/moment.ts';
import { type Checked, sortProblems } from '../../model/problem.ts';
import type { ParsedContent } from '../../model/site/parsed-content.ts';
import type { Site } from '../../model/site/site.ts';
import type { PlannedPage } from '../../pages/page-kinds.ts';
import { versionFacts } from '../../pages/page-versions.ts';
import { planPages } from '../../pages/plan-pages.ts';
import { editionFacts } from '../../pages/views/edition.ts';
import { parseContent } from '../../parse/parse-content.ts';
import { type RelateOptions, relateContent } from '../../relate/relate-content.ts';

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
  const planned = planSite(parsed.value, { media: folder.media, now, drafts, cards });
  return {
    value: planned.value,
    problems: sortProblems([...parsed.problems, ...planned.problems]),
  };
}

/** Everything that a site depends on, except its content. */
export interface PlanOptions extends RelateOptions {
  readonly cards: boolean;
}

/** Relates and plans parsed content. Pure, like `buildSite`. */
export function planSite(content: ParsedContent, options: PlanOptions): Checked<PlannedSite> {
  const { value: site, problems } = relateContent(content, options);
  const facts = new MemoryFactSource(site, { cards: options.cards });
  const reader = new SiteReader(facts);
  const languages = site.languages.map(({ code }) => code);
  facts.add(editionFacts(reader));
  const pages = planPages(reader);
  facts.add(versionFacts(pages, languages));
  const files = planFiles(reader, pages);
  return {
    value: { site, facts, pages, files },
    problems: [...problems, ...checkSite({ site, pages, files, cards: options.cards })],
  };
}
