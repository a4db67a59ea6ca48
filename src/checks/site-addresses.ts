import type { PlannedFile } from '../metadata/format.ts';
import { favIconPath, iconFiles } from '../metadata/head/icon-files.ts';
import { assetFolder, headersPath } from '../metadata/host/host-headers.ts';
import { redirectsPath } from '../metadata/host/moved-articles.ts';
import { AddressTable, type Claim, type Clash } from '../model/address/address-table.ts';
import { pathLengthFault } from '../model/address/name-length.ts';
import { fileForUrl } from '../model/address/old-address.ts';
import type { MediaFile } from '../model/content-file.ts';
import { compareText } from '../model/order.ts';
import { isPublishedAsVariants } from '../model/pictures/picture.ts';
import { fileStart, type Point } from '../model/point.ts';
import { errorAt, type Problem, warningAt } from '../model/problem.ts';
import type { Article, Site, UnpublishedArticle } from '../model/site/site.ts';
import type { PlannedPage } from '../pages/page-kinds.ts';
import type { SiteCheckInput } from './site-check-input.ts';

/** Whose a file of the site is. */
type Owner =
  | { readonly kind: 'own file' }
  | { readonly kind: 'page'; readonly page: Pick<PlannedPage, 'url' | 'origin'> }
  | { readonly kind: 'withheld'; readonly article: UnpublishedArticle; readonly address: string }
  | { readonly kind: 'media'; readonly file: MediaFile }
  | { readonly kind: 'old'; readonly article: Article; readonly index: number };

type SiteClaim = Claim<Owner>;

/**
 * Reports every address that two things of the site want to have, at the one that can be mended, with
 * the other: pages, files for machines, icons, files of media, old addresses of articles. Also what
 * lies in the folder of files that browsers keep, and names that are too long for a file.
 */
export function checkAddresses(checked: SiteCheckInput): readonly Problem[] {
  const table = new AddressTable<Owner>();
  return claimsOf(checked).flatMap((claim) => {
    const fault = ownFault(claim);
    if (fault !== undefined) return fault;
    const clash = table.claim(claim);
    return clash === undefined ? [] : clashProblems(claim, clash);
  });
}

/**
 * The files that stand on the site besides its pages and `media`, by their addresses from its root
 * (`/feed.rss`); without those that only the host reads, and those whose names change with what is in them.
 */
export function fileAddresses(planned: readonly PlannedFile[]): ReadonlySet<string> {
  const files = [...planned.filter(isNotOfMoves), ...iconFiles, { path: favIconPath }];
  const isForHost = (path: string) => path === redirectsPath || path === headersPath;
  return new Set(
    files
      .map(({ path }) => path)
      .filter((path) => !isForHost(path))
      .map((path) => `/${path}`),
  );
}

/** The pages at old addresses are claimed as what they are. */
function isNotOfMoves({ format }: PlannedFile): boolean {
  return format !== 'moved-articles';
}

/** Every file of the site but those of `assets`; first what nobody can rename, last what may be left out. */
function claimsOf({ site, pages: planned, files: others }: SiteCheckInput): readonly SiteClaim[] {
  const own: Owner = { kind: 'own file' };
  const files = [
    ...others.filter(isNotOfMoves),
    ...iconFiles,
    { path: favIconPath },
    { path: redirectsPath },
  ];
  const pages = planned.map((page): SiteClaim => {
    return { path: fileForUrl(page.url), owner: { kind: 'page', page } };
  });
  const isOwn = ({ owner }: SiteClaim) => owner.kind === 'page' && owner.page.origin === undefined;
  return [
    ...files.map(({ path }): SiteClaim => ({ path, owner: own })),
    ...pages.filter(isOwn),
    ...pages.filter((claim) => !isOwn(claim)),
    ...mediaClaims(site),
    ...oldClaims(site),
    ...withheldClaims(site),
  ];
}

