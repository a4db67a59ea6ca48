import type { ArticleReader, Author } from '../../facts/article-reader.ts';
import type { SiteReader } from '../../facts/site-reader.ts';
import { anchorHref, externalHref, type Href, siteHref } from '../../model/address/href.ts';
import {
  type ByLanguage,
  directionOf,
  inLanguage,
  type Language,
  type LanguageCode,
} from '../../model/language.ts';
import { lazyByKey, lazyByObject } from '../../model/lazy.ts';
import { type EntityKind, entityOfKey } from '../../model/site/entity.ts';
import type { Entity, LocalisedUrls, Section, Story } from '../../model/site/fact-values.ts';
import { type Desk, deskKey } from '../../model/site/publication.ts';
import type { Topic } from '../../model/site/topic.ts';
import { type SiteUrls, siteUrls } from '../../relate/site-urls.ts';

/** Words of content; `lang` and `dir` are set only if they are in another language than the page. */
export interface Words {
  readonly text: string;
  readonly lang?: LanguageCode;
  readonly dir?: Language['direction'];
}

/** Words with a link. */
export interface Link extends Words {
  readonly href: Href;
  /** The language of the page that it leads to, if it is not the language of this page. */
  readonly hrefLang?: LanguageCode;
}

/** A link to an entity's page, with its description. */
export interface EntityLink extends Link {
  readonly kind: EntityKind;
  readonly id: string;
  /** In the page's language; '' if there is none. */
  readonly description: string;
}

/** Makes the links of pages in one language. */
export interface Links {
  readonly lang: LanguageCode;
  readonly urls: SiteUrls;
  /** The href of a page of the site by its URL, of an anchor (`#…`), or of another site's page. */
  readonly to: (url: string) => Href;
  /** The link to a page of the default edition, or to its version in this edition if there is one. */
  readonly inEdition: (url: string) => Pick<Link, 'href' | 'hrefLang'>;
  readonly entity: (entity: Entity) => EntityLink;
  /** The page of an entity by its key, `place/sirte`. Reads nothing else of it, not even its name. */
  readonly entityPage: (key: string) => Pick<Link, 'href' | 'hrefLang'>;
  readonly section: (section: Section) => Link;
  readonly story: (story: Story) => Link;
  readonly author: (author: Author) => Link;
  readonly article: (article: Pick<ArticleReader, 'url' | 'headline'>) => Link;
  /** Links to the topic's page. In the language of the page there is one: see `topicFacts`. */
  readonly topic: (topic: Topic) => Link;
  readonly archive: (period: string) => Href;
  /** A name with its language, chosen as by `nameText`. */
  readonly name: (names: ByLanguage<string>) => Words;
  /** A name in the page's language, else in the default one, else in any; '' if there is none. */
  readonly nameText: (values: ByLanguage<string>) => string;
  /** A text in the page's language; '' if there is none, without a fallback to other languages. */
  readonly ownText: (values: ByLanguage<string>) => string;
}

/** By reader: an output needs them for each of its links. */
const linksOf = lazyByObject((site: SiteReader) =>
  lazyByKey((lang: LanguageCode) => makeLinks(site, lang)),
);

/** The links of the pages in one language of a site. */
export function linksIn(site: SiteReader, lang: LanguageCode): Links {
  return linksOf(site)(lang);
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
  const inEdition = (url: string) => linkTo(localisedUrl(url, lang, site), to, lang);
  const link = (url: string, names: ByLanguage<string>): Link => ({
    href: to(url),
    ...name(names),
  });
  const ownText = (values: ByLanguage<string>) => values[lang] ?? '';
  // Made once, because a text may name the same people in hundreds of sentences.
  const entityPage = lazyByKey((key: string): Pick<Link, 'href' | 'hrefLang'> => {
    const at = site.hasPageIn(lang, key) ? lang : defaultLanguage;
    return linkTo({ url: urls.entity(at, ...entityOfKey(key)), lang: at }, to, lang);
  });
  const entityLink = ({ kind, id, names }: Entity): Link => {
    return { ...entityPage(`${kind}/${id}`), ...name(names) };
  };
  const deskLink = (desk: Desk): Link => {
    const at = site.hasPageIn(lang, deskKey(desk)) ? lang : defaultLanguage;
    return { ...linkTo({ url: urls.desk(at, desk.id), lang: at }, to, lang), ...name(desk.names) };
  };
  return {
    lang,
    urls,
    to,
    inEdition,
    name,
    nameText: (values) => inLanguage(values, lang, defaultLanguage)?.value ?? '',
    ownText,
    entityPage,
    entity: lazyByKey((entity: Entity): EntityLink => {
      const { kind, id, descriptions } = entity;
      return { ...entityLink(entity), kind, id, description: ownText(descriptions) };
    }),
    section: (section) => link(urls.section(lang, section.id), section.names),
    story: (story) => link(urls.story(lang, story.id), story.names),
    author: (author) =>
      author.kind === 'desk' ? deskLink(author.desk) : entityLink(author.person),
    article: ({ url, headline }) => ({ href: to(url), text: headline }),
    topic: (topic) => link(urls.topic(lang, topic.slug), topic.labels),
    archive: (period) => to(urls.archive(lang, period)),
  };
}

/** The page of an edition for a URL in site.yaml: see `localisedUrls`. */
function localisedUrl(url: string, lang: LanguageCode, site: SiteReader) {
  const own =
    lang === site.defaultLanguage
      ? undefined
      : site.fact<LocalisedUrls>(`localised-urls:${lang}`)?.[url];
  return own ?? { url, lang };
}

/** Words for a page, marked if they are in another language than the page. */
export function wordsIn(text: string, lang: LanguageCode, pageLang: LanguageCode): Words {
  return lang === pageLang ? { text } : { text, lang, dir: directionOf(lang) };
}

function linkTo(
  { url, lang }: { readonly url: string; readonly lang: LanguageCode },
  to: Links['to'],
  pageLang: LanguageCode,
): Pick<Link, 'href' | 'hrefLang'> {
  return lang === pageLang ? { href: to(url) } : { href: to(url), hrefLang: lang };
}
