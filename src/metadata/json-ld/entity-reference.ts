import type { Entity, Place } from '../../model/site/fact-values.ts';
import type { PageContext } from '../head/page-context.ts';
import { nonEmpty, omitUndefined } from '../omit-undefined.ts';
import { organisationTerms, placeType } from './entity-terms.ts';
import { entityId } from './node-ids.ts';

/** The schema.org type that fits an entity best. */
export function entityType(entity: Entity) {
  if (entity.kind === 'person') return 'Person';
  return entity.kind === 'place' ? placeType(entity) : organisationTerms[entity.type];
}

/** A reference to an entity: type, name, URL, and pages about it on other sites. */
export function entityReference(entity: Entity, context: PageContext) {
  return omitUndefined({
    '@type': entityType(entity),
    ...namesOf(entity, context),
    sameAs: nonEmpty(entity.sameAs),
  });
}

/** A reference to a place: type, name and URL. */
export function placeReference(place: Place, context: PageContext) {
  return { '@type': placeType(place), ...namesOf(place, context) };
}

function namesOf(entity: Entity, context: PageContext) {
  const { text, href } = context.links.entity(entity);
  return { '@id': entityId(entity, context), name: text, url: context.absolute(href) };
}
