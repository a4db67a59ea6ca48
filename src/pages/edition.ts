import type { Href } from '../model/href.ts';
import type { Language } from '../model/language.ts';
import type { PolicyKind } from '../model/publication.ts';
import type { Site } from '../model/site.ts';
import { type Link, linksIn } from './links.ts';

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
  };
  readonly publisher: { readonly name: string; readonly email: string | undefined };
}

/** The edition of a site in one of its languages. */
export function editionOf(site: Site, language: Language): Edition {
  const lang = language.code;
  const links = linksIn(site, lang);
  const { publication } = site;
  const staticPages = site.staticPages
    .filter((page) => page.lang === lang)
    .map((page) => ({ href: links.to(links.urls.staticPage(lang, page.slug)), text: page.title }));
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
      .filter(({ href }) => !staticPages.some((page) => page.href === href)),
    directories: {
      person: links.to(links.urls.directory(lang, 'person')),
      place: links.to(links.urls.directory(lang, 'place')),
      organisation: links.to(links.urls.directory(lang, 'organisation')),
      archives: links.to(links.urls.archives(lang)),
    },
    publisher: publication.publisher,
  };
}
