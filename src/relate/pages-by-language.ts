import type { LanguageCode } from '../model/language.ts';
import type { ParsedEntity } from '../model/site/entity.ts';
import type { ParsedContent } from '../model/site/parsed-content.ts';
import { deskKey } from '../model/site/publication.ts';
import type { Article } from '../model/site/site.ts';
import { ancestors } from './relate-entities.ts';

/**
 * The content files that have a page in each language except the default one, in which all have one:
 * paths by language. A section or story has a page if it has a name or an article in the language. A
 * person, place or organisation has one if an article in the language names it or is by it, if it has a
 * text in the language, or if it contains something that has a page. A desk has one if an article in the
 * language is by it. It has no file, so its key is used as its path. So no edition has empty pages.
 * @param articles that the build shows
 */
export function pagesByLanguage(
  content: ParsedContent,
  articles: readonly Article[],
  places: ReadonlyMap<string, ParsedEntity>,
): ReadonlyMap<LanguageCode, ReadonlySet<string>> {
  const [, ...others] = content.publication.languages;
  return new Map(others.map(({ code }) => [code, pagesIn(code, content, articles, places)]));
}

function pagesIn(
  lang: LanguageCode,
  { sections, stories, texts, entities }: ParsedContent,
  articles: readonly Article[],
  places: ReadonlyMap<string, ParsedEntity>,
): ReadonlySet<string> {
  const named = [...sections, ...stories].filter(({ names }) => Object.hasOwn(names, lang));
  const paths = new Set([
    ...named.map(({ path }) => path),
    ...texts.filter((text) => text.lang === lang).map(({ original }) => original),
  ]);
  const shown = new Set(entities.filter(({ path }) => paths.has(path)));
  for (const article of articles.filter((each) => each.lang === lang)) {
    for (const { path } of [article.section, article.story ?? article.section]) paths.add(path);
    for (const entity of peopleAndPlaces(article)) shown.add(entity);
    for (const key of desksOf(article)) paths.add(key);
  }
  for (const entity of shown) {
    for (const { path } of [entity, ...ancestors(entity, places)]) paths.add(path);
  }
  return paths;
}

function peopleAndPlaces({ entities, byline }: Article): readonly ParsedEntity[] {
  return [...entities, ...byline.flatMap((each) => (each.kind === 'person' ? [each.person] : []))];
}

function desksOf({ byline }: Article): readonly string[] {
  return byline.flatMap((each) => (each.kind === 'desk' ? [deskKey(each.desk)] : []));
}
