import type { ArticleReader } from '../../facts/article-reader.ts';
import type { Entity } from '../../model/site/fact-values.ts';
import { mediaTopicsVocabulary } from '../../model/site/topic.ts';
import type { AddressContext } from '../head/page-context.ts';
import { aboutAndMentions } from '../json-ld/about-and-mentions.ts';
import { nonEmpty, omitUndefined } from '../omit-undefined.ts';
import type { NinjsConcept, NinjsObject, NinjsPlace } from './ninjs-item.ts';

/** The topics, entities and events of an article. */
export function ninjsConcepts(
  article: ArticleReader,
  context: AddressContext,
): Partial<NinjsObject> {
  const { entities } = article;
  const about = aboutAndMentions(article).about.map(keyOf);
  const concept = (entity: Entity): NinjsConcept => {
    const { text, href } = context.links.entity(entity);
    const rel = about.includes(keyOf(entity)) ? 'about' : 'mentions';
    return { name: text, rel, uri: context.absolute(href) };
  };
  const ofKind = (kind: Entity['kind']) => entities.filter((entity) => entity.kind === kind);
  const places = entities.flatMap((entity) =>
    entity.kind === 'place' ? [{ ...concept(entity), ...point(entity.coordinates) }] : [],
  );
  const subjects = article.topics.map(({ code, labels }) => ({
    name: context.links.nameText(labels),
    rel: 'about',
    uri: `${mediaTopicsVocabulary}${code}`,
  }));
  return omitUndefined({
    subjects: nonEmpty(subjects),
    people: nonEmpty(ofKind('person').map(concept)),
    organisations: nonEmpty(ofKind('organisation').map(concept)),
    places: nonEmpty(places),
    events: nonEmpty(article.events().map(({ id, what }) => ({ id, name: what }))),
  });
}

function keyOf({ kind, id }: Entity): string {
  return `${kind}/${id}`;
}

function point(
  coordinates: { readonly latitude: number; readonly longitude: number } | undefined,
): Pick<NinjsPlace, 'geoJSON'> {
  if (coordinates === undefined) return {};
  const { latitude, longitude } = coordinates;
  return { geoJSON: { type: 'Point', coordinates: [longitude, latitude] } };
}
