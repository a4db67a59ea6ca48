import { parseUrl } from '../model/address/url.ts';
import { lazy } from '../model/lazy.ts';
import { compareText } from '../model/order.ts';
import { isPublishedAsVariants } from '../model/pictures/picture.ts';
import { errorAt, type Problem } from '../model/problem.ts';
import type { Site } from '../model/site/site.ts';
import type { BodyHeading, BodyLink } from '../model/text/body.ts';
import { maxSuggestions, nearest } from '../model/text/nearest.ts';
import { fileAddresses } from './site-addresses.ts';
import type { SiteCheckInput } from './site-check-input.ts';

interface LinkSource {
  readonly path: string;
  /** URL of the page on which the links stand; undefined for site.yaml. */
  readonly url: string | undefined;
  readonly hrefs: readonly string[];
  /** Each with its place: asked for only where one of them leads nowhere. */
  readonly links: () => readonly BodyLink[];
}

/** What links may lead to. */
interface Targets {
  /** Every address of the site that a link may have, sorted. */
  readonly known: () => readonly string[];
  readonly pageSet: ReadonlySet<string>;
  /** The headings of each static page, by its URL. */
  readonly anchors: ReadonlyMap<string, readonly string[]>;
  /** Files of content/media that stand on the site as they are. */
  readonly media: ReadonlySet<string>;
  readonly pictures: ReadonlySet<string>;
  /** The other files of the site. */
  readonly files: () => ReadonlySet<string>;
  /** The URL of each article that has moved, by its old addresses. */
  readonly moved: () => ReadonlyMap<string, string>;
}

type Fault = Pick<Problem, 'message' | 'advice'>;

/**
 * Checks every link that content makes to the site's own addresses: the page or the file exists and, on
 * static pages, so does the anchor.
 */
export function checkInternalLinks(checked: SiteCheckInput): readonly Problem[] {
  const { site, pages } = checked;
  const urlOf = new Map(pages.map((page) => [page.origin, page.url]));
  const pageSet = new Set(pages.map(({ url }) => url));
  const { media, pictures } = mediaAddresses(site);
  const files = lazy(() => fileAddresses(checked.files));
  const targets: Targets = {
    known: lazy(() => [...pageSet, ...media, ...files()].sort(compareText)),
    pageSet,
    anchors: anchorsByUrl(site, urlOf),
    media,
    pictures,
    files,
    moved: lazy(() => oldAddresses(site)),
  };
  return linkSources(site, urlOf).flatMap(({ path, url, hrefs, links }) => {
    const faultOf = (href: string, suggest: boolean) => hrefFault(href, url, targets, suggest);
    if (hrefs.every((href) => faultOf(href, false) === undefined)) return [];
    const problems: Problem[] = [];
    for (const { href, at } of links()) {
      const fault = faultOf(href, problems.length < maxSuggestions);
      if (fault !== undefined)
        problems.push(errorAt(path, site.findPoint(path, at), fault.message, fault.advice));
    }
    return problems;
  });
}

/**
 * @param url of the page on which the link stands
 * @param guesses whether to look for an address that was meant
 */
function hrefFault(
  href: string,
  url: string | undefined,
  targets: Targets,
  guesses: boolean,
): Fault | undefined {
  const [target = '', anchor = ''] = href.split('#', 2);
  // A query is for scripts, which the site has none of: it changes nothing about where a link leads.
  const [page = ''] = target === '' ? [url] : target.split('?', 1);
  if (page === undefined) return undefined;
  return linkFault(normalizePath(page), decoded(anchor), targets, guesses);
}

/** A path as addresses of the site are written: letters other than ASCII encoded, without `.` and `..`. */
function normalizePath(path: string): string {
  return parseUrl(path, 'https://site.invalid')?.pathname ?? path;
}

function decoded(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}

/** Of the headings of a page so many are named in advice. */
const maxListedHeadings = 30;

