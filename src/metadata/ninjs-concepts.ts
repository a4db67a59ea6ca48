import type { ParsedEntity } from '../model/entity.ts';
import type { Article } from '../model/site.ts';
import { subjectsOf } from './json-ld/about.ts';
import { known, some } from './json-ld/known.ts';
import type { NinjsConcept, NinjsObject, NinjsPlace } from './ninjs-item.ts';
import type { PageContext } from './page-context.ts';

const mediaTopics = 'http://cv.iptc.org/newscodes/mediatopic/';

/** What the article is about and whom and what it names. */
export function ninjsConcepts(article: Article, context: PageContext): Partial<NinjsObject> {
  const { about } = subjectsOf(article);
  const concept = (entity: ParsedEntity): NinjsConcept => ({
    name: context.links.name(entity.names).text,
    rel: about.includes(entity) ? 'about' : 'mentions',
    uri: context.entityUrl(entity),
  });
  const ofKind = (kind: ParsedEntity['kind']) =>
    article.entities.filter((entity) => entity.kind === kind);
  const places = article.entities.flatMap((entity) =>
    entity.kind === 'place' ? [{ ...concept(entity), ...point(entity.coordinates) }] : [],
  );
  const subjects = article.topics.map(({ code, labels }) => ({
    name: context.links.said(labels),
    rel: 'about',
    uri: `${mediaTopics}${code}`,
  }));
  return known({
    subjects: some(subjects),
    people: some(ofKind('person').map(concept)),
    organisations: some(ofKind('organisation').map(concept)),
    places: some(places),
    events: some(eventsOf(article).map(({ id, what }) => ({ id, name: what }))),
  });
}

/** The text is read only where it tells of events. */
function eventsOf(article: Article) {
  return article.eventsDigest === '' ? [] : article.text().events;
}

function point(
  coordinates: { readonly latitude: number; readonly longitude: number } | undefined,
): Pick<NinjsPlace, 'geoJSON'> {
  if (coordinates === undefined) return {};
  const { latitude, longitude } = coordinates;
  return { geoJSON: { type: 'Point', coordinates: [longitude, latitude] } };
}
