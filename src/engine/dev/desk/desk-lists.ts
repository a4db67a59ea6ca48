import type { SiteReader } from '../../../facts/site-reader.ts';
import type { LanguageCode } from '../../../model/language.ts';
import type { Moment } from '../../../model/moment.ts';
import type { Problem } from '../../../model/problem.ts';
import type { ParsedArticle } from '../../../model/site/article/article.ts';
import type {
  ArticleRelations,
  ArticleSummary,
  Availability,
  TranslationState,
} from '../../../model/site/article/article-facts.ts';
import type { WithheldArticle } from '../../../model/site/site.ts';

/** An article in a list of the desk. */
export interface DeskArticle {
  /** Inside the content folder: `articles/2016/08/sirte.md`. */
  readonly path: string;
  /** Undefined, like its URL, if its errors keep it off the pages. */
  readonly headline: string | undefined;
  /** From the site root: `/2016/08/03/sirte/`. */
  readonly url: string | undefined;
  readonly lang: LanguageCode | undefined;
}

/** A draft or a scheduled article. */
export interface UnfinishedArticle extends DeskArticle {
  /** When it is or should be published; undefined if its front matter has no valid time. */
  readonly published: Moment | undefined;
  /** What keeps it off the pages until it is corrected: sources that are missing, for example. */
  readonly problems: readonly Problem[];
}

/** A translation, or an original, that lacks changes of another version. */
export interface StaleTranslation extends DeskArticle {
  /** The version that has the changes. */
  readonly source: DeskArticle;
  /** The days of the changes, `YYYY-MM-DD`, oldest first. */
  readonly corrections: readonly string[];
  readonly updates: readonly string[];
  /** The day of the last change without a note. */
  readonly changed: string | undefined;
}

export const wantedParts = ['picture', 'sources', 'keyPoints'] as const;

/** What readers expect of an article besides its text. A lead map counts as a picture. */
export type WantedPart = (typeof wantedParts)[number];

export interface IncompleteArticle extends DeskArticle {
  readonly published: Moment;
  readonly missing: readonly WantedPart[];
}

/** A figure that contradicts that of another article. */
export interface DeskFigure extends Problem {
  /** The article that gives it; undefined if it has no page. */
  readonly article: DeskArticle | undefined;
}

/** What is still to do on a site. */
export interface DeskLists {
  /** Sorted by path. */
  readonly drafts: readonly UnfinishedArticle[];
  /** The next one first. */
  readonly scheduled: readonly UnfinishedArticle[];
  /** Newest article first in each language. */
  readonly stale: readonly StaleTranslation[];
  /** Newest first. */
  readonly incomplete: readonly IncompleteArticle[];
  /** How many of the newest articles were looked at for what is missing. */
  readonly lookedAt: number;
  /** Figures that contradict each other, in the order of the problems. */
  readonly figures: readonly DeskFigure[];
}

/** Older articles are not looked at: nobody adds a picture to all of an archive, and each text must be read. */
const maxLookedAt = 200;

/**
 * Lists what is still to do.
 * @param site of a build that shows drafts and scheduled articles
 * @param withheld the drafts and scheduled articles, those with errors too
 * @param problems of the site
 */
export function deskLists(
  site: SiteReader,
  withheld: readonly WithheldArticle[],
  problems: readonly Problem[],
): DeskLists {
  const articles = articlesOf(site);
  const unfinished = (wanted: WithheldArticle['availability']) =>
    withheld
      .filter(({ availability }) => availability === wanted)
      .map((article) => unfinishedArticle(article, problems, articles, site));
  const newest = [...articles.byPath.values()]
    .filter(({ availability }) => availability !== 'expired')
    .map(({ path }) => site.required<ArticleSummary>(`summary:${path}`))
    .sort((a, b) => b.published.epoch - a.published.epoch)
    .slice(0, maxLookedAt);
  return {
    drafts: unfinished('draft'),
    scheduled: unfinished('pending').sort((a, b) => timeOf(a) - timeOf(b)),
    stale: [...articles.byPath.keys()].flatMap((path) => staleTranslations(path, articles, site)),
    incomplete: newest.flatMap((summary) => incompleteArticle(summary, site)),
    lookedAt: newest.length,
    figures: problems
      .filter(({ about }) => about === 'figures')
      .map((problem) => {
        const article = articles.byPath.get(problem.path);
        return { ...problem, article: article && deskArticle(article, site) };
      }),
  };
}

interface SiteArticle {
  readonly path: string;
  readonly lang: LanguageCode;
  readonly url: string;
  readonly availability: Availability;
}

/** The articles that have pages, newest first in each language. */
interface SiteArticles {
  readonly byPath: ReadonlyMap<string, SiteArticle>;
  readonly byUrl: ReadonlyMap<string, SiteArticle>;
}

function articlesOf(site: SiteReader): SiteArticles {
  type Row = readonly [path: string, url: string, availability: Availability];
  const all = site.languages.flatMap(({ code: lang }) =>
    (site.fact<readonly Row[]>(`articles:${lang}`) ?? []).map(
      ([path, url, availability]): SiteArticle => ({ path, lang, url, availability }),
    ),
  );
  return {
    byPath: new Map(all.map((article) => [article.path, article])),
    byUrl: new Map(all.map((article) => [article.url, article])),
  };
}

function deskArticle({ path, lang, url }: SiteArticle, site: SiteReader): DeskArticle {
  return { path, lang, url, headline: site.article(path).headline };
}

function unfinishedArticle(
  { path, published }: WithheldArticle,
  problems: readonly Problem[],
  { byPath }: SiteArticles,
  site: SiteReader,
): UnfinishedArticle {
  const shown = byPath.get(path);
  const article = shown
    ? deskArticle(shown, site)
    : { path, headline: undefined, url: undefined, lang: undefined };
  const own = problems.filter((problem) => problem.path === path && problem.leavesOut === true);
  return { ...article, published, problems: own };
}

/** An article without a valid time comes last. */
function timeOf({ published }: UnfinishedArticle): number {
  return published?.epoch ?? Number.MAX_VALUE;
}

function staleTranslations(
  path: string,
  { byPath, byUrl }: SiteArticles,
  site: SiteReader,
): readonly StaleTranslation[] {
  const article = byPath.get(path);
  const state = site.required<ArticleRelations>(`article:${path}`).translation;
  if (article === undefined || state === undefined) return [];
  return changesElsewhere(state).flatMap(({ url, ...changes }) => {
    const source = byUrl.get(url);
    if (source === undefined) return [];
    return [{ ...deskArticle(article, site), source: deskArticle(source, site), ...changes }];
  });
}

function changesElsewhere({ original, correctedElsewhere }: TranslationState) {
  const others = correctedElsewhere.map(({ url, days }) => {
    return { url, corrections: days, updates: [], changed: undefined };
  });
  return original?.behind === undefined
    ? others
    : [{ url: original.url, ...original.behind }, ...others];
}

function incompleteArticle(
  { path, published, lang, url, availability, leadPicture }: ArticleSummary,
  site: SiteReader,
): readonly IncompleteArticle[] {
  const text = site.required<ParsedArticle>(`text:${path}`);
  const has: Readonly<Record<WantedPart, boolean>> = {
    picture: leadPicture !== undefined || text.leadMap !== undefined,
    sources: text.sources.length > 0,
    keyPoints: text.keyPoints.length > 0,
  };
  const missing = wantedParts.filter((part) => !has[part]);
  if (missing.length === 0) return [];
  return [{ ...deskArticle({ path, lang, url, availability }, site), published, missing }];
}
