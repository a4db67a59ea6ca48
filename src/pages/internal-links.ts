import type { BodyHeading, BodyLink } from '../model/body.ts';
import { mostGuesses, nearest } from '../model/nearest.ts';
import { once } from '../model/once.ts';
import { compareText } from '../model/order.ts';
import { isShownOnly } from '../model/picture.ts';
import { errorAt, type Problem } from '../model/problem.ts';
import type { Site } from '../model/site.ts';
import type { PlannedPage } from './page-kinds.ts';

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
}

/**
 * Checks every link that content makes to the site's own pages: the page exists and, on static
 * pages, so does the anchor.
 */
export function checkInternalLinks(site: Site, pages: readonly PlannedPage[]): readonly Problem[] {
  const urlOf = new Map(pages.map((page) => [page.origin, page.url]));
  const pageSet = new Set(pages.map(({ url }) => url));
  const { media, pictures } = mediaAddresses(site);
  const targets: Targets = {
    known: once(() => [...pageSet, ...media].sort(compareText)),
    pageSet,
    anchors: anchorsByUrl(site, urlOf),
    media,
    pictures,
  };
  return linkSources(site, urlOf).flatMap(({ path, url, hrefs, links }) => {
    const faultOf = (href: string, guesses: boolean) => {
      const [target = '', anchor = ''] = href.split('#', 2);
      const page = target === '' ? url : target;
      return page === undefined ? undefined : linkFault(page, anchor, targets, guesses);
    };
    if (hrefs.every((href) => faultOf(href, false) === undefined)) return [];
    const problems: Problem[] = [];
    for (const { href, at } of links()) {
      const fault = faultOf(href, problems.length < mostGuesses);
      if (fault !== undefined) problems.push(errorAt(path, at, fault.message, fault.advice));
    }
    return problems;
  });
}

/** Of the headings of a page so many are named in advice. */
const mostListed = 30;

function linkFault(
  page: string,
  anchor: string,
  targets: Targets,
  guesses: boolean,
): Pick<Problem, 'message' | 'advice'> | undefined {
  if (targets.media.has(page)) return undefined;
  if (targets.pictures.has(page)) {
    const advice = 'show it: ![what the picture shows](/media/port.jpg), in a paragraph of its own';
    return { message: `${page} is a picture, to which no link can lead`, advice };
  }
  if (!targets.pageSet.has(page)) {
    return {
      message: `the site has no page ${page}`,
      advice: adviceForPage(page, targets, guesses),
    };
  }
  const ids = targets.anchors.get(page);
  if (anchor === '' || ids === undefined || ids.includes(anchor)) return undefined;
  const guess = guesses ? nearest(anchor, ids) : undefined;
  const listed = ids.slice(0, mostListed).map((id) => `#${id}`);
  if (ids.length > mostListed) listed.push(`${ids.length - mostListed} more`);
  const known = listed.join(', ') || 'no headings';
  const advice = guess === undefined ? `the page has ${known}` : `did you mean "#${guess}"?`;
  return { message: `${page} has no heading "#${anchor}"`, advice };
}

function mediaAddresses(site: Site): Pick<Targets, 'media' | 'pictures'> {
  const addresses = (wanted: boolean) =>
    [...site.media.values()]
      .filter((file) => isShownOnly(file) === wanted)
      .map(({ path }) => encodeURI(`/${path}`));
  return { media: new Set(addresses(false)), pictures: new Set(addresses(true)) };
}

function adviceForPage(page: string, targets: Targets, guesses: boolean): string {
  const slashed = `${page}/`;
  const guess = targets.pageSet.has(slashed)
    ? slashed
    : nearest(page, guesses ? targets.known() : []);
  return guess === undefined
    ? 'correct the address, or take the link away'
    : `did you mean "${guess}"?`;
}

function linkSources(site: Site, urlOf: ReadonlyMap<string | undefined, string>): LinkSource[] {
  const { publication } = site;
  const { contact, policies, desks } = publication;
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
    ofFile(publication.path, own),
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
