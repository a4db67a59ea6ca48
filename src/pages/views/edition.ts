import type { Fact } from '../../facts/fact.ts';
import type { SiteReader } from '../../facts/site-reader.ts';
import { externalHref, type Href } from '../../model/address/href.ts';
import {
  type Language,
  type LanguageCode,
  languageOfArabicWords,
  languageOfLatinWords,
} from '../../model/language.ts';
import type { ListedStaticPage, StaticPageFact } from '../../model/site/fact-values.ts';
import { logoPath } from '../../model/site/look.ts';
import { defaultMenu, type MenuPart, type NamedLink, serviceName } from '../../model/site/menu.ts';
import type { PolicyKind, Publication } from '../../model/site/publication.ts';
import { hidesFeeds } from '../feeds-page.ts';
import { hidesSearch } from '../search-page.ts';
import { type Link, type Links, linksIn, type Words, wordsIn } from './links.ts';

/** What the masthead and footer of every page in one language show. */
export interface Edition {
  readonly language: Language;
  /** The language of Latin words in right-to-left text; left out if there is none. */
  readonly latinLanguage?: LanguageCode;
  /** The language of words in Arabic letters in left-to-right text; left out if the site has none. */
  readonly arabicLanguage?: LanguageCode;
  readonly name: string;
  /** The name for display, marked if it is in another language. */
  readonly nameplate: Words;
  readonly tagline: string;
  readonly baseUrl: string;
  readonly front: Href;
  /** The logo in place of the name; left out if there is none. */
  readonly logo?: Logo;
  /** The sections that the edition has. */
  readonly sections: readonly Link[];
  /** The links and directories of the menu, in their order. The sections are among them, if the menu has them. */
  readonly menu: readonly (Link | Exclude<MenuPart, 'sections'>)[];
  /** Links that site.yaml adds to the footer; left out if there are none. */
  readonly footerLinks?: readonly Link[];
  /** Profiles of the publication at other services; left out if there are none. */
  readonly social?: readonly Link[];
  /** A page that is missing in the edition's language is replaced by that of the default language. */
  readonly staticPages: readonly Link[];
  /** Without policies that are static pages themselves, which `staticPages` lists. */
  readonly policies: readonly (PageLink & { readonly kind: PolicyKind })[];
  readonly directories: {
    readonly person: Href;
    readonly place: Href;
    readonly organisation: Href;
    readonly archives: Href;
    /** Undefined if the language has no topic with a page. */
    readonly topics: Href | undefined;
    /** Undefined if no article in the language gives a figure. */
    readonly figures: Href | undefined;
    /** Undefined if the site has no page of feeds. */
    readonly feeds: Href | undefined;
    /** Undefined if the site has no search. */
    readonly search: Href | undefined;
  };
  readonly publisher: {
    /** Undefined if it is the name of the publication in any language. */
    readonly name: string | undefined;
    readonly email: { readonly text: string; readonly href: Href } | undefined;
  };
  /** The page that says how to contact the newsroom; undefined if it is one of `staticPages`. */
  readonly contact: PageLink | undefined;
  /** The page on which readers report errors; undefined if they write to the publisher's address. */
  readonly errorReports: PageLink | undefined;
  /** The copyright holder; if it is the publication, its name is in the page's language. */
  readonly copyright: string | undefined;
  readonly licence: Href | undefined;
}

/** The drawings of a logo. */
export interface Logo {
  readonly light: LogoDrawing;
  /** Left out if it is that of the light scheme. */
  readonly dark?: LogoDrawing;
}

/** A drawing, with its size in CSS pixels. */
export interface LogoDrawing {
  readonly href: Href;
  readonly width: number;
  readonly height: number;
}

type PageLink = Pick<Link, 'href' | 'hrefLang'>;

/** The facts that `editionIn` reads. */
export function editionFacts(site: SiteReader): readonly Fact[] {
  return site.languages.map((language) => [
    `edition:${language.code}`,
    createEdition(site, language),
  ]);
}

/** The edition of a language, read from its fact. */
export function editionIn(site: SiteReader, lang: LanguageCode): Edition {
  return site.required(`edition:${lang}`);
}

