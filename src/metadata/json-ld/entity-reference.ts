import type { Entity, Organisation, Place } from '../../model/site/fact-values.ts';
import type { PageContext } from '../head/page-context.ts';
import { nonEmpty, omitUndefined } from '../omit-undefined.ts';
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
 * The schema.org type that fits a place best. Schema.org has no type for a neighbourhood, so a district is
 * an administrative area, like a region.
 */
export function placeType(place: Place) {
  return placeTypes[place.type];
}

/**
 * The schema.org type that fits an entity best. Schema.org has no type for a parliament other than as a
 * building, and an agency may be a government's or a news agency.
 */
export function entityType(entity: Entity) {
  if (entity.kind === 'person') return 'Person';
  return entity.kind === 'place' ? placeType(entity) : organisationTypes[entity.type];
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
  return {
    '@id': entityId(entity, context),
    name: context.links.name(entity.names).text,
    url: context.entityUrl(entity),
  };
}
