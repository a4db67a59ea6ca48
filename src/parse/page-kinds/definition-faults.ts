import type { Fault } from '../../model/problem.ts';
import { didYouMean } from '../../model/text/nearest.ts';

/**
 * What is wrong with the definition of a page kind that a site adds. The types of `definePage` say all of it, but a
 * build does not check types.
 * @param name the name of its module, without `.ts`
 * @param value the default export of its module
 */
export function definitionFaults(name: string, value: unknown): readonly Fault[] {
  const definition = Object(value) as Readonly<Record<string, unknown>>;
  if (typeof definition.page !== 'function' || typeof definition.plan !== 'function') {
    const message = 'the default export is not a page kind';
    return [{ message, advice: 'write export default definePage({ … })' }];
  }
  const { kind, isPublic, inSitemap } = definition;
  const hidden: readonly Fault[] =
    isPublic === false && inSitemap !== 'never'
      ? [
          {
            message: 'site maps list pages that "isPublic" hides from search engines',
            advice: "write inSitemap: 'never', or isPublic: true",
          },
        ]
      : [];
  const names: readonly Fault[] =
    kind === name
      ? []
      : [{ message: `"kind" is not the name of the file`, advice: `write kind: '${name}'` }];
  return [
    ...names,
    ...hidden,
    ...Object.entries(fields).flatMap(([field, rule]) => faultOf(field, definition[field], rule)),
  ];
}

/** What a field may be: one of some values, or what a function accepts and advice describes. */
type Rule =
  | readonly (string | boolean)[]
  | { readonly accepts: (value: unknown) => boolean; readonly advice: string };

function faultOf(field: string, value: unknown, rule: Rule): readonly Fault[] {
  const message = value === undefined ? `"${field}" is missing` : `"${field}" is not valid`;
  if ('accepts' in rule) return rule.accepts(value) ? [] : [{ message, advice: rule.advice }];
  if (rule.some((allowed) => allowed === value)) return [];
  const written = rule.map((each) => (typeof each === 'string' ? `'${each}'` : String(each)));
  const advice = didYouMean(
    String(value),
    rule.filter((each) => typeof each === 'string'),
    `write ${field}: ${written.join(' or ')}`,
  );
  return [{ message, advice }];
}

const isFunction = (value: unknown) => typeof value === 'function';

/** Pages of an added kind have no feeds: a feed would have to be made again if the code of its page's kind changes. */
const hasNoFeeds = (value: unknown) =>
  Array.isArray(Object(value).formats) && Object(value).formats.length === 0;

const fields: Readonly<Record<string, Rule>> = {
  isPublic: [true, false],
  feeds: {
    accepts: hasNoFeeds,
    advice:
      'write feeds: noFeeds, from dateline/src/pages/feed-urls: only kinds of Dateline have feeds',
  },
  inSitemap: ['always', 'with articles', 'never'],
  sitemap: ['pages', 'month'],
  openGraphType: ['website', 'article', 'profile'],
  schemaType: ['WebPage', 'CollectionPage', 'ProfilePage'],
  showsDescription: [true, false],
  items: {
    accepts: isFunction,
    advice: 'write a function that returns the list of links that the page is, or emptyList',
  },
  breadcrumb: {
    accepts: (value) => value === 'none' || isFunction(value),
    advice: "write a function that returns the pages above, emptyList, or 'none'",
  },
  map: { accepts: isFunction, advice: 'write a function that returns a map, or nothing' },
  timeline: { accepts: isFunction, advice: 'write a function that returns a timeline, or nothing' },
};
