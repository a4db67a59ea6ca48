import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { ArticleFacts } from '../../facts/article-facts.ts';
import type { SiteReader } from '../../facts/site-reader.ts';
import { siteHref } from '../../model/address/href.ts';
import { fileForUrl } from '../../model/address/old-address.ts';
import { linksIn } from '../../pages/views/links.ts';
import { siteUrls } from '../../relate/site-urls.ts';
import { absoluteUrl } from '../absolute-url.ts';
import { defineFormat } from '../format.ts';
import { metaPolicy } from './content-security-policy.ts';

/** The file from which hosts take redirects, from the site's root. */
export const redirectsPath = '_redirects';

/** An address at which an article stood, and the path of the article. */
type Move = readonly [old: string, path: string];

/** All moves, or the article to which one page leads. */
type Subject = { readonly sort: 'all' } | { readonly sort: 'page'; readonly article: string };

/**
 * What leads readers from the old addresses of articles to the new ones, and from none to the page
 * of their language that says so: `_redirects` for hosts that read it, and at each old address a small page for those that do not.
 */
export const movedArticles = defineFormat({
  name: 'moved-articles',
  plan: (site): readonly { readonly path: string; readonly subject: Subject }[] => [
    { path: redirectsPath, subject: { sort: 'all' } },
    ...movesOf(site)
      .map(([old, article]) => {
        return { path: fileForUrl(old), subject: { sort: 'page' as const, article } };
      })
      // At an address with another ending a host would not show the page as one.
      .filter(({ path }) => /\.html?$/.test(path)),
  ],
  body: (subject, { site }) =>
    subject.sort === 'all'
      ? redirects(site) + notFoundLines(site)
      : movedPage(site.article(subject.article), site),
});

function movesOf(site: SiteReader): readonly Move[] {
  return site.fact('moves') ?? [];
}

/**
 * Two lines a move. Netlify takes the first and, for its `!`, follows it although a page stands at
 * the old address (https://docs.netlify.com/routing/redirects/rewrites-proxies/#shadowing);
 * Cloudflare Pages, which always follows, knows no `!`, leaves that line out and takes the second
 * (https://developers.cloudflare.com/pages/configuration/redirects/).
 */
function redirects(site: SiteReader): string {
  return movesOf(site)
    .map(([old, path]) => {
      const { url: now } = site.article(path);
      const [from, to] = [old, now].map((url) => siteHref(site.basePath, url));
      return `${from} ${to} 301!\n${from} ${to} 301\n`;
    })
    .join('');
}

/**
 * Where nothing stands under another language than the default one, its own page says so
 * (https://docs.netlify.com/routing/redirects/redirect-options/#custom-404-page-handling). Cloudflare
 * Pages knows no such line and leaves it out: there the nearest `404.html` is shown in any case.
 */
function notFoundLines(site: SiteReader): string {
  const { front } = siteUrls(site.publication);
  return site.languages
    .slice(1)
    .map(({ code }) => siteHref(site.basePath, front(code)))
    .map((root) => `${root}* ${root}404.html 404\n`)
    .join('');
}

/** A page that leads on at once, and shows where to if a browser does not. */
function movedPage(article: ArticleFacts, site: SiteReader): string {
  const { publication } = site;
  const links = linksIn(site, article.lang);
  const href = links.to(article.url);
  const policy = metaPolicy({ css: undefined, liveReload: false });
  const head = h(
    'head',
    {},
    h('meta', { charset: 'utf-8' }),
    h('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('title', {}, `${article.headline} — ${links.said(publication.names)}`),
    h('meta', { name: 'robots', content: 'noindex' }),
    h('link', { rel: 'canonical', href: absoluteUrl(publication, article.url) }),
    h('meta', { 'http-equiv': 'refresh', content: `0; url=${href}` }),
    h('meta', { name: 'color-scheme', content: 'light dark' }),
  );
  const link = h('a', { href }, article.headline);
  const body = h('body', {}, h('main', {}, h('h1', {}, link)));
  const dir = site.languages.find(({ code }) => code === article.lang)?.direction;
  return `<!doctype html>${renderToString(h('html', { lang: article.lang, dir }, head, body))}\n`;
}
