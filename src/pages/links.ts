import type { EntityKind, ParsedEntity } from '../model/entity.ts';
import { anchorHref, type Href, outsideHref, siteHref } from '../model/href.ts';
import { type ByLanguage, inLanguage, type LanguageCode } from '../model/language.ts';
import { defaultLanguage } from '../model/publication.ts';
import type { Author, Site } from '../model/site.ts';
import type { ParsedSection, ParsedStory } from '../model/story.ts';
import { type SiteUrls, siteUrls } from '../relate/site-urls.ts';

/** Words of content; `lang` only where they are in another language than the page. */
export interface Words {
  readonly text: string;
  readonly lang?: LanguageCode;
}

/** Words that lead somewhere. */
export interface Link extends Words {
  readonly href: Href;
}

/** A link to an entity's page, with its one line. */
export interface EntityLink extends Link {
  readonly kind: EntityKind;
  readonly description: string;
}

/** Makes the links of one language's pages. */
export interface Links {
  readonly lang: LanguageCode;
  readonly urls: SiteUrls;
  /** Leads to a page by its URL, to an anchor, or to a page elsewhere by its whole address. */
  readonly to: (url: string) => Href;
  readonly entity: (entity: ParsedEntity) => EntityLink;
  readonly section: (section: ParsedSection) => Link;
  readonly story: (story: ParsedStory) => Link;
  readonly author: (author: Author) => Link;
  readonly archive: (period: string) => Href;
  /** What something is called, in the page's language where it has a name in it. */
  readonly name: (names: ByLanguage<string>) => Words;
  /** The value in the page's language, else in the default one, else in any; '' where none is given. */
  readonly said: (values: ByLanguage<string>) => string;
}

/** Makes the links of the pages in one language of a site. */
export function linksIn(site: Site, lang: LanguageCode): Links {
  const urls = siteUrls(site.publication);
  const to = (url: string) => {
    if (/^https?:/i.test(url)) return outsideHref(url);
    return url.startsWith('#') ? anchorHref(url.slice(1)) : siteHref(site.basePath, url);
  };
  const choose = (values: ByLanguage<string>) =>
    inLanguage(values, lang, defaultLanguage(site.publication));
  const name = (names: ByLanguage<string>): Words => {
    const chosen = choose(names);
    const foreign = chosen !== undefined && chosen.lang !== lang ? { lang: chosen.lang } : {};
    return { text: chosen?.value ?? '', ...foreign };
  };
  const link = (url: string, names: ByLanguage<string>): Link => ({
    href: to(url),
    ...name(names),
  });
  const said = (values: ByLanguage<string>) => choose(values)?.value ?? '';
  return {
    lang,
    urls,
    to,
    name,
    said,
    entity: (entity) => ({
      ...link(urls.entity(lang, entity.kind, entity.id), entity.names),
      kind: entity.kind,
      description: said(entity.descriptions),
    }),
    section: (section) => link(urls.section(lang, section.id), section.names),
    story: (story) => link(urls.story(lang, story.id), story.names),
    author: (author) =>
      author.kind === 'desk'
        ? link(author.desk.url, author.desk.names)
        : link(urls.entity(lang, 'person', author.person.id), author.person.names),
    archive: (period) => to(urls.archive(lang, period)),
  };
}
