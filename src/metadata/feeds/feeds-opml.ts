import { latestOf } from '../../model/moment.ts';
import { opmlUrl } from '../../pages/feed-urls.ts';
import { type FeedGroup, type FeedSubject, feedsPage } from '../../pages/feeds-page.ts';
import type { Page } from '../../pages/page-kinds.ts';
import { linksIn } from '../../pages/views/links.ts';
import { defineFormat } from '../format.ts';
import type { MetadataInput } from '../metadata-input.ts';
import { textElement, type XmlElement, xmlDocument, xmlElement } from '../xml.ts';
import { rfc822 } from './rfc822.ts';

type FeedsPage = Extract<Page, { kind: 'feeds' }>;

/**
 * `feeds.opml`: every feed of the site in one file, which feed readers can import (OPML 2.0,
 * https://opml.org/spec2.opml). It has the same groups as the feeds pages, one outline for each language
 * if there are several, and lists the Atom feeds.
 */
export const feedsOpml = defineFormat({
  name: 'opml',
  plan: (site, pages) => {
    const feedsPages = site.languages.flatMap(({ code }) =>
      pages.filter(({ kind, lang }) => kind === 'feeds' && lang === code),
    );
    return feedsPages.length === 0 ? [] : [{ path: opmlUrl.slice(1), subject: feedsPages }];
  },
  body: (subject, input) => {
    const pages = subject.map((page) => feedsPage.page(page, input.site));
    return xmlDocument(opml(pages, input));
  },
});

function opml(pages: readonly FeedsPage[], input: MetadataInput): XmlElement {
  const { publication, defaultLanguage } = input.site;
  const title = linksIn(input.site, defaultLanguage).nameText(publication.names);
  const body =
    pages.length === 1
      ? pages.flatMap((page) => groupsOf(page, input))
      : pages.map((page) => languageOutline(page, input));
  return xmlElement(
    'opml',
    { version: '2.0' },
    xmlElement('head', {}, textElement('title', title), dateModified(input)),
    xmlElement('body', {}, ...body),
  );
}

/** When the most recently changed article of the site changed, in the time zone of the default language. */
function dateModified({ site, formatOf }: MetadataInput): XmlElement | undefined {
  const newest = latestOf(
    site.languages.flatMap(({ code }) => site.published(code, 'front')?.modified ?? []),
  );
  if (newest === undefined) return undefined;
  return textElement(
    'dateModified',
    rfc822(formatOf(site.defaultLanguage).machineDateTime(newest)),
  );
}

function languageOutline(page: FeedsPage, input: MetadataInput): XmlElement {
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
  // An `Href` of a view already includes the base path.
  const absolute = (href: string) => new URL(href, input.site.publication.baseUrl).href;
  const atom = feeds.find(({ format }) => format === 'atom');
  return xmlElement('outline', {
    type: 'rss',
    text: name.text,
    title: name.text,
    language: lang,
    xmlUrl: atom && absolute(atom.href),
    htmlUrl: absolute(page),
  });
}
