import type { LanguageCode } from '../model/language.ts';
import type { ParsedEntity } from '../model/site/entity.ts';
import type { ParsedContent } from '../model/site/parsed-content.ts';
import type { Article } from '../model/site/site.ts';
import { holders } from './relate-entities.ts';

/**
 * What has a page of its own in each edition but the default one, where everything has: by
 * language, the paths of content files.
 *
 * A section or a story stands in an edition where it has a name in the edition's language or an
 * article there. A person, a place or an organisation stands there where an article there names it
 * or is signed by it, where it has a text in that language, and where it holds what stands there.
 * So no edition fills up with empty pages of what it never tells of.
 * @param articles those that the build shows
 */
export function standingByLanguage(
  content: ParsedContent,
  articles: readonly Article[],
  places: ReadonlyMap<string, ParsedEntity>,
): ReadonlyMap<LanguageCode, ReadonlySet<string>> {
  const [, ...others] = content.publication.languages;
  return new Map(others.map(({ code }) => [code, standingIn(code, content, articles, places)]));
}

function standingIn(
  lang: LanguageCode,
  { sections, stories, texts, entities }: ParsedContent,
  articles: readonly Article[],
  places: ReadonlyMap<string, ParsedEntity>,
): ReadonlySet<string> {
  const named = [...sections, ...stories].filter(({ names }) => Object.hasOwn(names, lang));
  const found = new Set([
    ...named.map(({ path }) => path),
    ...texts.filter((text) => text.lang === lang).map(({ original }) => original),
  ]);
  const told = new Set(entities.filter(({ path }) => found.has(path)));
  for (const article of articles.filter((each) => each.lang === lang)) {
    for (const { path } of [article.section, article.story ?? article.section]) found.add(path);
    for (const entity of peopleAndPlaces(article)) told.add(entity);
  }
  for (const entity of told) {
    for (const { path } of [entity, ...holders(entity, places)]) found.add(path);
  }
  return found;
}

function peopleAndPlaces({ entities, byline }: Article): readonly ParsedEntity[] {
  return [...entities, ...byline.flatMap((each) => (each.kind === 'person' ? [each.person] : []))];
}
