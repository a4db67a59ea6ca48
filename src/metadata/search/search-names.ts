import type { SiteReader } from '../../facts/site-reader.ts';
import { siteHref } from '../../model/address/href.ts';
import type { LanguageCode } from '../../model/language.ts';
import { compareText } from '../../model/order.ts';
import type { SearchName, SearchNames } from '../../model/search/search-names.ts';
import { type EntityKind, entityKinds } from '../../model/site/entity.ts';
import type { Entity, ListedArticle } from '../../model/site/fact-values.ts';
import { linksIn } from '../../pages/views/links.ts';
import { defineFormat } from '../format.ts';
import { searchFolder, searchParts } from './search-parts.ts';

/**
 * `pagefind/LANG.json`: what the search page needs besides the index. The names in it are those of the filters, and
 * of the people, places and organisations that a misspelt word may mean.
 */
export const searchNames = defineFormat({
  name: 'search',
  plan: (site) =>
    site.languages.map(({ code }) => ({ path: `${searchFolder}${code}.json`, subject: code })),
  body: (lang, { site }) => `${JSON.stringify(namesIn(lang, site))}\n`,
});

function namesIn(lang: LanguageCode, site: SiteReader): SearchNames {
  const links = linksIn(site, lang);
  const articles = site.fact<readonly ListedArticle[]>(`articles:${lang}`) ?? [];
  const topics = site.topics(site.topicCodes(lang));
  return {
    indexes: searchParts(lang, articles, site.pagedArticles(lang))
      .map(({ folder }) => siteHref(site.basePath, `/${folder}`))
      .reverse(),
    sections: site.sections(lang).map((section) => [section.id, links.section(section).text]),
    topics: topics
      .map((topic): SearchName => [topic.code, links.topic(topic).text])
      .sort(([, a], [, b]) => compareText(a, b)),
    entities: Object.fromEntries(
      entityKinds.map((kind) => [kind, entitiesOf(kind, lang, site)]),
    ) as Record<EntityKind, readonly SearchName[]>,
  };
}

function entitiesOf(kind: EntityKind, lang: LanguageCode, site: SiteReader): readonly SearchName[] {
  const links = linksIn(site, lang);
  return site.entities(lang, kind).map((entity): SearchName => {
    const { text, href } = links.entity(entity);
    return [entity.id, text, href, ...otherNames(entity, text)];
  });
}

/** Aliases, and the names in other languages: a reader may know only one of them. */
function otherNames({ names, aliases }: Entity, shown: string): readonly string[] {
  const all = [...Object.values(names), ...Object.values(aliases).flat()];
  return [...new Set(all)].filter((name) => name !== shown);
}