function linkFault(
  page: string,
  anchor: string,
  targets: Targets,
  guesses: boolean,
): Fault | undefined {
  if (targets.media.has(page)) return undefined;
  if (targets.pictures.has(page)) {
    const advice = 'show it: ![what the picture shows](/media/port.jpg), in a paragraph of its own';
    return { message: `${page} is a picture, to which no link can lead`, advice };
  }
  if (!targets.pageSet.has(page)) {
    return targets.files().has(page) ? undefined : missingPage(page, targets, guesses);
  }
  const ids = targets.anchors.get(page);
  if (anchor === '' || ids === undefined || ids.includes(anchor)) return undefined;
  const guess = guesses ? nearest(anchor, ids) : undefined;
  const listed = ids.slice(0, maxListedHeadings).map((id) => `#${id}`);
  if (ids.length > maxListedHeadings) listed.push(`${ids.length - maxListedHeadings} more`);
  const known = listed.join(', ') || 'no headings';
  const advice = guess === undefined ? `the page has ${known}` : `did you mean "#${guess}"?`;
  return { message: `${page} has no heading "#${anchor}"`, advice };
}

function missingPage(page: string, targets: Targets, guesses: boolean): Fault {
  const url = targets.moved().get(page);
  return url === undefined
    ? { message: `the site has no page ${page}`, advice: adviceForPage(page, targets, guesses) }
    : { message: `${page} is an old address`, advice: `write the new one: ${url}` };
}

function oldAddresses({ articles }: Site): ReadonlyMap<string, string> {
  return new Map(
    articles.flatMap(({ movedFrom, url }) => movedFrom.map((old) => [old, url] as const)),
  );
}

function mediaAddresses(site: Site): Pick<Targets, 'media' | 'pictures'> {
  const addresses = (wanted: boolean) =>
    [...site.media.values()]
      .filter((file) => isPublishedAsVariants(file) === wanted)
      .map(({ path }) => encodeURI(`/${path}`));
  return { media: new Set(addresses(false)), pictures: new Set(addresses(true)) };
}

function adviceForPage(page: string, targets: Targets, guesses: boolean): string {
  const shown = [`${page}/`, page.replace(/\/index\.html$/, '/')];
  const meant = shown.find((url) => targets.pageSet.has(url));
  const guess = meant ?? (guesses ? nearest(page, targets.known()) : undefined);
  return guess === undefined
    ? 'correct the address, or take the link away'
    : `did you mean "${guess}"?`;
}

function linkSources(site: Site, urlOf: ReadonlyMap<string | undefined, string>): LinkSource[] {
  const { publication } = site;
  const { contact, policies, desks, ownLinks } = publication;
  const own = [...(contact === undefined ? [] : [contact]), ...policies, ...desks]
    .filter(({ url }) => url.startsWith('/'))
    .map(({ url, at }) => ({ href: url, at }));
  const ofFile = (path: string, links: readonly BodyLink[]) => ({
    path,
    url: urlOf.get(path),
    hrefs: links.map(({ href }) => href),
    links: () => links,
  });
  return [
    ...site.articles.map(({ path, links: hrefs, text }) => ({
      path,
      url: urlOf.get(path),
      hrefs,
      links: () => text().body.links,
    })),
    ...[...site.entities, ...site.stories, ...site.staticPages].map(({ path, body }) =>
      ofFile(path, body.links),
    ),
    ofFile(publication.path, [...own, ...ownLinks]),
  ];
}

function anchorsByUrl(
  site: Site,
  urlOf: ReadonlyMap<string | undefined, string>,
): ReadonlyMap<string, readonly string[]> {
  const idsOf = (headings: readonly BodyHeading[]) => headings.map(({ id }) => id);
  return new Map(
    site.staticPages.flatMap(({ path, body }) => {
      const url = urlOf.get(path);
      return url === undefined ? [] : [[url, idsOf(body.headings)] as const];
    }),
  );
}
