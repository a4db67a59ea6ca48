import { fileStart } from '../model/point.ts';
import { type Problem, warningAt } from '../model/problem.ts';
import type { ArticleSummary } from '../model/site/article/article-facts.ts';
import type { WithheldArticle } from '../model/site/site.ts';
import { nearest } from '../model/text/nearest.ts';

/** What is known of the site as it is now. */
export interface SiteNow {
  /** Code of the language whose pages are at the root. */
  readonly mainLanguage: string;
  /** The articles whose pages the last build did not have, sorted by path. */
  readonly newArticles: readonly Pick<ArticleSummary, 'path' | 'url' | 'lang' | 'slug'>[];
  /** The former URLs that articles name in `movedFrom`. */
  readonly moves: ReadonlySet<string>;
  /** The articles that are not published, because they are drafts, pending or have errors. */
  readonly withheld: readonly Pick<WithheldArticle, 'path' | 'url'>[];
  /** The paths of those of them that have `movedFrom` already. */
  readonly moved: ReadonlySet<string>;
}

/** A page of an article in an earlier build. */
interface LostPage {
  readonly url: string;
  readonly lang: string;
  /** `2031/05` */
  readonly month: string;
  readonly slug: string;
}

const articlePage =
  /^(?:([a-z]{2,3}(?:-[A-Z]{2})?)\/)?(\d{4}\/\d{2})\/\d{2}\/([a-z0-9-]+)\/index\.html$/;

/** Whether a path in a built site is that of an article's page. */
export function isArticlePage(path: string): boolean {
  return articlePage.test(path);
}

/**
 * Warns of articles that the last build published and that are gone, or at another address, so that links to them lead
 * nowhere. An article whose former address another one has in `movedFrom` is not lost.
 * @param gone paths of the last build's outputs that the site no longer has
 */
export function lostArticles(gone: readonly string[], site: SiteNow): readonly Problem[] {
  return gone.flatMap((output) => {
    const page = pageOf(output, site);
    return page === undefined || site.moves.has(page.url) ? [] : [lostProblem(page, site)];
  });
}

function pageOf(output: string, { mainLanguage }: SiteNow): LostPage | undefined {
  const [, lang = mainLanguage, month = '', slug = ''] = articlePage.exec(output) ?? [];
  if (slug === '') return undefined;
  return { url: `/${output.slice(0, -'index.html'.length)}`, lang, month, slug };
}

function lostProblem(page: LostPage, site: SiteNow): Problem {
  const { url, lang, month, slug } = page;
  const suffix = lang === site.mainLanguage ? '' : `.${lang}`;
  const file = `articles/${month}/${slug}${suffix}.md`;
  const was = `the last build published ${url}`;
  const withheld = site.withheld.find((article) => isOfPage(article, file, page));
  if (withheld !== undefined) {
    return warningAt(
      withheld.path,
      fileStart,
      `${was}, and now this article is not published`,
      'write "status: ready" and a time that has passed, or say on another page what became of it',
    );
  }
  const heir = heirOf(page, site);
  if (heir === undefined) {
    return warningAt(
      file,
      fileStart,
      `${was}, and now no file makes that page`,
      `bring the file back, or write "movedFrom: [${url}]" in the article that replaces it`,
    );
  }
  const isSame = heir.slug === slug;
  const message = isSame
    ? `${was}, and now this article is at ${heir.url}`
    : `${was}, and now no file makes that page; this article is new`;
  const written = site.moved.has(heir.path)
    ? `add ${url} to "movedFrom"`
    : `write "movedFrom: [${url}]"`;
  const advice = isSame ? written : `if it is the same article, ${written}`;
  return warningAt(heir.path, fileStart, message, advice);
}

/** An article may be in the folder of another month than that in which it was published. */
function isOfPage(
  { path, url = '' }: Pick<WithheldArticle, 'path' | 'url'>,
  file: string,
  { month }: LostPage,
): boolean {
  const name = file.slice(file.lastIndexOf('/'));
  return path === file || (path.endsWith(name) && url.includes(`/${month}/`));
}

/** The article that probably is the same: one with the same name, or a new one of the same day. */
function heirOf({ url, lang, slug }: LostPage, { newArticles }: SiteNow) {
  const others = newArticles.filter((article) => article.lang === lang);
  const same = others.find((article) => article.slug === slug);
  if (same !== undefined) return same;
  const day = url.slice(0, url.lastIndexOf('/', url.length - 2) + 1);
  const ofDay = others.filter((article) => article.url.startsWith(day));
  const near = nearest(
    slug,
    ofDay.map((article) => article.slug),
  );
  return ofDay.find((article) => article.slug === near) ?? ofDay[0];
}
