import { percentDecoded } from '../model/address/url.ts';
import { publishedPath } from '../model/content-file.ts';
import { lazy } from '../model/lazy.ts';
import { compareText } from '../model/order.ts';
import { isPublishedAsVariants } from '../model/pictures/picture.ts';
import { errorAt, type Fault, type Problem, warningAt } from '../model/problem.ts';
import { sitePageLinks } from '../model/site/publication.ts';
import type { Site } from '../model/site/site.ts';
import type { BodyHeading, BodyLink } from '../model/text/body.ts';
import { maxSuggestions, nearest } from '../model/text/nearest.ts';
import { normalizePath, unpublishedUrls } from '../relate/unpublished-urls.ts';
import { fileAddresses } from './address-claims.ts';
import type { SiteCheckInput } from './site-check-input.ts';

/** A content file that contains links. */
interface LinkSource {
  readonly path: string;
  /** URL of the file's page; undefined for site.yaml. */
  readonly url: string | undefined;
  readonly hrefs: readonly string[];
  /** The same links with their positions. Read only if one of them is broken. */
  readonly links: () => readonly BodyLink[];
}

/** What links can lead to. All URLs are from the site root. */
interface Targets {
  /** Every URL of the site, sorted. */
  readonly known: () => readonly string[];
  readonly pages: ReadonlySet<string>;
  /** The heading ids of each static page, by its URL. */
  readonly anchors: ReadonlyMap<string, readonly string[]>;
  /** Files of content/media and `static` that are published unchanged. */
  readonly media: ReadonlySet<string>;
  /** Pictures of content/media, which are published under other names. */
  readonly pictures: ReadonlySet<string>;
  /** Generated files that are not pages. */
  readonly files: () => ReadonlySet<string>;
  /** The URL of each page that is made from a content file, by the path of the file. */
  readonly urlOf: ReadonlyMap<string | undefined, string>;
  /** The current URL of each moved article, by its old addresses. */
  readonly moved: () => ReadonlyMap<string, string>;
  /** Whether a URL is that of an article which is not published yet. */
  readonly isUnpublished: (url: string) => boolean;
  /** Whether a URL may be that of a page whose file has errors, which are reported. */
  readonly isFaulty: (url: string) => boolean;
}

interface LinkFault extends Fault {
  /** Whether it is only a warning. */
  readonly isMinor?: true;
}

/**
 * Checks every link from content to the site itself: its page or file must exist and, on static pages,
 * its heading too.
 */
export function checkInternalLinks(input: SiteCheckInput): readonly Problem[] {
  const { site, pages } = input;
  const urlOf = new Map(pages.map((page) => [page.origin, page.url]));
  const urls = new Set(pages.map(({ url }) => url));
  const { media: copied, pictures } = mediaAddresses(site);
  const media = new Set([...copied, ...staticAddresses(input)]);
  const files = lazy(() => fileAddresses(input.files));
  const targets: Targets = {
    known: lazy(() => [...urls, ...media, ...files()].sort(compareText)),
    pages: urls,
    anchors: anchorsByUrl(site, urlOf),
    media,
    pictures,
    files,
    urlOf,
    moved: lazy(() => oldAddresses(site)),
    isUnpublished: unpublishedUrls(site),
    isFaulty: site.isFaulty,
  };
  return linkSources(site, urlOf).flatMap(({ path, url, hrefs, links }) => {
    const faultOf = (href: string, suggest: boolean) => hrefFault(href, url, targets, suggest);
    if (hrefs.every((href) => faultOf(href, false) === undefined)) return [];
    const problems: Problem[] = [];
    for (const { href, at } of links()) {
      const fault = faultOf(href, problems.length < maxSuggestions);
      if (fault === undefined) continue;
      const problemAt = fault.isMinor === true ? warningAt : errorAt;
      problems.push(problemAt(path, site.findPoint(path, at), fault.message, fault.advice));
    }
    return problems;
  });
}

/**
 * @param url of the page that contains the link; undefined for site.yaml
 * @param suggest whether to search for a similar URL
 */
