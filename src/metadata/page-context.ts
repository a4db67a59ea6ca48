import type { ParsedEntity } from '../model/entity.ts';
import type { Formatter } from '../model/formatter.ts';
import type { Language } from '../model/language.ts';
import type { PageWords } from '../model/page-words.ts';
import { defaultLanguage, type Publication } from '../model/publication.ts';
import { type Links, linksIn } from '../pages/links.ts';
import type { Page } from '../pages/page-kinds.ts';
import { absoluteUrl } from './absolute-url.ts';
import type { MetadataInput } from './metadata-input.ts';

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
  /** The absolute address of an entity's page in a language; the page's own if none is given. */
  readonly entityUrl: (entity: ParsedEntity, lang?: string) => string;
}

/**
 * What the head of a page is made from.
 * Throws RangeError where the page is in no language of the site.
 */
export function pageContext(page: Page, input: MetadataInput): PageContext {
  const { publication } = input.site;
  const language = input.site.languages.find(({ code }) => code === page.lang);
  if (language === undefined) throw new RangeError(`${page.url} is in no language of the site`);
  const links = linksIn(input.site, page.lang);
  const absolute = (link: string) => new URL(link, publication.baseUrl).href;
  return {
    page,
    input,
    publication,
    language,
    publicationName: links.said(publication.names),
    words: input.wordsOf(page),
    format: input.formatOf(page.lang),
    links,
    url: absoluteUrl(publication, page.url),
    absolute,
    entityUrl: ({ kind, id }, lang = page.lang) =>
      absoluteUrl(publication, links.urls.entity(lang, kind, id)),
  };
}

/** The language in which things that are the same in every language get their `@id`. */
export function identityLanguage({ publication }: PageContext): string {
  return defaultLanguage(publication);
}
