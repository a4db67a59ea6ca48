import { assetFolder } from '../metadata/host/host-headers.ts';
import { AddressTable } from '../model/address/address-table.ts';
import { deskFolder } from '../model/address/desk-folder.ts';
import { nameCharacterFault } from '../model/address/name-characters.ts';
import { pathLengthFault } from '../model/address/name-length.ts';
import type { Fault, Problem } from '../model/problem.ts';
import { type AddressClaim, type AddressOwner, addressClaims } from './address-claims.ts';
import {
  adviceFor,
  conflictProblems,
  isPublishedAsClaimed,
  problemsAt,
  sentenceAbout,
} from './address-problems.ts';
import type { SiteCheckInput } from './site-check-input.ts';

/**
 * Reports conflicts between addresses of the site: pages, generated files, media, static files and old addresses of
 * articles. A conflict is reported at the file that can be changed, and names the other one. Also
 * reports files in reserved folders, and media whose names are too long or have misleading characters.
 */
export function checkAddresses(input: SiteCheckInput): readonly Problem[] {
  const table = new AddressTable<AddressOwner>();
  return addressClaims(input).flatMap((claim) => {
    const problems = ownProblems(claim);
    if (problems.length > 0) return problems;
    const clash = table.claim(claim);
    return clash === undefined ? [] : conflictProblems(claim, clash);
  });
}

/** Folders at the root of the site that no content may use, and what they are for. */
const reservedFolders = [
  [assetFolder, 'files that browsers cache for a year'],
  [deskFolder, 'the desk of `dateline dev`'],
] as const;

/** The problems of a claim that do not depend on other claims. */
function ownProblems(claim: AddressClaim): readonly Problem[] {
  const { path, owner } = claim;
  if (owner.kind === 'generated file') return [];
  for (const [folder, use] of reservedFolders) {
    if (!path.toLowerCase().startsWith(folder)) continue;
    const predicate = `is in /${folder}, which is reserved for ${use}`;
    return problemsAt(claim, sentenceAbout(claim, predicate), adviceFor(claim));
  }
  const isCopied = owner.kind === 'static' || owner.kind === 'media';
  const fault = isCopied && isPublishedAsClaimed(claim) ? nameFault(path) : undefined;
  return fault === undefined
    ? []
    : problemsAt(claim, sentenceAbout(claim, fault.message), fault.advice);
}

/** What is wrong with the name of a file that is published as it is. The message follows the name. */
function nameFault(path: string): Fault | undefined {
  const long = pathLengthFault(path);
  return long === undefined
    ? nameCharacterFault(path)
    : { message: `is too long: ${long}`, advice: 'give it a shorter name' };
}
