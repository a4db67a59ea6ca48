import { type EntityKind, entityKinds } from '../model/entity.ts';
import { groupBy } from '../model/grouping.ts';
import type { LanguageCode } from '../model/language.ts';
import { once } from '../model/once.ts';
import { compareText } from '../model/order.ts';
import {
  type Article,
  articlesIn,
  entityKey,
  type FigureReport,
  figuresIn,
  type Site,
} from '../model/site.ts';
import { siteUrls } from '../relate/site-urls.ts';

type Entry = readonly [url: string, articles: readonly Article[]];

/**
 * Finds the published articles that a page is made from, by the page's URL, newest first: of an
 * article the article itself, of a list what it lists. Drafts and pending articles never count,
 * even where a build shows them. Of pages with none, static pages among them, an empty list.
 * @param articleAt finds the article at an address
 */
export function pageArticles(
  site: Site,
  articleAt: (url: string) => Article | undefined,
): (url: string) => readonly Article[] {
  const lists = once(() => new Map(site.languages.flatMap(({ code }) => entriesIn(site, code))));
  return (url) => {
    const article = articleAt(url);
    if (article === undefined) return lists().get(url) ?? [];
    return isPublished(article) ? [article] : [];
  };
}

/** Whether an article may stand in what machines are sent: never a draft, never a pending one. */
export function isPublished({ availability }: Article): boolean {
  return availability === 'published';
}

function entriesIn(site: Site, lang: LanguageCode): readonly Entry[] {
  const urls = siteUrls(site.publication);
  const all = articlesIn(site, lang).filter(isPublished);
  const naming = (kind: EntityKind) =>
    all.filter(({ entities }) => entities.some((entity) => entity.kind === kind));
  return [
    [urls.front(lang), all],
    [urls.archives(lang), all],
    ...entityKinds.map((kind): Entry => [urls.directory(lang, kind), naming(kind)]),
    ...groups(
      all,
      ({ section }) => section,
      ({ id }) => urls.section(lang, id),
    ),
    ...groups(
      all,
      ({ story }) => story,
      (story) => story && urls.story(lang, story.id),
    ),
    ...groups(
      all,
      ({ day }) => day,
      (day) => urls.archive(lang, day),
    ),
    ...groups(
      all,
      ({ month }) => month,
      (month) => urls.archive(lang, month),
    ),
    ...figureEntries(site, lang),
    ...site.entities.map((entity): Entry => {
      const named = site.appearances.get(entityKey(entity)) ?? [];
      const url = urls.entity(lang, entity.kind, entity.id);
      return [url, named.filter((article) => article.lang === lang && isPublished(article))];
    }),
  ];
}

/** The articles that give figures: of each, and of all of them. */
function figureEntries(site: Site, lang: LanguageCode): readonly Entry[] {
  const ledger = figuresIn(site, lang);
  if (ledger.size === 0) return [];
  const urls = siteUrls(site.publication);
  const giving = (reports: readonly FigureReport[]) =>
    [...new Set(reports.map(({ article }) => article))]
      .filter(isPublished)
      .sort((a, b) => b.published.epoch - a.published.epoch || compareText(a.url, b.url));
  return [
    [urls.figures(lang), giving([...ledger.values()].flat())],
    ...[...ledger].map(([id, reports]): Entry => [urls.figure(lang, id), giving(reports)]),
  ];
}

function groups<Key>(
  articles: readonly Article[],
  keyOf: (article: Article) => Key,
  urlOf: (key: Key) => string | undefined,
): readonly Entry[] {
  return [...groupBy(articles, keyOf)].flatMap(([key, of]): Entry[] => {
    const url = urlOf(key);
    return url === undefined ? [] : [[url, of]];
  });
}