function hrefFault(
  href: string,
  url: string | undefined,
  targets: Targets,
  suggest: boolean,
): LinkFault | undefined {
  // Most links are just the URL of a page.
  if (targets.pages.has(href)) return undefined;
  const [target = '', anchor = ''] = href.split('#', 2);
  // The site is static, so a query does not change where a link leads.
  const [page = ''] = target === '' ? [url] : target.split('?', 1);
  if (page === undefined) return undefined;
  return targetFault(normalizePath(page), percentDecoded(anchor), targets, suggest);
}

/** The maximum number of headings that advice lists. */
const maxListedHeadings = 30;

function targetFault(
  page: string,
  anchor: string,
  targets: Targets,
  suggest: boolean,
): LinkFault | undefined {
  if (targets.media.has(page)) return undefined;
  if (targets.pictures.has(page)) {
    const advice = `show it in a paragraph of its own: ![what the picture shows](${page})`;
    return { message: `${page} is a picture, and links cannot lead to pictures`, advice };
  }
  if (!targets.pages.has(page)) {
    return targets.files().has(page) ? undefined : pageFault(page, targets, suggest);
  }
  const ids = targets.anchors.get(page);
  if (anchor === '' || ids === undefined || ids.includes(anchor)) return undefined;
  const guess = suggest ? nearest(anchor, ids) : undefined;
  const advice = guess === undefined ? headingAdvice(ids) : `did you mean "#${guess}"?`;
  return { message: `${page} has no heading "#${anchor}"`, advice };
}

function headingAdvice(ids: readonly string[]): string {
  const listed = ids.slice(0, maxListedHeadings).map((id) => `#${id}`);
  if (ids.length > maxListedHeadings) listed.push(`${ids.length - maxListedHeadings} more`);
  return `the page has ${listed.join(', ') || 'no headings'}`;
}

function pageFault(page: string, targets: Targets, suggest: boolean): LinkFault | undefined {
  const url = targets.moved().get(page);
  if (url === undefined && targets.isUnpublished(page)) {
    const message = `${page} is an article that is not published yet`;
    const advice = 'nothing to do: readers see the words without a link until then';
    return { message, advice, isMinor: true };
  }
  if (url === undefined && targets.isFaulty(page)) return undefined;
  return url === undefined
    ? { message: `the site has no page ${page}`, advice: pageAdvice(page, targets, suggest) }
    : { message: `${page} is an old address`, advice: `write the new one: ${url}` };
}

function oldAddresses({ articles }: Site): ReadonlyMap<string, string> {
  return new Map(
    articles.flatMap(({ movedFrom, url }) => movedFrom.map((old) => [old, url] as const)),
  );
}

function mediaAddresses(site: Site): Pick<Targets, 'media' | 'pictures'> {
  const addresses = (arePictures: boolean) =>
    [...site.media.values()]
      .filter((file) => isPublishedAsVariants(file) === arePictures)
      .map(({ path }) => encodeURI(`/${path}`));
  return { media: new Set(addresses(false)), pictures: new Set(addresses(true)) };
}

/** A page in `static` also has the address of its folder. */
function staticAddresses({ statics }: Pick<SiteCheckInput, 'statics'>): readonly string[] {
  return statics.flatMap((file) => {
    const url = encodeURI(`/${publishedPath(file)}`);
    return /\/index\.html$/.test(url) ? [url, url.slice(0, -'index.html'.length)] : [url];
  });
}

function pageAdvice(page: string, targets: Targets, suggest: boolean): string {
  const ofFile = targets.urlOf.get(page.replace(/^\/(?:content\/)?/, ''));
  if (ofFile !== undefined) return `write the address of the page of this file: ${ofFile}`;
  const variants = [`${page}/`, page.replace(/\/index\.html$/, '/')];
  const variant = variants.find((url) => targets.pages.has(url));
  const guess = variant ?? (suggest ? nearest(page, targets.known()) : undefined);
  return guess === undefined
    ? 'correct the address, or remove the link'
    : `did you mean "${guess}"?`;
}

function linkSources(site: Site, urlOf: ReadonlyMap<string | undefined, string>): LinkSource[] {
  const { publication } = site;
  const { ownLinks } = publication;
  const own = sitePageLinks(publication)
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