/**
 * What drafts and pending articles will claim, so that editors are warned before the day on which they
 * are due. In a build that shows them they are pages as others are.
 */
function withheldClaims(site: Site): readonly SiteClaim[] {
  const shown = new Set(site.articles.map(({ path }) => path));
  return site.withheld
    .filter(({ path }) => !shown.has(path))
    .toSorted((a, b) => compareText(a.path, b.path))
    .flatMap((article) =>
      [article.url, ...article.movedFrom].map((address): SiteClaim => {
        return { path: fileForUrl(address), owner: { kind: 'withheld', article, address } };
      }),
    );
}

/** Pictures stand under other names on the site, but what leads away from theirs would surprise. */
function mediaClaims(site: Site): readonly SiteClaim[] {
  const files = [...site.media.values()];
  return [
    ...files.filter((file) => !isPublishedAsVariants(file)),
    ...files.filter(isPublishedAsVariants),
  ].map((file) => ({ path: file.path, owner: { kind: 'media', file } }));
}

function oldClaims(site: Site): readonly SiteClaim[] {
  return site.articles
    .filter(({ movedFrom }) => movedFrom.length > 0)
    .toSorted((a, b) => compareText(a.path, b.path))
    .flatMap((article) =>
      article.movedFrom.map((old, index): SiteClaim => {
        return { path: fileForUrl(old), owner: { kind: 'old', article, index } };
      }),
    );
}

/** What is wrong with a claim whatever others there are; undefined if nothing is. */
function ownFault(claim: SiteClaim): readonly Problem[] | undefined {
  const { path, owner } = claim;
  if (owner.kind === 'own file') return undefined;
  if (path.toLowerCase().startsWith(assetFolder)) {
    const what = `is in /${assetFolder}, where browsers keep the site's own files for a year`;
    return problemsAt(claim, sentenceOf(claim, what), adviceFor(claim));
  }
  const fault = owner.kind === 'media' && isPublished(claim) ? pathLengthFault(path) : undefined;
  const shorter = 'give it a shorter name';
  return fault === undefined
    ? undefined
    : problemsAt(claim, `${subjectOf(claim)}: ${fault}`, shorter);
}

function clashProblems(claim: SiteClaim, { kind, other }: Clash<Owner>): readonly Problem[] {
  if (!isPublished(claim)) return [];
  const isWarning = claim.owner.kind === 'withheld' || kind === 'folder alike';
  const [subject, there] = [subjectOf(claim), addressOf(other)];
  // A warning stays while other files are edited, so it names none of their lines.
  const where = whereOf(other, !isWarning);
  const alike = 'differs only in upper and lower case, or in how its letters are encoded,';
  if (kind === 'folder alike') {
    const what = `needs a folder whose name ${alike} from one above ${there}, ${where}`;
    const message = sentenceOf(claim, what);
    const advice = 'build and publish on Linux: macOS and Windows would put both into one folder';
    return problemsAt(claim, message, advice, warningAt);
  }
  if (kind === 'same' && isOwnAddress(claim, other)) {
    return problemsAt(
      claim,
      `"movedFrom" names ${addressOf(claim)}, which is the article's own address`,
      'delete it',
    );
  }
  if (kind === 'same' && claim.owner.kind !== 'old') {
    return problemsAt(
      claim,
      `${subject} is already that of ${nameOf(other)}`,
      adviceFor(claim, other),
    );
  }
  if (kind === 'same') return problemsAt(claim, `${subject}, ${where}`, adviceFor(claim, other));
  const relation = {
    alike: `${alike} from ${there}`,
    below: `needs a folder in the place of the file ${there}`,
    above: `takes the place of a folder that holds ${there}`,
  }[kind];
  return problemsAt(claim, sentenceOf(claim, `${relation}, ${where}`), adviceFor(claim, other));
}

