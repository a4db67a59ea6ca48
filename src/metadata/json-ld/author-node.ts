import type { OrganizationLeaf, PersonLeaf } from 'schema-dts';
import type { AuthorView } from '../../pages/author-page.ts';
import type { PageContext } from '../head/page-context.ts';
import { nonEmpty, omitUndefined } from '../omit-undefined.ts';
import { addressesOf, detailProperties, employerNode, otherNames } from './entity-node.ts';
import { publisherId } from './node-ids.ts';

/**
 * Someone who signs articles, on their own page: a person who works for the publisher, or a desk, which is
 * a part of it (https://schema.org/Person, https://schema.org/Organization).
 * @param id the node's `@id`
 */
export function authorPageNode(
  id: string,
  view: AuthorView,
  context: PageContext,
): PersonLeaf | OrganizationLeaf {
  const { url, absolute, page, input } = context;
  const entity = input.site.entity(page.subject);
  const publisher = { '@id': publisherId(context) };
  const contact = view.details?.contact;
  const common = omitUndefined({
    '@id': id,
    mainEntityOfPage: { '@id': url },
    name: view.name.text,
    alternateName: nonEmpty(otherNames(view)),
    description: view.description || undefined,
    url,
    sameAs: nonEmpty(addressesOf(view)),
    ...detailProperties(view, entity?.topics ?? [], context),
    contactPoint: contact && ({ '@type': 'ContactPoint', url: absolute(contact.href) } as const),
  });
  return view.kind === 'desk'
    ? { '@type': 'Organization', ...common, parentOrganization: publisher }
    : omitUndefined({
        '@type': 'Person',
        ...common,
        jobTitle: view.role,
        worksFor: entity?.worksFor === undefined ? publisher : employerNode(entity, context),
      });
}
