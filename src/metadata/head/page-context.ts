import type { Formatter } from '../../model/formatter.ts';
import type { Language } from '../../model/language.ts';
import type { PageWords } from '../../model/page-words.ts';
import type { Entity } from '../../model/site/fact-values.ts';
import type { Publication } from '../../model/site/publication.ts';
import type { Page } from '../../pages/page-kinds.ts';
import { type Links, linksIn } from '../../pages/views/links.ts';
import { absoluteLinks, absoluteUrl } from '../absolute-url.ts';
import type { MetadataInput } from '../metadata-input.ts';

/** A page with everything that its head says of it. */
export interface PageContext {
  readonly page: Page;
  readonly input: MetadataInput;
  readonly publication: Publication;
  readonly language: Language;
  /** What the publication is called in the page's language. */
  readonly publicationName: string;
  readonly words: PageWords;
  readonly format: Formatter;
  readonly links: Links;
  /** The page's absolute address. */
  readonly url: string;
  /** The absolute address of a link on the page: an `Href` of its view. */
  readonly absolute: (link: string) => string;
  /** The absolute address of an entity's page in a language, this page's if none is given, if it stands there. */
  readonly entityUrl: (entity: Entity, lang?: string) => string;
}

/**
 * What the head of a page is made from.
 * Throws RangeError if the page is in no language of the site.
 */
export function pageContext(page: Page, input: MetadataInput): PageContext {
  const { site } = input;
  const { lang } = page;
  const { publication, home } = site;
  const language = site.languages.find(({ code }) => code === lang);
  if (language === undefined) throw new RangeError(`${page.url} is in no language of the site`);
  const links = linksIn(site, lang);
  return {
    page,
    input,
    publication,
    language,
    publicationName: links.said(publication.names),
    words: input.wordsOf(page),
    format: input.formatOf(lang),
    links,
    url: absoluteUrl(publication, page.url),
    absolute: absoluteLinks(publication),
    entityUrl: ({ kind, id }, of = lang) => {
      const at = site.hasPageIn(of, `${kind}/${id}`) ? of : home;
      return absoluteUrl(publication, links.urls.entity(at, kind, id));
    },
  };
}

/** The language in which things that are the same in every language get their `@id`. */
export function identityLanguage({ input }: PageContext): string {
  return input.site.home;
}
