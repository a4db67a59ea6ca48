import type { Entity, Place } from '../../model/site/fact-values.ts';
import type { EntityView } from '../../pages/entity-page.ts';
import type { EntityLink } from '../../pages/views/links.ts';
import type { PageContext } from '../head/page-context.ts';
import { entityType, placeReference } from './entity-reference.ts';
import type { EntityNode } from './graph.ts';
import { known, some } from './known.ts';
import { entityId } from './node-ids.ts';

/** A person, a place or an organisation on its own page: what the page says of it. */
export function entityNode(entity: Entity, view: EntityView, context: PageContext): EntityNode {
  return known({
    '@type': entityType(entity),
    '@id': entityId(entity, context),
    mainEntityOfPage: { '@id': context.url },
    name: view.name.text,
    alternateName: some(otherNames(view)),
    description: view.description || undefined,
    url: context.url,
    sameAs: some(view.sameAs.map(({ href }) => href)),
    ...factsOf(view, context),
  });
}

function otherNames({ aliases, namesElsewhere }: EntityView): readonly string[] {
  return [...new Set([...aliases, ...namesElsewhere.map(({ text }) => text)])];
}

/**
 * What is said of its kind alone. Of a person the page says "based in", which is neither of
 * schema.org's `homeLocation` and `workLocation`: it is left out.
 */
function factsOf(view: EntityView, context: PageContext) {
  const [holder] = placesOf(view.within, context).map((place) => placeReference(place, context));
  switch (view.kind) {
    case 'person':
      return { jobTitle: view.role };
    case 'organisation':
      return { location: holder };
    case 'place':
      return {
        containedInPlace: holder,
        containsPlace: some(
          placesOf(view.holds, context).map((place) => placeReference(place, context)),
        ),
        geo: view.coordinates && { '@type': 'GeoCoordinates' as const, ...view.coordinates },
        identifier: view.countryCode && {
          '@type': 'PropertyValue' as const,
          propertyID: 'ISO 3166-1 alpha-2',
          value: view.countryCode,
        },
      };
  }
}

/** The places among the links of the page. */
function placesOf(links: readonly EntityLink[], { input }: PageContext): readonly Place[] {
  return links.flatMap(({ kind, id }) => {
    const entity = kind === 'place' ? input.site.entity(`place/${id}`) : undefined;
    return entity?.kind === 'place' ? [entity] : [];
  });
}
