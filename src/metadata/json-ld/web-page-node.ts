import { pageKinds } from '../../pages/page-kinds.ts';
import type { PageContext } from '../head/page-context.ts';
import type { WebPageNode } from './graph.ts';
import { itemList } from './item-list.ts';
import { known } from './known.ts';
import { breadcrumbId, websiteId } from './node-ids.ts';
import { translationLinks } from './translation-links.ts';

/**
 * The page as a page: its sort, its place in the site, and what it is mainly about.
 * @param subject the `@id` of what the page is about; undefined for a list, which is its own
 */
export function webPageNode(context: PageContext, subject: string | undefined): WebPageNode {
  const { page, url, words } = context;
  return known({
    '@type': pageType(context),
    '@id': url,
    url,
    name: words.title,
    description: isDescribed(context, subject) ? words.description || undefined : undefined,
    inLanguage: page.lang,
    ...(page.kind === 'static'
      ? translationLinks(context, 'WebPage', ({ url: address }) => address)
      : {}),
    isPartOf: { '@id': websiteId(context) },
    breadcrumb: page.parts.breadcrumb && { '@id': breadcrumbId(context) },
    mainEntity: subject === undefined ? itemList(context) : { '@id': subject },
  });
}

/** If the page has a subject, the subject has the description. */
function isDescribed({ page }: PageContext, subject: string | undefined): boolean {
  return subject === undefined && pageKinds[page.kind].showsDescription;
}

function pageType(context: PageContext) {
  const { schemaType } = pageKinds[context.page.kind];
  return schemaType === 'static' ? staticType(context) : schemaType;
}

/** The policies that tell about the publication itself rather than about its work. */
const aboutUs = ['ownershipFundingInfo', 'masthead', 'missionCoveragePrioritiesPolicy'];

/** What a page of content/pages is for, by what site.yaml says stands on it. */
function staticType({ publication, page }: PageContext) {
  const isHere = (address: string | undefined) => address?.split('#', 1)[0] === page.url;
  if (isHere(publication.contact?.url)) return 'ContactPage';
  const tellsAboutUs = publication.policies.some(
    ({ kind, url }) => aboutUs.includes(kind) && isHere(url),
  );
  return tellsAboutUs ? 'AboutPage' : 'WebPage';
}
