import type { SiteReader } from '../facts/site-reader.ts';
import { type Desk, deskKey } from '../model/site/publication.ts';
import { type AppearanceView, entityView, externalPage, type FactsView } from './entity-page.ts';
import { fullArticles } from './feed-urls.ts';
import type { PageAddress } from './page.ts';
import { definePage, emptyList, nothing } from './page-kind.ts';
import { type ArchiveLink, archiveLinks } from './views/archive-links.ts';
import { authorDetailsView } from './views/author-details-view.ts';
import type { BodyView } from './views/body-view.ts';
import { type Link, type Links, linksIn } from './views/links.ts';
import { type Teaser, teaserOf } from './views/teaser.ts';

export interface AuthorView extends FactsView {
  readonly kind: 'person' | 'desk';
  readonly description: string;
  /** A page with more about a desk. */
  readonly about: Pick<Link, 'href' | 'hrefLang'> | undefined;
  readonly body: BodyView;
  /** The newest articles by the author, up to the length of a list. */
  readonly signed: readonly Teaser[];
  /** Archive months with further articles by the author; empty if the list shows all. */
  readonly signedEarlier: readonly ArchiveLink[];
  /** The newest articles by others that name the author, up to the length of a list. */
  readonly appearances: readonly AppearanceView[];
  /** Archive months with further articles that name the author. */
  readonly earlier: readonly ArchiveLink[];
}

/**
 * A page for each desk, and for each person in the editions in which the person has signed articles. It takes
 * the place of the person's page.
 */
export const authorPage = definePage({
  kind: 'author',
  plan: planPages,
  view: authorView,
  isPublic: true,
  feeds: fullArticles,
  inSitemap: 'always',
  sitemap: 'pages',
  openGraphType: 'profile',
  schemaType: 'ProfilePage',
  showsDescription: true,
  items: emptyList,
  breadcrumb: ({ kind }, { links: { lang, to, urls }, titles }) =>
    kind === 'desk'
      ? []
      : [{ name: titles.entityKinds.person, href: to(urls.directory(lang, 'person')) }],
  map: nothing,
  timeline: nothing,
});

const people = 'person/';

function planPages(site: SiteReader): readonly PageAddress[] {
  return site.languages.flatMap(({ code: lang }) => {
    const { urls } = linksIn(site, lang);
    const signing = site.authors(lang).filter((key) => key.startsWith(people));
    return [
      ...desksIn(site, lang).map((desk) => {
        return { url: urls.desk(lang, desk.id), lang, subject: deskKey(desk) };
      }),
      ...signing.map((subject) => {
        const id = subject.slice(people.length);
        const url = urls.entity(lang, 'person', id);
        return { url, lang, subject, origin: `people/${id}.md` };
      }),
    ];
  });
}

/** The desks that have a page in a language, in the order of site.yaml. */
export function desksIn(site: SiteReader, lang: string): readonly Desk[] {
  const keys = new Set(site.fact<readonly string[]>(`desks:${lang}`));
  return site.publication.desks.filter((desk) => keys.has(deskKey(desk)));
}

function authorView(page: PageAddress, site: SiteReader): AuthorView {
  const { lang, subject } = page;
  const links = linksIn(site, lang);
  const { articles, earlier } = site.list(lang, `signed/${subject}`);
  return {
    ...(subject.startsWith(people) ? personView(page, site) : deskView(subject, site, links)),
    // The name above the list says whose they are.
    signed: articles.map((path) => ({ ...teaserOf(site.article(path), links), authors: [] })),
    signedEarlier: archiveLinks(earlier, links),
  };
}

type ProfileView = Omit<AuthorView, 'signed' | 'signedEarlier'>;

function personView(page: PageAddress, site: SiteReader): ProfileView {
  const { map: _, contents: __, ...view } = entityView(page, site);
  return { ...view, kind: 'person', about: undefined };
}

function deskView(subject: string, site: SiteReader, links: Links): ProfileView {
  const desk = deskOf(subject, site);
  if (desk === undefined) throw new RangeError(`the site has no ${subject}`);
  return {
    kind: 'desk',
    name: links.name(desk.names),
    description: links.ownText(desk.descriptions),
    details: authorDetailsView(desk, links),
    about: desk.about && links.inEdition(desk.about.url),
    sameAs: desk.sameAs.map(externalPage),
    ...noFacts,
    body: [],
    appearances: [],
    earlier: [],
  };
}

/** The facts that only people, places and organisations have. */
const noFacts = {
  namesInOtherLanguages: [],
  aliases: [],
  role: undefined,
  worksFor: undefined,
  type: undefined,
  coordinates: undefined,
  countryCode: undefined,
  within: [],
  topics: [],
} as const;

/** The desk with a key such as `desk/libya`; undefined if there is none. */
export function deskOf(key: string, { publication }: SiteReader): Desk | undefined {
  return publication.desks.find((desk) => deskKey(desk) === key);
}
