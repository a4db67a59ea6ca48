import type { LanguageCode } from '../model/language.ts';
import type { Article, Site } from '../model/site.ts';
import type { ParsedStory } from '../model/story.ts';
import { type InputDigests, listDigest } from './input-digests.ts';

/**
 * What the events and figures of a story are made from.
 * @param articles the story's articles in one language
 */
export function storyInputs(
  story: ParsedStory,
  articles: readonly Article[],
  site: Site,
  digests: InputDigests,
  lang: LanguageCode,
): readonly string[] {
  const telling = articles.filter(
    ({ eventsDigest, figuresDigest }) => eventsDigest !== '' || figuresDigest !== '',
  );
  const ids = [
    ...story.events.flatMap(({ place }) => place?.id ?? []),
    ...telling.flatMap(({ events }) => events.flatMap(({ place }) => place ?? [])),
  ];
  return [
    listDigest([story.id, story.names, story.descriptions, story.events]),
    ...telling.flatMap((article) => [
      article.eventsDigest,
      article.figuresDigest,
      digests.teaser(article),
    ]),
    ...[...new Set(ids)].map((id) => digests.entity(site.places.get(id), lang)),
  ];
}
