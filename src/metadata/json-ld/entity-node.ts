import { noEmployer } from '../../model/site/entity.ts';
import type { Entity, Place } from '../../model/site/fact-values.ts';
import type { EntityView, FactsView } from '../../pages/entity-page.ts';
import type { EntityLink } from '../../pages/views/links.ts';
import type { PageContext } from '../head/page-context.ts';
import { nonEmpty, omitUndefined } from '../omit-undefined.ts';
import { entityReference, entityType, placeReference } from './entity-reference.ts';
import { featureUri, organisationTerms } from './entity-terms.ts';
import type { EntityNode } from './graph.ts';
import { entityId } from './node-ids.ts';
import { topicReference } from './topic-node.ts';

/** A person, place or organisation on its own page, with what the page says about it. */
export function entityNode(entity: Entity, view: EntityView, context: PageContext): EntityNode {
  return omitUndefined({
    '@type': entityType(entity),
    additionalType: entity.kind === 'place' ? featureUri(entity) : undefined,
    '@id': entityId(entity, context),
    mainEntityOfPage: { '@id': context.url },
    name: view.name.text,
    alternateName: nonEmpty(otherNames(view)),
    description: view.description || undefined,
    url: context.url,
    sameAs: nonEmpty(addressesOf(view)),
    ...kindProperties(entity, view, context),
  });
}

/** The pages about the same on other sites, with the profile in the Fediverse. */
export function addressesOf({ sameAs, details }: FactsView): readonly string[] {
  const profile = details?.fediverse?.href;
  return [...sameAs.map(({ href }) => href), ...(profile === undefined ? [] : [profile])];
}

/** The names by which it is also known. */
export function otherNames({ aliases, namesInOtherLanguages }: FactsView): readonly string[] {
  return [...new Set([...aliases, ...namesInOtherLanguages.map(({ text }) => text)])];
}

/**
 * The properties that only entities of this kind have. "Based in" on a person's page is left out: it
 * means neither schema.org's `homeLocation` nor `workLocation`.
 */
function kindProperties(entity: Entity, view: EntityView, context: PageContext) {
  const [container] = placesOf(view.within, context).map((place) => placeReference(place, context));
  switch (view.kind) {
    case 'person':
      return {
        jobTitle: view.role,
        worksFor: employerNode(entity, context),
        ...detailProperties(view, entity.topics, context),
      };
    case 'organisation':
      return { location: container, knowsAbout: knowledge(view, entity.topics, context) };
    case 'place':
      return {
        containedInPlace: container,
        containsPlace: nonEmpty(
          placesOf(view.contents, context).map((place) => placeReference(place, context)),
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

/** The organisation for which a person works; undefined if it is the publisher, or if there is none. */
export function employerNode({ worksFor }: Entity, context: PageContext) {
  if (worksFor === undefined || worksFor === noEmployer) return undefined;
  const employer = context.input.site.entity(`organisation/${worksFor}`);
  if (employer?.kind !== 'organisation') return undefined;
  const reference = entityReference(employer, context);
  return { ...reference, '@type': organisationTerms[employer.type] };
}

/** What a person or desk says as an author. @param topics codes of the topics that it belongs to */
export function detailProperties(view: FactsView, topics: readonly string[], context: PageContext) {
  const { details } = view;
  return {
    knowsAbout: knowledge(view, topics, context),
    knowsLanguage: nonEmpty(details?.languages ?? []),
    email: details?.email?.text,
  };
}

/** What an author reports on, and the topics. */
function knowledge({ details }: FactsView, topics: readonly string[], context: PageContext) {
  const beat = details?.beat ?? '';
  return nonEmpty([
    ...(beat === '' ? [] : [beat]),
    ...context.input.site.topics(topics).map((topic) => topicReference(topic, context)),
  ]);
}

/** The places among the linked entities. */
function placesOf(links: readonly EntityLink[], { input }: PageContext): readonly Place[] {
  return links.flatMap(({ kind, id }) => {
    const entity = kind === 'place' ? input.site.entity(`place/${id}`) : undefined;
    return entity?.kind === 'place' ? [entity] : [];
  });
}
