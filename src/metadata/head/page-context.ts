import type { Formatter } from '../../model/formatter.ts';
import type { Language } from '../../model/language.ts';
import type { PageWords } from '../../model/page-words.ts';
import type { Publication } from '../../model/site/publication.ts';
import type { PageAddress } from '../../pages/page.ts';
import type { PageTraits } from '../../pages/page-kind.ts';
import { type Page, traitsOf } from '../../pages/page-kinds.ts';
import { type Links, linksIn } from '../../pages/views/links.ts';
import { absoluteLinks, absoluteUrl } from '../absolute-url.ts';
import type { MetadataInput } from '../metadata-input.ts';

/** A page with everything that its metadata is made from. */
export interface PageContext extends AddressContext {
  readonly page: Page;
  /** What is true of all pages of its kind. */
  readonly traits: PageTraits;
  readonly words: PageWords;
}

/** What metadata about a page is made from, without what the page shows. */
export interface AddressContext {
  readonly page: PageAddress;
  readonly input: MetadataInput;
  readonly publication: Publication;
  readonly language: Language;
  /** The publication's name in the page's language. */
  readonly publicationName: string;
  readonly format: Formatter;
  readonly links: Links;
  /** The absolute URL of the page. */
  readonly url: string;
  /** Makes an `Href` of the page's view absolute. */
  readonly absolute: (link: string) => string;
}

/**
 * Collects what the metadata of a page is made from.
 * Throws RangeError if the page's language is not one of the site's.
 */
export function pageContext(page: Page, input: MetadataInput): PageContext {
  return {
    ...addressContext(page, input),
    page,
    traits: traitsOf(page.kind, input.site),
    words: input.wordsOf(page),
  };
}

/** Collects the same without what the page shows. Throws as `pageContext` does. */
export function addressContext(page: PageAddress, input: MetadataInput): AddressContext {
  const { site } = input;
  const { lang } = page;
  const { publication } = site;
  const language = site.languages.find(({ code }) => code === lang);
  if (language === undefined) throw new RangeError(`${page.url} is in no language of the site`);
  const links = linksIn(site, lang);
  return {
    page,
    input,
    publication,
    language,
    publicationName: links.nameText(publication.names),
    format: input.formatOf(lang),
    links,
    url: absoluteUrl(publication, page.url),
    absolute: absoluteLinks(publication),
  };
}

/** The language of the pages whose URLs identify things that are the same in every language. */
export function identityLanguage({ input }: PageContext): string {
  return input.site.defaultLanguage;
}
