import type { Language, LanguageCode } from '../model/language.ts';
import type { Moment } from '../model/moment.ts';
import { compareText } from '../model/order.ts';
import { translationKey } from '../model/site/article/translation.ts';
import type { FrontChoices, FrontFact, FrontPackage, Pin } from '../model/site/front.ts';
import { pinsOf } from '../model/site/front.ts';
import type { ParsedContent } from '../model/site/parsed-content.ts';
import type { Article } from '../model/site/site.ts';

/** The choices of an editor for one page. */
export interface PageChoices {
  /** The subject of the page: `front`, `section/conflict`. */
  readonly subject: string;
  /** The file with the choices. */
  readonly path: string;
  readonly choices: FrontChoices;
}

/** All choices of the content. */
export function choicesIn({ fronts, sections }: ParsedContent): readonly PageChoices[] {
  return [
    ...fronts.map((front) => ({ subject: 'front', path: front.path, choices: front })),
    ...sections.flatMap(({ id, path, front }) =>
      front === undefined ? [] : [{ subject: `section/${id}`, path, choices: front }],
    ),
  ];
}

/** Day and file name of an article: `2031/05/04/port-strike`. */
export function datedName({ day, slug }: Pick<Article, 'day' | 'slug'>): string {
  return `${day.replaceAll('-', '/')}/${slug}`;
}

/** The file name in the name of an article: that of `2031/05/04/port-strike` is `port-strike`. */
export function slugIn(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}

/** The articles to which a name refers: all versions of one text, or of several that share the name. */
export type NamedArticles = ReadonlyMap<string, readonly Article[]>;

/**
 * The articles with each name in choices, with their translations, sorted by path. A draft does not share
 * the name of a finished article. Names of no article are left out.
 */
export function namedArticles(
  pages: readonly PageChoices[],
  articles: readonly Article[],
): NamedArticles {
  const names = new Set(pages.flatMap(({ choices }) => pinsOf(choices).map(nameOf)));
  if (names.size === 0) return new Map();
  const slugs = new Set([...names].map(slugIn));
  const candidates = articles
    .filter(({ slug }) => slugs.has(slug))
    .sort((a, b) => compareText(a.path, b.path));
  return new Map(
    [...names].flatMap((name) => {
      const found = candidates.filter((each) => name === each.slug || name === datedName(each));
      const works = new Set(found.map(({ path }) => translationKey(path)));
      const versions = candidates.filter(({ path }) => works.has(translationKey(path)));
      const ready = versions.filter(({ status }) => status !== 'draft');
      const readyWorks = new Set(ready.map(({ path }) => translationKey(path)));
      const meant =
        ready.length === 0
          ? versions
          : versions.filter(({ path }) => readyWorks.has(translationKey(path)));
      return meant.length === 0 ? [] : [[name, meant] as const];
    }),
  );
}

function nameOf({ article }: Pin): string {
  return article.id;
}

/** Whether a choice has not ended. */
export function isActive({ until }: { readonly until: Moment | undefined }, now: Moment): boolean {
  return until === undefined || until.epoch > now.epoch;
}

/** The active choices in each edition, by `LANG/SUBJECT`. */
export function frontFacts(
  pages: readonly PageChoices[],
  named: NamedArticles,
  shown: readonly Article[],
  { languages, now }: { readonly languages: readonly Language[]; readonly now: Moment },
): ReadonlyMap<string, FrontFact> {
  if (pages.length === 0) return new Map();
  const all = new Set(shown);
  const isShown = (article: Article) => all.has(article);
  return new Map(
    languages.flatMap(({ code }) =>
      pages.flatMap(({ subject, choices }) => {
        const fact = frontFact(choices, named, code, { now, isShown });
        return fact === undefined ? [] : [[`${code}/${subject}`, fact] as const];
      }),
    ),
  );
}

/**
 * The active choices for a page, in one language. Articles that the edition does not have are left out.
 * @param shown whether the edition shows an article
 */
function frontFact(
  { lead, next, packages }: FrontChoices,
  named: NamedArticles,
  lang: LanguageCode,
  { now, isShown }: { readonly now: Moment; readonly isShown: (article: Article) => boolean },
): FrontFact | undefined {
  const pathOf = (pin: Pin): readonly string[] => {
    const versions = isActive(pin, now) ? (named.get(pin.article.id) ?? []) : [];
    const own = versions.filter((article) => article.lang === lang && isShown(article));
    // If texts share a day and a name in different languages, that of this edition is meant.
    const exact = own.find((article) => datedName(article) === pin.article.id);
    return [exact ?? own[0]].flatMap((article) => article?.path ?? []);
  };
  const packageFact = (each: FrontPackage): FrontFact['packages'] => {
    if (!isActive(each, now)) return [];
    if (each.kind === 'story') return [{ story: each.story.id }];
    const articles = each.pins.flatMap(pathOf);
    return articles.length === 0 ? [] : [{ names: each.names, articles }];
  };
  const [first] = lead === undefined ? [] : pathOf(lead);
  const fact = { next: next.flatMap(pathOf), packages: packages.flatMap(packageFact) };
  if (first !== undefined) return { lead: first, ...fact };
  return fact.next.length === 0 && fact.packages.length === 0 ? undefined : fact;
}
