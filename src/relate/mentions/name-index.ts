import { lazyByKey } from '../../model/lazy.ts';
import { compareText } from '../../model/order.ts';
import { fileStart, type Point } from '../../model/point.ts';
import type { FindPoint, Position } from '../../model/position.ts';
import { errorAt, type Problem } from '../../model/problem.ts';
import type { ParsedEntity } from '../../model/site/entity.ts';
import { entityKey } from '../../model/site/site.ts';
import { nearest } from '../../model/text/nearest.ts';
import { plainSpaced } from '../../model/text/one-line.ts';

/** Finds entities by name, alias or id, in any language of the content. */
export interface NameIndex {
  /** All entities with a name. More than one means that the name is ambiguous. */
  readonly find: (name: string) => readonly ParsedEntity[];
  /** The entity with a name. Undefined if there is none, or more than one. */
  readonly resolveName: (name: string) => ParsedEntity | undefined;
  /** All names as written, sorted, for "did you mean". */
  readonly allNames: readonly string[];
  /** Whether a name probably belongs to a file that could not be parsed. */
  readonly isUnreadable: (name: string) => boolean;
}

/** A name of an entity, and where it is written. */
interface Claim {
  readonly text: string;
  readonly at: Position;
  readonly entity: ParsedEntity;
}

/**
 * Creates the index, and a function that reports each name of two entities, in the later file.
 * Case, the form of apostrophes, Unicode composition and repeated spaces make no difference between names.
 * @param unreadable ids of files that could not be parsed
 */
export function createNameIndex(
  entities: readonly ParsedEntity[],
  unreadable: ReadonlySet<string> = new Set(),
): {
  readonly index: NameIndex;
  readonly problems: (findPoint: FindPoint) => readonly Problem[];
} {
  const byName = new Map<string, Claim[]>();
  for (const claim of entities.flatMap(claimsOf)) {
    const key = normalName(claim.text);
    const claims = byName.get(key) ?? [];
    if (!claims.some((other) => other.entity === claim.entity)) claims.push(claim);
    byName.set(key, claims);
  }
  const allNames = [
    ...new Set([...byName.values()].flatMap((all) => all.map((claim) => claim.text))),
  ];
  // Many articles use the same names, and to normalise one takes time.
  const find = lazyByKey((name: string) =>
    (byName.get(normalName(name)) ?? []).map((claim) => claim.entity),
  );
  return {
    index: {
      find,
      resolveName: (name) => {
        const matches = find(name);
        return matches.length === 1 ? matches[0] : undefined;
      },
      allNames: allNames.sort(compareText),
      isUnreadable: (name) => unreadable.has(normalName(name).replace(/[^a-z0-9]+/g, '-')),
    },
    problems: (findPoint) =>
      [...byName.values()].flatMap((claims) => duplicateNames(claims, findPoint)),
  };
}

/** Where a name is used, and whether to suggest a similar one if it is unknown. */
export interface NameUse {
  readonly path: string;
  readonly at: Point;
  readonly suggests: boolean;
}

/** Reports a name of no entity, or of more than one. Undefined if there is exactly one. */
export function nameLookupProblem(
  name: string,
  index: NameIndex,
  { path, at, suggests }: NameUse,
): Problem | undefined {
  const found = index.find(name);
  if (found.length === 1 || (found.length === 0 && index.isUnreadable(name))) return undefined;
  if (found.length > 1) {
    const ids = found.map(entityKey).join(' and ');
    return errorAt(
      path,
      at,
      `"${name}" is ambiguous: it is a name of ${ids}`,
      'write the full name or the id of the one you mean',
    );
  }
  const guess = nearest(name, suggests ? index.allNames : []);
  const advice = guess
    ? `did you mean "${guess}"? Otherwise add a file for it to people/, places/ or organisations/`
    : 'add a file for it to people/, places/ or organisations/, or remove the brackets';
  return errorAt(path, at, `no person, place or organisation is called "${name}"`, advice);
}

function claimsOf(entity: ParsedEntity): Claim[] {
  return [
    ...entity.claims.map(({ text, at }) => ({ text, at, entity })),
    { text: entity.id, at: fileStart, entity },
  ];
}

function duplicateNames(claims: readonly Claim[], findPoint: FindPoint): Problem[] {
  const [first, ...others] = claims;
  if (first === undefined) return [];
  return others.map((other) =>
    errorAt(
      other.entity.path,
      findPoint(other.entity.path, other.at),
      `"${other.text}" is already a name of ${first.entity.path}`,
      'give one of the two another name, or remove the alias',
    ),
  );
}

function normalName(name: string): string {
  return plainSpaced(name.normalize('NFC').replaceAll('’', "'").toLowerCase());
}
