import type { PageContext } from '../head/page-context.ts';
import { omitUndefined } from '../omit-undefined.ts';
import type { WebPageNode } from './graph.ts';
import { itemList } from './item-list.ts';
import { breadcrumbId, websiteId } from './node-ids.ts';
import { translationLinks } from './translation-links.ts';

/**
 * The page itself: its type, its place in the site, and its main subject.
 * @param subject the `@id` of the page's subject; undefined for a list, whose items take its place
 */
export function webPageNode(context: PageContext, subject: string | undefined): WebPageNode {
  const { page, url, words } = context;
  return omitUndefined({
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

/** If the page has a subject, the subject's node has the description. */
function isDescribed({ traits }: PageContext, subject: string | undefined): boolean {
  return subject === undefined && traits.showsDescription;
}

function pageType(context: PageContext) {
  const { schemaType } = context.traits;
  return schemaType === 'static' ? staticType(context) : schemaType;
}

/** The policies that describe the publication itself, not its work. */
const aboutUs = ['ownershipFundingInfo', 'masthead', 'missionCoveragePrioritiesPolicy'];

/** The type of a page of content/pages, by what site.yaml says is on it. */
function staticType({ publication, page }: PageContext) {
  const isHere = (address: string | undefined) => address?.split('#', 1)[0] === page.url;
  if (isHere(publication.contact?.url)) return 'ContactPage';
  const isAboutUs = publication.policies.some(
    ({ kind, url }) => aboutUs.includes(kind) && isHere(url),
  );
  return isAboutUs ? 'AboutPage' : 'WebPage';
}
