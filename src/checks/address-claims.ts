import type { PlannedFile } from '../metadata/format.ts';
import { favIconPath, iconFiles } from '../metadata/head/icon-files.ts';
import { headersPath, nginxPath } from '../metadata/host/host-headers.ts';
import { redirectsPath } from '../metadata/host/moved-articles.ts';
import { workerPath } from '../metadata/offline/registration.ts';
import type { Claim } from '../model/address/address-table.ts';
import { fileForUrl } from '../model/address/old-address.ts';
import { isJoined, type MediaFile, publishedPath, type StaticFile } from '../model/content-file.ts';
import { compareText } from '../model/order.ts';
import { isPublishedAsVariants } from '../model/pictures/picture.ts';
import type { Article, Site, UnpublishedArticle } from '../model/site/site.ts';
import { isOwnKind, type PlannedPage } from '../pages/page-kinds.ts';
import type { SiteCheckInput } from './site-check-input.ts';

/** What a published file belongs to. */
export type AddressOwner =
  | { readonly kind: 'generated file'; readonly format?: string }
  | { readonly kind: 'page'; readonly page: Pick<PlannedPage, 'kind' | 'url' | 'origin'> }
  | {
      readonly kind: 'unpublished';
      readonly article: UnpublishedArticle;
      readonly address: string;
    }
  | { readonly kind: 'media'; readonly file: MediaFile }
  | { readonly kind: 'static'; readonly file: StaticFile }
  | { readonly kind: 'old address'; readonly article: Article; readonly index: number };

export type AddressClaim = Claim<AddressOwner>;

/**
 * Every file of the site except those in `assets`. Files that nobody can rename come first, files that
 * can be left out come last, since the first claim of an address wins. Those of unpublished articles
 * follow all others, so that a draft never takes an address from a published article.
 */
export function addressClaims(input: SiteCheckInput): readonly AddressClaim[] {
  const { site } = input;
  const pages = input.pages.map((page): AddressClaim => {
    return { path: fileForUrl(page.url), owner: { kind: 'page', page } };
  });
  const isGenerated = ({ owner }: AddressClaim) =>
    owner.kind === 'page' && owner.page.origin === undefined;
  const isAdded = ({ owner }: AddressClaim) => owner.kind === 'page' && !isOwnKind(owner.page.kind);
  const unpublished = new Set(site.unpublished.map(({ path }) => path));
  const isUnpublished = ({ owner }: AddressClaim) =>
    (owner.kind === 'page' && unpublished.has(owner.page.origin ?? '')) ||
    (owner.kind === 'old address' && unpublished.has(owner.article.path));
  const claims = [
    ...[...generatedFiles(input.files), ...serverFiles, ...workerOf(site)].map(
      ({ path, ...format }): AddressClaim => ({
        path,
        owner: { kind: 'generated file', ...format },
      }),
    ),
    ...pages.filter(isGenerated),
    ...pages.filter((claim) => !isGenerated(claim) && !isAdded(claim)),
    ...pages.filter(isAdded),
    ...mediaClaims(site),
    ...staticClaims(input),
    ...oldAddressClaims(site),
  ];
  const ofUnpublished = unpublished.size === 0 ? [] : claims.filter(isUnpublished);
  const others =
    ofUnpublished.length === 0 ? claims : claims.filter((each) => !isUnpublished(each));
  return [...others, ...ofUnpublished, ...unpublishedClaims(site)];
}

/**
 * The URLs of generated files from the site root (`/feed.rss`). Leaves out `_redirects` and `_headers`,
 * which only the host reads, and files whose names change with their content.
 */
export function fileAddresses(planned: readonly PlannedFile[]): ReadonlySet<string> {
  const isForHost = (path: string) => [redirectsPath, headersPath, nginxPath].includes(path);
  const files = generatedFiles(planned).filter(({ path }) => !isForHost(path));
  return new Set(files.map(({ path }) => `/${path}`));
}

/** Servers read these as settings, so nobody else may write them, even if Dateline does not. */
const serverFiles = [{ path: redirectsPath }, { path: nginxPath }];

/** The service worker, which is copied. */
function workerOf({
  publication,
}: Pick<Site, 'publication'>): readonly { readonly path: string }[] {
  return publication.offline ? [{ path: workerPath }] : [];
}

/** Pages at old addresses are left out: `oldAddressClaims` claims them. */
function generatedFiles(
  planned: readonly PlannedFile[],
): readonly { readonly path: string; readonly format: string }[] {
  const files = planned.filter(
    ({ format, path }) => format !== 'moved-articles' && path !== nginxPath,
  );
  const icons = [...iconFiles, { path: favIconPath }].map(({ path }) => ({ path, format: 'icon' }));
  return [...files.map(({ path, format }) => ({ path, format })), ...icons];
}

/**
 * Pictures are published under other names, but claim the names of their files too: an old address with
 * the name of a picture would be confusing.
 */
function mediaClaims(site: Site): readonly AddressClaim[] {
  const files = [...site.media.values()];
  const isCopied = (file: MediaFile) => !isPublishedAsVariants(file);
  return [...files.filter(isCopied), ...files.filter(isPublishedAsVariants)].map((file) => ({
    path: file.path,
    owner: { kind: 'media', file },
  }));
}

/** A file that is joined with one of ours has no address of its own. */
function staticClaims({
  statics,
  files,
}: Pick<SiteCheckInput, 'statics' | 'files'>): readonly AddressClaim[] {
  const joined = new Set(files.map(({ path }) => path).filter(isJoined));
  return statics
    .map((file): AddressClaim => ({ path: publishedPath(file), owner: { kind: 'static', file } }))
    .filter(({ path }) => !joined.has(path));
}

function oldAddressClaims(site: Site): readonly AddressClaim[] {
  return site.articles
    .filter(({ movedFrom }) => movedFrom.length > 0)
    .toSorted((a, b) => compareText(a.path, b.path))
    .flatMap((article) =>
      article.movedFrom.map((old, index): AddressClaim => {
        return { path: fileForUrl(old), owner: { kind: 'old address', article, index } };
      }),
    );
}

/**
 * The future claims of drafts and pending articles, so that editors are warned before publication. A
 * build with drafts shows these articles as pages, so it leaves these claims out.
 */
function unpublishedClaims(site: Site): readonly AddressClaim[] {
  const shown = new Set(site.articles.map(({ path }) => path));
  return site.unpublished
    .filter(({ path }) => !shown.has(path))
    .toSorted((a, b) => compareText(a.path, b.path))
    .flatMap((article) =>
      [article.url, ...article.movedFrom].map((address): AddressClaim => {
        return { path: fileForUrl(address), owner: { kind: 'unpublished', article, address } };
      }),
    );
}
