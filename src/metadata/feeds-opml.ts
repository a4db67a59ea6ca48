import type { Moment } from '../model/moment.ts';
import type { PlannedOutput } from '../model/output.ts';
import { defaultLanguage } from '../model/publication.ts';
import { opmlUrl } from '../pages/feed-urls.ts';
import type { FeedGroup, FeedSubject } from '../pages/feeds-page.ts';
import { linksIn } from '../pages/links.ts';
import type { Page } from '../pages/page-kinds.ts';
import type { MetadataInput } from './metadata-input.ts';
import { newestModified } from './modified.ts';
import { isPublished } from './page-articles.ts';
import { rfc822 } from './rfc822.ts';
import { textElement, type XmlElement, xmlDocument, xmlElement } from './xml.ts';

type FeedsPage = Extract<Page, { kind: 'feeds' }>;

/**
 * `feeds.opml`: every feed of the site in one file, for feed readers to take in at once (OPML 2.0,
 * https://opml.org/spec2.opml). It is the pages of feeds once more: a group for each language
 * where there are several, in it a group for each kind, in it each feed in Atom.
 */
export function feedsOpml(input: MetadataInput): readonly PlannedOutput[] {
  const plans = input.pages.filter(({ kind }) => kind === 'feeds');
  if (plans.length === 0) return [];
  const newest = newestModified(input.site.articles.filter(isPublished));
  return [
    {
      path: opmlUrl.slice(1),
      inputs: () => [newest?.iso ?? '', ...plans.flatMap((plan) => [plan.url, ...plan.inputs()])],
      body: () => xmlDocument(opml(newest, input)),
    },
  ];
}

function opml(newest: Moment | undefined, input: MetadataInput): XmlElement {
  const { publication, languages } = input.site;
  const pages = languages.flatMap(({ code }) => feedsPages(input, code));
  const title = linksIn(input.site, defaultLanguage(publication)).said(publication.names);
  const body =
    pages.length === 1
      ? pages.flatMap((page) => groupsOf(page, input))
      : pages.map((page) => language(page, input));
  return xmlElement(
    'opml',
    { version: '2.0' },
    xmlElement('head', {}, textElement('title', title), ...dateModified(newest, input)),
    xmlElement('body', {}, ...body),
  );
}

function feedsPages({ pages }: MetadataInput, lang: string): readonly FeedsPage[] {
  return pages
    .filter((plan) => plan.kind === 'feeds' && plan.lang === lang)
    .map((plan) => plan.page())
    .filter((page) => page.kind === 'feeds');
}

function dateModified(
  newest: Moment | undefined,
  { site, formatOf }: MetadataInput,
): readonly XmlElement[] {
  if (newest === undefined) return [];
  const { code } = site.publication.languages[0];
  return [textElement('dateModified', rfc822(formatOf(code).machineDateTime(newest)))];
}

function language(page: FeedsPage, input: MetadataInput): XmlElement {
  const name = input.site.languages.find(({ code }) => code === page.lang)?.name ?? page.lang;
  return xmlElement('outline', { text: name }, ...groupsOf(page, input));
}

function groupsOf(page: FeedsPage, input: MetadataInput): readonly XmlElement[] {
  const headings = input.metadataWordsOf(page.lang).feedGroups;
  return page.view.groups.map((group) => groupOutline(group, headings[group.kind], page, input));
}

function groupOutline(
  { subjects }: FeedGroup,
  heading: string,
  page: FeedsPage,
  input: MetadataInput,
): XmlElement {
  const outlines = subjects.map((subject) => feedOutline(subject, page, input));
  return xmlElement('outline', { text: heading }, ...outlines);
}

function feedOutline(
  { name, page, feeds }: FeedSubject,
  { lang }: FeedsPage,
  input: MetadataInput,
) {
  // Addresses of a view hold the base path already.
  const whole = (href: string) => new URL(href, input.site.publication.baseUrl).href;
  const atom = feeds.find(({ format }) => format === 'atom');
  return xmlElement('outline', {
    type: 'rss',
    text: name.text,
    title: name.text,
    language: lang,
    xmlUrl: atom && whole(atom.href),
    htmlUrl: whole(page),
  });
}
