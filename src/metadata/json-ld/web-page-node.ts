import type { PageContext } from '../page-context.ts';
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
    breadcrumb: page.kind === 'front' ? undefined : { '@id': breadcrumbId(context) },
    mainEntity: subject === undefined ? itemList(context) : { '@id': subject },
  });
}

/** Not shown in these words on the page. */
const undescribed: readonly string[] = ['day', 'month', 'figure'];

/** Some pages do not show what they are about; where there is a subject, it says so itself. */
function isDescribed({ page }: PageContext, subject: string | undefined): boolean {
  return subject === undefined && !undescribed.includes(page.kind);
}

function pageType(context: PageContext) {
  switch (context.page.kind) {
    case 'front':
    case 'section':
    case 'story':
    case 'day':
    case 'month':
    case 'archives':
    case 'directory':
    case 'figures':
      return 'CollectionPage';
    case 'person':
      return 'ProfilePage';
    case 'static':
      return staticType(context);
    default:
      return 'WebPage';
  }
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
