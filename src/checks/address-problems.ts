import { iconSource } from '../metadata/head/icon-files.ts';
import type { Clash, ClashKind } from '../model/address/address-table.ts';
import { isPublishedAsVariants } from '../model/pictures/picture.ts';
import { fileStart, type Point } from '../model/point.ts';
import { errorAt, type Problem, warningAt } from '../model/problem.ts';
import { optionalOutputs } from '../model/site/publication.ts';
import { isOwnKind } from '../pages/page-kinds.ts';
import type { AddressClaim, AddressOwner } from './address-claims.ts';

/** The problem of a claim that conflicts with an earlier one; none if the claim itself cannot be changed. */
export function conflictProblems(
  claim: AddressClaim,
  { kind, other }: Clash<AddressOwner>,
): readonly Problem[] {
  if (!isPublishedAsClaimed(claim)) return [];
  if (kind === 'same' && isArticlesOwn(claim, other)) {
    const message = `"movedFrom" lists ${addressOf(claim)}, which is the article's own address`;
    return problemsAt(claim, message, 'delete it');
  }
  const isWarning = claim.owner.kind === 'unpublished' || kind === 'folder alike';
  // A warning is repeated while other files are edited, so it contains none of their lines.
  const predicate = `${conflictText(kind, addressOf(other))} used by ${ownerText(other, !isWarning)}`;
  const message = sentenceAbout(claim, predicate);
  if (kind === 'folder alike') {
    const advice = 'build and publish on Linux: macOS and Windows would merge the two folders';
    return problemsAt(claim, message, advice, warningAt);
  }
  return problemsAt(claim, message, adviceFor(claim, other));
}

/** The conflict with another address, up to its owner. */
function conflictText(kind: ClashKind, other: string): string {
  const alike = 'differs only in case or in the encoding of its letters from';
  switch (kind) {
    case 'same':
      return 'is already';
    case 'alike':
      return `${alike} ${other}, which is`;
    case 'below':
      return `needs a folder in place of the file ${other}, which is`;
    case 'above':
      return `takes the place of a folder that contains ${other}, which is`;
    case 'folder alike':
      return `needs a folder whose name ${alike} a folder of ${other}, which is`;
  }
}

/** Whether the file is published under the claimed name. Pictures are published under other names. */
export function isPublishedAsClaimed({ owner }: AddressClaim): boolean {
  return owner.kind !== 'media' || !isPublishedAsVariants(owner.file);
}

function isArticlesOwn({ owner }: AddressClaim, { owner: other }: AddressClaim): boolean {
  if (owner.kind === 'unpublished') {
    return other.kind === 'unpublished' && other.article === owner.article;
  }
  return (
    owner.kind === 'old address' && other.kind === 'page' && other.page.url === owner.article.url
  );
}

/**
 * A problem at the file of a claim. None for a generated file: its conflicts are reported at the other
 * claim. Always a warning for an unpublished article.
 */
export function problemsAt(
  { owner }: AddressClaim,
  message: string,
  advice: string,
  create: typeof errorAt = errorAt,
): readonly Problem[] {
  switch (owner.kind) {
    case 'generated file':
      return [];
    case 'page': {
      const { origin } = owner.page;
      return origin === undefined ? [] : [create(origin, fileStart, message, advice)];
    }
    case 'media':
    case 'static':
      return [create(owner.file.path, fileStart, message, advice)];
    case 'old address':
      return [create(owner.article.path, oldAddressPoint(owner), message, advice)];
    case 'unpublished':
      return [warningAt(owner.article.path, fileStart, message, advice)];
  }
}

function oldAddressPoint({
  article,
  index,
}: Extract<AddressOwner, { kind: 'old address' }>): Point {
  return article.findPoint(article.text().movedFrom[index]?.at ?? fileStart);
}

/** A message about a claim: `"movedFrom" lists /x/, which is …`, `its URL /x/ is …`. */
export function sentenceAbout(claim: AddressClaim, predicate: string): string {
  const { owner } = claim;
  const address = addressOf(claim);
  switch (owner.kind) {
    case 'old address':
      return `"movedFrom" lists ${address}, which ${predicate}`;
    case 'unpublished': {
      const noun = owner.address === owner.article.url ? 'URL' : 'old address';
      return `this article is not published yet, but its ${noun} ${address} ${predicate}`;
    }
    case 'page':
      return `its URL ${address} ${predicate}`;
    default:
      return `its address ${address} ${predicate}`;
  }
}

/** The address as readers write it. */
function addressOf({ path, owner }: AddressClaim): string {
  if (owner.kind === 'page') return owner.page.url;
  if (owner.kind === 'unpublished') return owner.address;
  if (owner.kind === 'old address') return owner.article.movedFrom[owner.index] ?? `/${path}`;
  return `/${path}`;
}

function ownerText({ owner }: AddressClaim, withPoint: boolean): string {
  switch (owner.kind) {
    case 'generated file':
      return 'Dateline itself';
    case 'page':
      return owner.page.origin ?? 'a page that Dateline creates';
    case 'media':
    case 'static':
      return owner.file.path;
    case 'unpublished':
      return owner.article.path;
    case 'old address': {
      const { line, column } = oldAddressPoint(owner);
      return `"movedFrom" of ${owner.article.path}${withPoint ? `:${line}:${column}` : ''}`;
    }
  }
}

/** What to do about a claim. @param other the claim that it conflicts with */
export function adviceFor({ owner }: AddressClaim, other?: AddressClaim): string {
  if (owner.kind === 'old address') return 'delete it, or correct the path';
  if (owner.kind === 'unpublished') {
    return 'rename the file, give it another date, or correct "movedFrom"';
  }
  if (owner.kind === 'static' && other?.owner.kind === 'generated file') {
    return staticAdvice(other.owner.format);
  }
  if (owner.kind === 'page' && !isOwnKind(owner.page.kind)) {
    return 'give the page another "url" in "plan"';
  }
  const isFile =
    other?.owner.kind === 'media' ||
    other?.owner.kind === 'static' ||
    (other?.owner.kind === 'page' && other.owner.page.origin !== undefined);
  return isFile ? 'rename one of the two files' : 'rename the file';
}

/** How to publish a file of one's own in place of one that Dateline makes. @param format of the latter */
function staticAdvice(format: string | undefined): string {
  if (format === 'icon') {
    return `delete it: Dateline makes the icons in all sizes from ${iconSource}`;
  }
  const isOptional = optionalOutputs.some((name) => name === format);
  return isOptional
    ? `delete it, or list "${format}" under "leaveOut" in site.yaml to publish yours instead`
    : 'rename the file, or delete it';
}
