import { type Href, outsideHref } from '../model/href.ts';
import type { Language } from '../model/language.ts';
import type { PolicyKind, Publication } from '../model/publication.ts';
import type { Site } from '../model/site.ts';
import { hasNoFeeds } from './feeds-page.ts';
import { type Link, type Links, linksIn } from './links.ts';

/** What every page of one language shows around its own matter: masthead and footer. */
export interface Edition {
  readonly language: Language;
  readonly name: string;
  readonly tagline: string;
  readonly baseUrl: string;
  readonly front: Href;
  readonly sections: readonly Link[];
  readonly staticPages: readonly Link[];
  /** Without those that are whole static pages, which stand among `staticPages`. */
  readonly policies: readonly { readonly kind: PolicyKind; readonly href: Href }[];
  readonly directories: {
    readonly person: Href;
    readonly place: Href;
    readonly organisation: Href;
    readonly archives: Href;
    /** Undefined where no article of the language gives a figure. */
    readonly figures: Href | undefined;
    /** Undefined where the site has no page of feeds. */
    readonly feeds: Href | undefined;
  };
  readonly publisher: {
    /** Undefined where it is called as the publication is. */
    readonly name: string | undefined;
    readonly email: { readonly text: string; readonly href: Href } | undefined;
  };
  /** The page that tells how to reach the newsroom, where it is no whole static page either. */
  readonly contact: Href | undefined;
  /** Who holds the copyright. */
  readonly copyright: string | undefined;
  readonly licence: Href | undefined;
}

/** The edition of a site in one of its languages. */
export function editionOf(site: Site, language: Language): Edition {
  const lang = language.code;
  const links = linksIn(site, lang);
  const { publication } = site;
  const staticPages = site.staticPages
    .filter((page) => page.lang === lang)
    .map((page) => ({ href: links.to(links.urls.staticPage(lang, page.slug)), text: page.title }));
  const isStaticPage = (href: Href) => staticPages.some((page) => page.href === href);
  const contact = publication.contact && links.to(publication.contact.url);
  return {
    language,
    name: links.said(publication.names),
    tagline: links.said(publication.taglines),
    baseUrl: publication.baseUrl,
    front: links.to(links.urls.front(lang)),
    sections: site.sections.map(links.section),
    staticPages,
    policies: publication.policies
      .map(({ kind, url }) => ({ kind, href: links.to(url) }))
      .filter(({ href }) => !isStaticPage(href)),
    contact: contact === undefined || isStaticPage(contact) ? undefined : contact,
    directories: directoriesOf(links, site),
    ...publisherOf(publication, links),
  };
}

function directoriesOf({ lang, urls, to }: Links, site: Site): Edition['directories'] {
  const hasFigures = [...site.figures.values()].some((reports) =>
    reports.some(({ article }) => article.lang === lang),
  );
  return {
    person: to(urls.directory(lang, 'person')),
    place: to(urls.directory(lang, 'place')),
    organisation: to(urls.directory(lang, 'organisation')),
    archives: to(urls.archives(lang)),
    figures: hasFigures ? to(urls.figures(lang)) : undefined,
    feeds: hasNoFeeds(site.publication) ? undefined : to(urls.feeds(lang)),
  };
}

function publisherOf(
  { publisher, names, copyright, licence }: Publication,
  { said }: Links,
): Pick<Edition, 'publisher' | 'copyright' | 'licence'> {
  const { name, email } = publisher;
  return {
    publisher: {
      name: name === said(names) ? undefined : name,
      email:
        email === undefined ? undefined : { text: email, href: outsideHref(`mailto:${email}`) },
    },
    copyright,
    licence: licence === undefined ? undefined : outsideHref(licence),
  };
}