/** Pictures are published under other names. */
function isPublished({ owner }: SiteClaim): boolean {
  return owner.kind !== 'media' || !isPublishedAsVariants(owner.file);
}

function isOwnAddress({ owner }: SiteClaim, { owner: other }: SiteClaim): boolean {
  if (owner.kind === 'withheld')
    return other.kind === 'withheld' && other.article === owner.article;
  return owner.kind === 'old' && other.kind === 'page' && other.page.url === owner.article.url;
}

/** No problem for what Dateline makes itself: then the other is the one that can be mended. */
function problemsAt(
  { owner }: SiteClaim,
  message: string,
  advice: string,
  make: typeof errorAt = errorAt,
): readonly Problem[] {
  switch (owner.kind) {
    case 'own file':
      return [];
    case 'page':
      return owner.page.origin === undefined
        ? []
        : [make(owner.page.origin, fileStart, message, advice)];
    case 'media':
      return [make(owner.file.path, fileStart, message, advice)];
    case 'old':
      return [make(owner.article.path, oldPlace(owner), message, advice)];
    case 'withheld':
      return [warningAt(owner.article.path, fileStart, message, advice)];
  }
}

function oldPlace({ article, index }: Extract<Owner, { kind: 'old' }>): Point {
  return article.findPoint(article.text().movedFrom[index]?.at ?? fileStart);
}

/** `"movedFrom" names /x/, which is …`, `its URL /x/ is …`. */
function sentenceOf(claim: SiteClaim, predicate: string): string {
  return `${subjectOf(claim)}${claim.owner.kind === 'old' ? ', which' : ''} ${predicate}`;
}

function subjectOf(claim: SiteClaim): string {
  const address = addressOf(claim);
  switch (claim.owner.kind) {
    case 'old':
      return `"movedFrom" names ${address}`;
    case 'withheld':
      return claim.owner.address === claim.owner.article.url
        ? `when this article is published, its URL ${address}`
        : `when this article is published, its old address ${address}`;
    case 'page':
      return `its URL ${address}`;
    default:
      return `its address ${address}`;
  }
}

/** As a reader would write it. */
function addressOf({ path, owner }: SiteClaim): string {
  if (owner.kind === 'page') return owner.page.url;
  if (owner.kind === 'withheld') return owner.address;
  if (owner.kind === 'old') return owner.article.movedFrom[owner.index] ?? `/${path}`;
  return `/${path}`;
}

function nameOf({ path, owner }: SiteClaim): string {
  switch (owner.kind) {
    case 'own file':
      return `the site's own file /${path}`;
    case 'page':
      return owner.page.origin ?? 'a page that Dateline makes';
    case 'media':
      return path;
    case 'old':
    case 'withheld':
      return owner.article.path;
  }
}

function whereOf(claim: SiteClaim, withPlace = true): string {
  const { owner } = claim;
  switch (owner.kind) {
    case 'own file':
      return `where ${nameOf(claim)} stands`;
    case 'page':
      return `where ${owner.page.origin === undefined ? '' : 'the page of '}${nameOf(claim)} stands`;
    case 'media':
      return `where the ${isPublishedAsVariants(owner.file) ? 'picture' : 'file'} ${nameOf(claim)} stands`;
    case 'withheld':
      return `which ${nameOf(claim)} will take too`;
    case 'old': {
      const { line, column } = oldPlace(owner);
      return `from which ${nameOf(claim)}${withPlace ? `:${line}:${column}` : ''} has moved too`;
    }
  }
}

function adviceFor({ owner }: SiteClaim, other?: SiteClaim): string {
  if (owner.kind === 'old') return 'delete it, or correct the path';
  if (owner.kind === 'withheld')
    return 'rename the file, give it another date, or correct "movedFrom"';
  const isFile =
    other?.owner.kind === 'media' ||
    (other?.owner.kind === 'page' && other.owner.page.origin !== undefined);
  return isFile ? 'rename one of the two files' : 'rename the file';
}