/** Makes the edition of a site in one of its languages. */
export function createEdition(site: SiteReader, language: Language): Edition {
  const lang = language.code;
  const links = linksIn(site, lang);
  const { publication } = site;
  const staticPages = staticPagesOf(site, links);
  const sections = site.sections(lang).map(links.section);
  const isStaticPage = ({ href }: PageLink) => staticPages.some((page) => page.href === href);
  const contact = publication.contact && links.inEdition(publication.contact.url);
  const codes = publication.languages.map(({ code }) => code);
  const latinLanguage = languageOfLatinWords(lang, codes);
  const arabicLanguage = languageOfArabicWords(lang, codes);
  return {
    language,
    ...(latinLanguage === undefined ? {} : { latinLanguage }),
    ...(arabicLanguage === undefined ? {} : { arabicLanguage }),
    name: links.nameText(publication.names),
    nameplate: links.name(publication.names),
    tagline: links.ownText(publication.taglines),
    baseUrl: publication.baseUrl,
    front: links.to(links.urls.front(lang)),
    ...logoOf(site, links),
    sections,
    menu: menuOf(publication, sections, links),
    ...addedLinks(publication, links),
    staticPages,
    policies: publication.policies
      .map(({ kind, url }) => ({ kind, ...links.inEdition(url) }))
      .filter((policy) => !isStaticPage(policy)),
    errorReports: publication.errorReports && links.inEdition(publication.errorReports.url),
    contact: contact === undefined || isStaticPage(contact) ? undefined : contact,
    directories: directoriesOf(links, site),
    ...publisherOf(publication, links),
  };
}

function logoOf(site: SiteReader, { to }: Links): Pick<Edition, 'logo'> {
  const { logo } = site.publication.look;
  if (logo === undefined) return {};
  const drawing = (path: string): LogoDrawing => {
    const { file } = site.picture(path);
    const { width = 1, height = 1 } = file?.picture ?? {};
    return { href: to(`/${logoPath(file?.digest ?? '')}`), width, height };
  };
  const light = drawing(logo.light);
  return { logo: logo.dark === undefined ? { light } : { light, dark: drawing(logo.dark) } };
}

function menuOf(
  { menu = defaultMenu }: Publication,
  sections: readonly Link[],
  links: Links,
): Edition['menu'] {
  return menu.flatMap((item): Edition['menu'] => {
    if (item === 'sections') return sections;
    return [typeof item === 'string' ? item : namedLink(item, links)];
  });
}

function addedLinks(
  { footer, social }: Publication,
  links: Links,
): Pick<Edition, 'footerLinks' | 'social'> {
  const profiles = social.map((url) => ({ href: externalHref(url), text: serviceName(url) }));
  return {
    ...(footer.length === 0 ? {} : { footerLinks: footer.map((item) => namedLink(item, links)) }),
    ...(profiles.length === 0 ? {} : { social: profiles }),
  };
}

function namedLink({ names, url }: NamedLink, links: Links): Link {
  return { ...links.inEdition(url), ...links.name(names) };
}

/** In the order of the site's list. */
function staticPagesOf(site: SiteReader, { lang, urls, to }: Links): readonly Link[] {
  const pages = site.required<readonly ListedStaticPage[]>('static-pages');
  const own = new Set(pages.filter(([code]) => code === lang).map(([, slug]) => slug));
  return pages
    .filter(([code, slug]) => code === lang || (code === site.defaultLanguage && !own.has(slug)))
    .map(([code, slug]) => {
      const { title } = site.required<StaticPageFact>(`static-page:${code}/${slug}`);
      return {
        href: to(urls.staticPage(code, slug)),
        ...wordsIn(title, code, lang),
        ...(code === lang ? {} : { hrefLang: code }),
      };
    });
}

function directoriesOf({ lang, urls, to }: Links, site: SiteReader): Edition['directories'] {
  return {
    person: to(urls.directory(lang, 'person')),
    place: to(urls.directory(lang, 'place')),
    organisation: to(urls.directory(lang, 'organisation')),
    archives: to(urls.archives(lang)),
    topics: site.topicCodes(lang).length > 0 ? to(urls.topics(lang)) : undefined,
    figures: site.fact(`figure-ids:${lang}`) !== undefined ? to(urls.figures(lang)) : undefined,
    feeds: hidesFeeds(site.publication) ? undefined : to(urls.feeds(lang)),
    search: hidesSearch(site.publication) ? undefined : to(urls.search(lang)),
  };
}

function publisherOf(
  { publisher, names, copyright, licence }: Publication,
  { nameText }: Links,
): Pick<Edition, 'publisher' | 'copyright' | 'licence'> {
  const { name, email } = publisher;
  const own = Object.values(names);
  return {
    publisher: {
      name: own.includes(name) ? undefined : name,
      email:
        email === undefined ? undefined : { text: email, href: externalHref(`mailto:${email}`) },
    },
    copyright: copyright !== undefined && own.includes(copyright) ? nameText(names) : copyright,
    licence: licence === undefined ? undefined : externalHref(licence),
  };
}
