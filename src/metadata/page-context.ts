import type { ParsedEntity } from '../model/entity.ts';
import type { Formatter } from '../model/formatter.ts';
import type { Language, LanguageCode } from '../model/language.ts';
import type { PageWords } from '../model/page-words.ts';
import { defaultLanguage, type Publication } from '../model/publication.ts';
import { standsIn } from '../model/site.ts';
import { type Links, linksIn } from '../pages/links.ts';
import type { Page } from '../pages/page-kinds.ts';
import { absoluteLinks, absoluteUrl } from './absolute-url.ts';
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
  /** The absolute address of an entity's page in a language, this page's if none is given, where it stands there. */
  readonly entityUrl: (entity: ParsedEntity, lang?: string) => string;
}

/** What the pages of one language have in common. */
type Common = Omit<PageContext, 'page' | 'words' | 'url'>;

/** By input and language: it is asked for with every page. */
const commons = new WeakMap<MetadataInput, Map<LanguageCode, Common>>();

/**
 * What the head of a page is made from.
 * Throws RangeError where the page is in no language of the site.
 */
export function pageContext(page: Page, input: MetadataInput): PageContext {
  const url = absoluteUrl(input.site.publication, page.url);
  return { ...common(page, input), page, words: input.wordsOf(page), url };
}

function common({ lang, url }: Page, input: MetadataInput): Common {
  const made = commons.get(input) ?? new Map<LanguageCode, Common>();
  commons.set(input, made);
  const there = made.get(lang);
  if (there !== undefined) return there;
  const { publication, languages } = input.site;
  const language = languages.find(({ code }) => code === lang);
  if (language === undefined) throw new RangeError(`${url} is in no language of the site`);
  const links = linksIn(input.site, lang);
  const fresh: Common = {
    input,
    publication,
    language,
    publicationName: links.said(publication.names),
    format: input.formatOf(lang),
    links,
    absolute: absoluteLinks(publication),
    entityUrl: (entity, of = lang) => {
      const stands = standsIn(input.site, entity, of) ? of : defaultLanguage(publication);
      return absoluteUrl(publication, links.urls.entity(stands, entity.kind, entity.id));
    },
  };
  made.set(lang, fresh);
  return fresh;
}

/** The language in which things that are the same in every language get their `@id`. */
export function identityLanguage({ publication }: PageContext): string {
  return defaultLanguage(publication);
}
