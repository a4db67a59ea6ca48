import type { Entity, Organisation, Place } from '../../model/site/fact-values.ts';
import type { PageContext } from '../head/page-context.ts';
import { known, some } from './known.ts';
import { entityId } from './node-ids.ts';

const placeTypes = {
  country: 'Country',
  city: 'City',
  region: 'AdministrativeArea',
  district: 'AdministrativeArea',
} as const satisfies Record<Place['type'], string>;

const organisationTypes = {
  government: 'GovernmentOrganization',
  parliament: 'GovernmentOrganization',
  'armed group': 'Organization',
  agency: 'Organization',
  other: 'Organization',
} as const satisfies Record<Organisation['type'], string>;

/**
 * The type of schema.org that fits a place best: it has none for a neighbourhood, which is an
 * administrative area as its city is.
 */
export function placeType(place: Place) {
  return placeTypes[place.type];
}

/**
 * The type of schema.org that fits an entity best: it has none for a parliament (that is not a
 * building) and none for an agency of which we do not know whether it governs or brings news.
 */
export function entityType(entity: Entity) {
  if (entity.kind === 'person') return 'Person';
  return entity.kind === 'place' ? placeType(entity) : organisationTypes[entity.type];
}

/** An entity where it is named: what it is, what it is called, and pages elsewhere about it. */
export function entityReference(entity: Entity, context: PageContext) {
  return known({
    '@type': entityType(entity),
    ...namesOf(entity, context),
    sameAs: some(entity.sameAs),
  });
}

/** A place where it is named. */
export function placeReference(place: Place, context: PageContext) {
  return { '@type': placeType(place), ...namesOf(place, context) };
}

function namesOf(entity: Entity, context: PageContext) {
  return {
    '@id': entityId(entity, context),
    name: context.links.name(entity.names).text,
    url: context.entityUrl(entity),
  };
}
