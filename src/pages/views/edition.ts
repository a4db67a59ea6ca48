import type { Fact } from '../../facts/fact.ts';
import type { SiteReader } from '../../facts/site-reader.ts';
import { externalHref, type Href } from '../../model/address/href.ts';
import { type Language, type LanguageCode, languageOfLatinWords } from '../../model/language.ts';
import type { ListedStaticPage, StaticPageFact } from '../../model/site/fact-values.ts';
import type { PolicyKind, Publication } from '../../model/site/publication.ts';
import { hidesFeeds } from '../feeds-page.ts';
import { type Link, type Links, linksIn, type Words, wordsIn } from './links.ts';

/** What every page of one language shows around its own matter: masthead and footer. */
export interface Edition {
  readonly language: Language;
  /** That of words in Latin letters in a text from right to left; left out where there is none. */
  readonly latinLanguage?: LanguageCode;
  readonly name: string;
  /** The name as it is shown: marked where it is in another language. */
  readonly nameplate: Words;
  readonly tagline: string;
  readonly baseUrl: string;
  readonly front: Href;
  /** Those that stand in the edition. */
  readonly sections: readonly Link[];
  /** Where one is not there in the edition's language, the default language's takes its place. */
  readonly staticPages: readonly Link[];
  /** Without those that are whole static pages, which stand among `staticPages`. */
  readonly policies: readonly (PageLink & { readonly kind: PolicyKind })[];
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
    /** Undefined where it is called as the publication is, in whichever language. */
    readonly name: string | undefined;
    readonly email: { readonly text: string; readonly href: Href } | undefined;
  };
  /** The page that tells how to reach the newsroom, where it is no whole static page either. */
  readonly contact: PageLink | undefined;
  /** Who holds the copyright; called in the page's language where it is the publication itself. */
  readonly copyright: string | undefined;
  readonly licence: Href | undefined;
}

type PageLink = Pick<Link, 'href' | 'hrefLang'>;

/** The facts that `editionIn` reads. */
export function editionFacts(site: SiteReader): readonly Fact[] {
  return site.languages.map((language) => [
    `edition:${language.code}`,
    createEdition(site, language),
  ]);
}

/** What the pages of a language show around their own matter. */
export function editionIn(site: SiteReader, lang: LanguageCode): Edition {
  return site.required(`edition:${lang}`);
}

/** The edition of a site in one of its languages. */
export function createEdition(site: SiteReader, language: Language): Edition {
  const lang = language.code;
  const links = linksIn(site, lang);
  const { publication } = site;
  const staticPages = staticPagesOf(site, links);
  const isStaticPage = ({ href }: PageLink) => staticPages.some((page) => page.href === href);
  const contact = publication.contact && links.inEdition(publication.contact.url);
  const latinLanguage = languageOfLatinWords(
    lang,
    publication.languages.map(({ code }) => code),
  );
  return {
    language,
    ...(latinLanguage === undefined ? {} : { latinLanguage }),
    name: links.said(publication.names),
    nameplate: links.name(publication.names),
    tagline: links.own(publication.taglines),
    baseUrl: publication.baseUrl,
    front: links.to(links.urls.front(lang)),
    sections: site.sections(lang).map(links.section),
    staticPages,
    policies: publication.policies
      .map(({ kind, url }) => ({ kind, ...links.inEdition(url) }))
      .filter((policy) => !isStaticPage(policy)),
    contact: contact === undefined || isStaticPage(contact) ? undefined : contact,
    directories: directoriesOf(links, site),
    ...publisherOf(publication, links),
  };
}

/** In the order of the site. */
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
    figures: site.fact(`figure-ids:${lang}`) !== undefined ? to(urls.figures(lang)) : undefined,
    feeds: hidesFeeds(site.publication) ? undefined : to(urls.feeds(lang)),
  };
}

function publisherOf(
  { publisher, names, copyright, licence }: Publication,
  { said }: Links,
): Pick<Edition, 'publisher' | 'copyright' | 'licence'> {
  const { name, email } = publisher;
  const own = Object.values(names);
  return {
    publisher: {
      name: own.includes(name) ? undefined : name,
      email:
        email === undefined ? undefined : { text: email, href: externalHref(`mailto:${email}`) },
    },
    copyright: copyright !== undefined && own.includes(copyright) ? said(names) : copyright,
    licence: licence === undefined ? undefined : externalHref(licence),
  };
}
