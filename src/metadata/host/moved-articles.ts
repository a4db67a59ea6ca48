import { h } from 'preact';
import type { ArticleReader } from '../../facts/article-reader.ts';
import type { SiteReader } from '../../facts/site-reader.ts';
import { siteHref } from '../../model/address/href.ts';
import { fileForUrl } from '../../model/address/old-address.ts';
import { linksIn } from '../../pages/views/links.ts';
import { siteUrls } from '../../relate/site-urls.ts';
import { bareDocument, systemColours } from '../bare-document.ts';
import { defineFormat } from '../format.ts';
import { metaPolicy } from './content-security-policy.ts';

/** The file from which hosts read redirects, from the root of the site. */
export const redirectsPath = '_redirects';

/** A former URL of an article, or of one of its pages with earlier entries of live coverage. */
interface Move {
  readonly from: string;
  /** Path of the article's file. */
  readonly article: string;
  /** What its new URL has after that of the article: '' or `earlier/1/`. */
  readonly below: string;
}

/** The file of all redirects, or the page that redirects to one page. */
type Subject =
  | { readonly kind: 'redirects' }
  | { readonly kind: 'page'; readonly article: string; readonly below?: string };

/**
 * Redirects from the old URLs of articles to the new ones: in `_redirects`, for hosts that read it, and by
 * a small page at each old URL, for hosts that do not. `_redirects` also names the not-found page of each
 * language.
 */
export const movedArticles = defineFormat({
  name: 'moved-articles',
  plan: (site): readonly { readonly path: string; readonly subject: Subject }[] => [
    { path: redirectsPath, subject: { kind: 'redirects' } },
    ...movesOf(site)
      .map(({ from, article, below }) => {
        const page = { kind: 'page' as const, article };
        return { path: fileForUrl(from), subject: below === '' ? page : { ...page, below } };
      })
      // Hosts do not serve files with other extensions as HTML.
      .filter(({ path }) => /\.html?$/.test(path)),
  ],
  body: (subject, { site }) =>
    subject.kind === 'redirects'
      ? redirects(site) + notFoundLines(site)
      : movedPage(site.article(subject.article), subject.below ?? '', site),
});

function movesOf(site: SiteReader): readonly Move[] {
  const moves = site.fact<readonly (readonly [old: string, path: string])[]>('moves') ?? [];
  if (moves.length === 0) return [];
  const paged = site.languages.flatMap(({ code }) => site.pagedArticles(code));
  const pages = new Map(paged.map(([path, , count]) => [path, count]));
  return moves.flatMap(([from, article]): readonly Move[] => {
    // An address of ours ends with a slash, and had these pages below it.
    const count = from.endsWith('/') ? (pages.get(article) ?? 0) : 0;
    const earlier = Array.from({ length: count }, (_, at): Move => {
      const below = `earlier/${at + 1}/`;
      return { from: from + below, article, below };
    });
    return [{ from, article, below: '' }, ...earlier];
  });
}

/**
 * Two lines for each move. Netlify uses the first: its `!` makes the redirect apply although there is a
 * page at the old URL (https://docs.netlify.com/routing/redirects/rewrites-proxies/#shadowing).
 * Cloudflare Pages always applies redirects, does not know `!`, ignores the first line and uses the
 * second (https://developers.cloudflare.com/pages/configuration/redirects/).
 */
function redirects(site: SiteReader): string {
  return movesOf(site)
    .map(({ from: old, article, below }) => {
      const now = site.article(article).url + below;
      const [from, to] = [old, now].map((url) => siteHref(site.basePath, url));
      return `${from} ${to} 301!\n${from} ${to} 301\n`;
    })
    .join('');
}

/**
 * The not-found page of each language but the default one
 * (https://docs.netlify.com/routing/redirects/redirect-options/#custom-404-page-handling). Cloudflare
 * Pages ignores these lines, and shows the nearest `404.html` in any case.
 */
function notFoundLines(site: SiteReader): string {
  const { front } = siteUrls(site.publication);
  return site.languages
    .slice(1)
    .map(({ code }) => siteHref(site.basePath, front(code)))
    .map((root) => `${root}* ${root}404.html 404\n`)
    .join('');
}

/**
 * A page that redirects at once, with a link for browsers that do not follow.
 * @param below see `Move`
 */
function movedPage(article: ArticleReader, below: string, site: SiteReader): string {
  const { publication } = site;
  const links = linksIn(site, article.lang);
  const url = article.url + below;
  const href = links.to(url);
  const link = h('a', { href }, article.headline);
  const document = {
    lang: article.lang,
    title: `${article.headline} — ${links.nameText(publication.names)}`,
    canonical: url,
    policy: metaPolicy({ css: undefined, liveReload: false }),
    head: [h('meta', { 'http-equiv': 'refresh', content: `0; url=${href}` }), systemColours],
    body: h('body', {}, h('main', {}, h('h1', {}, link))),
  };
  return bareDocument(document, site);
}
