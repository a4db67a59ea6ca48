import type { Author } from '../../facts/article-reader.ts';
import type { SiteReader } from '../../facts/site-reader.ts';
import { anchorHref, externalHref, type Href, siteHref } from '../../model/address/href.ts';
import {
  type ByLanguage,
  directionOf,
  inLanguage,
  type Language,
  type LanguageCode,
} from '../../model/language.ts';
import type { EntityKind } from '../../model/site/entity.ts';
import type { Entity, LocalisedUrls, Section, Story } from '../../model/site/fact-values.ts';
import { type SiteUrls, siteUrls } from '../../relate/site-urls.ts';

/** Words of content; `lang` and `dir` only where they are in another language than the page. */
export interface Words {
  readonly text: string;
  readonly lang?: LanguageCode;
  readonly dir?: Language['direction'];
}

/** Words that lead somewhere. */
export interface Link extends Words {
  readonly href: Href;
  /** The language of the page to which it leads, where that is another than this page's. */
  readonly hrefLang?: LanguageCode;
}

/** A link to an entity's page, with its one line. */
export interface EntityLink extends Link {
  readonly kind: EntityKind;
  readonly id: string;
  /** In the page's language; '' where it has none in it. */
  readonly description: string;
}

/** Makes the links of one language's pages. */
export interface Links {
  readonly lang: LanguageCode;
  readonly urls: SiteUrls;
  /** Leads to a page by its URL, to an anchor, or to a page elsewhere by its whole address. */
  readonly to: (url: string) => Href;
  /** Leads to a page of the default edition, or to the same page in this one where it stands there. */
  readonly inEdition: (url: string) => Pick<Link, 'href' | 'hrefLang'>;
  readonly entity: (entity: Entity) => EntityLink;
  readonly section: (section: Section) => Link;
  readonly story: (story: Story) => Link;
  readonly author: (author: Author) => Link;
  readonly archive: (period: string) => Href;
  /** What something is called, in the page's language where it has a name in it, else as `said`. */
  readonly name: (names: ByLanguage<string>) => Words;
  /** A name in the page's language, else in the default one, else in any; '' where none is given. */
  readonly said: (values: ByLanguage<string>) => string;
  /** A sentence in the page's language; '' where there is none: sentences stand in for no others. */
  readonly own: (values: ByLanguage<string>) => string;
}

/** By their reader: an output asks for them with each thing that it links. */
const known = new WeakMap<SiteReader, Map<LanguageCode, Links>>();

/** The links of the pages in one language of a site. */
export function linksIn(site: SiteReader, lang: LanguageCode): Links {
  const made = known.get(site) ?? new Map<LanguageCode, Links>();
  known.set(site, made);
  const links = made.get(lang) ?? makeLinks(site, lang);
  made.set(lang, links);
  return links;
}

function makeLinks(site: SiteReader, lang: LanguageCode): Links {
  const { publication, basePath, defaultLanguage } = site;
  const urls = siteUrls(publication);
  const to = (url: string) => {
    if (/^https?:/i.test(url)) return externalHref(url);
    return url.startsWith('#') ? anchorHref(url.slice(1)) : siteHref(basePath, url);
  };
  const name = (names: ByLanguage<string>): Words => {
    const chosen = inLanguage(names, lang, defaultLanguage);
    return chosen === undefined ? { text: '' } : wordsIn(chosen.value, chosen.lang, lang);
  };
  const inEdition = (url: string) => {
    const own =
      lang === defaultLanguage
        ? undefined
        : site.fact<LocalisedUrls>(`localised-urls:${lang}`)?.[url];
    return leading(own ?? { url, lang }, to, lang);
  };
  const link = (url: string, names: ByLanguage<string>): Link => ({
    href: to(url),
    ...name(names),
  });
  const own = (values: ByLanguage<string>) => values[lang] ?? '';
  const entityLink = ({ kind, id, names }: Entity): Link => {
    const at = site.hasPageIn(lang, `${kind}/${id}`) ? lang : defaultLanguage;
    return { ...leading({ url: urls.entity(at, kind, id), lang: at }, to, lang), ...name(names) };
  };
  return {
    lang,
    urls,
    to,
    inEdition,
    name,
    said: (values) => inLanguage(values, lang, defaultLanguage)?.value ?? '',
    own,
    entity: (entity) => {
      const { kind, id, descriptions } = entity;
      return { ...entityLink(entity), kind, id, description: own(descriptions) };
    },
    section: (section) => link(urls.section(lang, section.id), section.names),
    story: (story) => link(urls.story(lang, story.id), story.names),
    author: (author) =>
      author.kind === 'desk'
        ? { ...inEdition(author.desk.url), ...name(author.desk.names) }
        : entityLink(author.person),
    archive: (period) => to(urls.archive(lang, period)),
  };
}

/** Words as they stand on a page: marked where they are in another language than it. */
export function wordsIn(text: string, lang: LanguageCode, pageLang: LanguageCode): Words {
  return lang === pageLang ? { text } : { text, lang, dir: directionOf(lang) };
}

function leading(
  { url, lang }: { readonly url: string; readonly lang: LanguageCode },
  to: Links['to'],
  pageLang: LanguageCode,
): Pick<Link, 'href' | 'hrefLang'> {
  return lang === pageLang ? { href: to(url) } : { href: to(url), hrefLang: lang };
}
