import type { NewsMediaOrganization } from 'schema-dts';
import type { PolicyKind } from '../../model/site/publication.ts';
import { absoluteUrl } from '../absolute-url.ts';
import { iconFiles } from '../head/icon-files.ts';
import type { PageContext } from '../head/page-context.ts';
import { omitUndefined } from '../omit-undefined.ts';
import { publisherId } from './node-ids.ts';
import { pixels } from './pixels.ts';

/**
 * The publisher as a news organisation, with the policies that it publishes
 * (https://schema.org/NewsMediaOrganization, https://schema.org/docs/news.html). If the publisher has one
 * of the publication's names, the node has the publication's name in the page's language. Otherwise the
 * publication's name is its alternate name.
 */
export function publisherNode(context: PageContext): NewsMediaOrganization {
  const { publication, publicationName, links, absolute } = context;
  const { publisher, contact, names } = publication;
  const isItself = Object.values(names).includes(publisher.name);
  const name = isItself ? publicationName : publisher.name;
  const policies: Partial<Record<PolicyKind, string>> = Object.fromEntries(
    publication.policies.map(({ kind, url }) => [kind, absolute(links.inEdition(url).href)]),
  );
  return omitUndefined({
    '@type': 'NewsMediaOrganization',
    '@id': publisherId(context),
    name,
    alternateName: name === publicationName ? undefined : publicationName,
    url: absoluteUrl(publication, links.urls.front(links.lang)),
    logo: logo(context),
    email: publisher.email,
    sameAs: publication.social.length === 0 ? undefined : publication.social,
    contactPoint:
      publisher.email === undefined && contact === undefined
        ? undefined
        : omitUndefined({
            '@type': 'ContactPoint',
            contactType: 'newsroom',
            email: publisher.email,
            url: contact && absolute(links.inEdition(contact.url).href),
          }),
    ...policies,
  });
}

/** The largest PNG of the icon that is not maskable. */
const [largest] = iconFiles
  .flatMap(({ path, size, purpose }) =>
    size === undefined || purpose !== 'any' ? [] : [{ path, size }],
  )
  .sort((a, b) => b.size - a.size);

function logo({ publication }: PageContext) {
  if (largest === undefined) return undefined;
  const { path, size } = largest;
  return {
    '@type': 'ImageObject',
    url: absoluteUrl(publication, `/${path}`),
    width: pixels(size),
    height: pixels(size),
  } as const;
}
