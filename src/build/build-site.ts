import { cardProblems } from '../metadata/card-problems.ts';
import { addressProblems, fileAddresses } from '../metadata/site-addresses.ts';
import type { ContentFolder } from '../model/content-file.ts';
import type { ByLanguage } from '../model/language.ts';
import type { LanguageWords } from '../model/language-words.ts';
import type { Moment } from '../model/moment.ts';
import { once } from '../model/once.ts';
import type { ParsedContent } from '../model/parsed-content.ts';
import { type Checked, type Problem, sortProblems } from '../model/problem.ts';
import type { Site } from '../model/site.ts';
import { createInputDigests } from '../pages/input-digests.ts';
import { checkInternalLinks } from '../pages/internal-links.ts';
import { planPages } from '../pages/plan-pages.ts';
import { parseContent } from '../parse/parse-content.ts';
import { type RelateOptions, relateContent } from '../relate/relate-content.ts';
import type { PlannedSite } from './planned-site.ts';
import { metadataInput, surroundingsOf } from './surroundings.ts';

/** Everything that decides what a site looks like before layout. */
export interface SiteInput {
  readonly folder: ContentFolder;
  /** The build's only clock. */
  readonly now: Moment;
  /** Build drafts and pending articles too. */
  readonly drafts: boolean;
  /** Takes the place of site.yaml's base URL. */
  readonly baseUrl: string | undefined;
  readonly words: ByLanguage<LanguageWords>;
}

/**
 * The whole way from files to pages: parse, relate, plan. Pure: reads no clock, disk or
 * environment. All problems of all stages come back together, sorted; the value is undefined only
 * where there is no usable site.yaml.
 */
export function buildSite(input: SiteInput): Checked<PlannedSite | undefined> {
  const { folder, now, drafts, baseUrl, words } = input;
  const parsed = parseContent(folder, { words, baseUrl });
  if (parsed.value === undefined) {
    return { value: undefined, problems: sortProblems(parsed.problems) };
  }
  const planned = planSite(parsed.value, { media: folder.media, now, drafts });
  return {
    value: planned.value,
    problems: sortProblems([...parsed.problems, ...planned.problems]),
  };
}

/**
 * The way from parsed files to pages: relate, plan. Pure, as `buildSite` is.
 * @param completed gives a site what its content alone cannot tell, where it is a part of another
 */
export function planSite(
  content: ParsedContent,
  options: RelateOptions,
  completed: (site: Site) => Site = (site) => site,
): Checked<PlannedSite> {
  const related = relateContent(content, options);
  const site = completed(related.value);
  const digests = createInputDigests(site);
  const value = { site, pages: planPages(site, digests), digests };
  const problems = options.reported === true ? [] : problemsOf(value);
  return { value, problems: [...related.problems, ...problems] };
}

/** The problems of a planned site. Nothing is written for them, so no words are needed but by chance. */
function problemsOf(planned: PlannedSite): readonly Problem[] {
  const { site, pages } = planned;
  const around = once(() => surroundingsOf(site));
  const input = metadataInput(planned, { get: (lang) => around().get(lang) }, false);
  return [
    ...checkInternalLinks(site, pages, () => fileAddresses(input)),
    ...cardProblems(site),
    ...addressProblems(input),
  ];
}
