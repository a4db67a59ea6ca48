import type { WebSite } from 'schema-dts';
import { absoluteUrl } from '../absolute-url.ts';
import type { PageContext } from '../head/page-context.ts';
import { omitUndefined } from '../omit-undefined.ts';
import { publisherId, websiteId } from './node-ids.ts';
import { rightsOf } from './rights.ts';

/** The site in the page's language. */
export function websiteNode(context: PageContext): WebSite {
  const { publication, publicationName, links, language } = context;
  return omitUndefined({
    '@type': 'WebSite',
    '@id': websiteId(context),
    url: absoluteUrl(publication, links.urls.front(links.lang)),
    name: publicationName,
    inLanguage: language.code,
    publisher: { '@id': publisherId(context) },
    ...rightsOf(context),
  });
}
