import { fromHtml } from 'hast-util-from-html';
import { toText } from 'hast-util-to-text';
import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { ArticleReader } from '../../facts/article-reader.ts';
import { directionOf, type LanguageCode } from '../../model/language.ts';
import { mayRepublish, republishUrl } from '../../model/site/article/republish.ts';
import type { Publication } from '../../model/site/publication.ts';
import { withIsolatedRuns } from '../../model/text/left-to-right-runs.ts';
import type { PlannedPage } from '../../pages/page-kinds.ts';
import { hidesSearch } from '../../pages/search-page.ts';
import { unpublishedArticles } from '../../pages/unpublished-articles.ts';
import { linksIn } from '../../pages/views/links.ts';
import { absoluteUrl } from '../absolute-url.ts';
import { bareDocument, systemColours } from '../bare-document.ts';
import { articleContent } from '../feeds/article-content.ts';
import { defineFormat } from '../format.ts';
import { metaPolicy } from '../host/content-security-policy.ts';
import type { MetadataInput } from '../metadata-input.ts';

/**
 * `republish.html` beside the page of each published article, if the publication has a licence and the article does
 * not opt out: its clean HTML and its text, with credit, licence and canonical link, for other sites to copy.
 */
export const republishFiles = defineFormat({
  name: 'republish',
  plan: (site, pages) => {
    if (!mayRepublish(site.publication)) return [];
    const reserved = new Set(site.fact<readonly string[]>('not-republished'));
    const unpublished = unpublishedArticles(site);
    const isFree = ({ kind, subject }: PlannedPage) =>
      kind === 'article' && !unpublished.has(subject) && !reserved.has(subject);
    return pages
      .filter(isFree)
      .map((page) => ({ path: republishUrl(page.url).slice(1), subject: page }));
  },
  body: (page, input) => republishPage(page, input),
});

/** What other sites show of an article. */
interface Republished {
  readonly html: string;
  readonly text: string;
}

function republished(article: ArticleReader, page: PlannedPage, input: MetadataInput): Republished {
  const { publication } = input.site;
  const links = linksIn(input.site, page.lang);
  const words = input.metadataWordsOf(page.lang);
  const url = absoluteUrl(publication, article.url);
  const name = links.nameText(publication.names);
  const byline = input.formatOf(page.lang).list(article.byline.map((by) => links.author(by).text));
  const credit = h(
    'p',
    {},
    byline,
    ' · ',
    h('a', { href: url, rel: 'canonical' }, words.creditLine(name)),
    ' · ',
    licenceLink(publication, page.lang),
  );
  const head = [
    renderToString(h('link', { rel: 'canonical', href: url })),
    renderToString(h('h1', {}, article.headline)),
    renderToString(h('p', {}, article.standfirst)),
  ];
  const content = articleContent(page, input);
  const html = [...head, content, renderToString(credit)].join('\n');
  const body = toText(fromHtml(content, { fragment: true }));
  const isolated = directionOf(article.lang) === 'rtl' ? isolateLines : (line: string) => line;
  const text = [
    ...[article.headline, article.standfirst, body].map((part) => isolated(part)),
    `${byline}\n${words.creditLine(name)}\n${url}\n${publication.licence}`,
  ];
  return { html, text: text.join('\n\n') };
}

/** Isolates what is left to right with control characters, as elements do in the HTML: `+2`, `10–15`. */
function isolateLines(text: string): string {
  return text.split('\n').map(withIsolatedRuns).join('\n');
}

/** The address is set from left to right: otherwise its last slash would be before it in Arabic. */
function licenceLink({ licence }: Publication, lang: LanguageCode) {
  const text = directionOf(lang) === 'rtl' ? h('bdi', { dir: 'ltr' }, licence) : licence;
  return h('a', { href: licence, rel: 'license' }, text);
}

function republishPage(page: PlannedPage, input: MetadataInput): string {
  const { site } = input;
  const article = site.article(page.subject);
  const { html, text } = republished(article, page, input);
  const links = linksIn(site, page.lang);
  const words = input.metadataWordsOf(page.lang);
  const { publication } = site;
  const name = links.nameText(publication.names);
  const field = (id: string, label: string, value: string, dir: 'ltr' | 'auto') =>
    h(
      'section',
      { class: `as-${id}` },
      h('h2', {}, h('label', { for: id }, label)),
      h('textarea', { id, readonly: true, rows: 12, lang: article.lang, dir, value }),
    );
  const main = h(
    'main',
    {},
    h('header', {}, h('a', { href: links.to(links.urls.front(page.lang)) }, name)),
    h('h1', {}, words.republish),
    h('p', {}, h('a', { href: links.to(article.url) }, article.headline)),
    h('p', {}, words.republishTerms(name), ' ', licenceLink(publication, page.lang)),
    field('html', words.asHtml, html, 'ltr'),
    // Each line has its own direction, so that the addresses in an Arabic text keep their order.
    field('text', words.asText, text, 'auto'),
    h('pre', { dir: 'auto' }, text),
  );
  const search = hidesSearch(publication) ? 'none' : 'form';
  const document = {
    lang: article.lang,
    title: `${words.republish}: ${article.headline}`,
    canonical: article.url,
    policy: metaPolicy({ css, liveReload: false, search }),
    head: [systemColours, h('style', { dangerouslySetInnerHTML: { __html: css } })],
    body: h('body', { class: 'page-republish' }, main),
  };
  return bareDocument(document, site);
}

/**
 * The styles of the page: the colours and headings of the edition with faces of the reader's system, since the page
 * is a tool for other newsrooms.
 */
const css = [
  ':root{color-scheme:light dark;--paper:#fbf9f4;--ink:#1c1916;--line:#d8d2c4}',
  '@media(prefers-color-scheme:dark){:root{--paper:#141210;--ink:#e6e0d6;--line:#3a352e}}',
  'body{max-width:44rem;margin:0 auto;padding:1.2rem;background:var(--paper);color:var(--ink);font:1.05rem/1.5 Georgia,serif}',
  'header{margin-block-end:1.6rem;padding-block-end:.6rem;border-block-end:2px solid;font-size:1.4rem;font-weight:600}',
  'header a{text-decoration:none}a{color:inherit;overflow-wrap:anywhere}',
  'h1{margin-block:0 .4rem;font-size:1.9rem;line-height:1.15}h2{margin-block:1.6rem .5rem;font:650 .9rem/1.4 system-ui,sans-serif}',
  'textarea{box-sizing:border-box;inline-size:100%;padding:.7rem;border:1px solid var(--line);background:none;color:inherit;font:.82rem/1.5 ui-monospace,monospace}',
  // Print would cut off the fields: it has the text as a whole, and no HTML, which nobody types in.
  'pre{display:none}@page{margin:16mm 14mm}@media print{body{padding:0}:root{--paper:#fff;--ink:#000}.as-html,textarea{display:none}pre{display:block;font:10pt/1.4 Georgia,serif;white-space:pre-wrap;overflow-wrap:anywhere}}',
].join('');
