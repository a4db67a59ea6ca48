import { compareText } from '../model/order.ts';
import { fileStart, type Point } from '../model/point.ts';
import type { FindPoint, Position } from '../model/position.ts';
import { errorAt, type Problem } from '../model/problem.ts';
import type { ParsedEntity } from '../model/site/entity.ts';
import { entityKey } from '../model/site/site.ts';
import { nearest } from '../model/text/nearest.ts';

/** Finds entities by name, alias or id, in any language of the content. */
export interface NameIndex {
  /** Everything that bears the name: none, one, or several where the name is ambiguous. */
  readonly find: (name: string) => readonly ParsedEntity[];
  /** The one bearer of a name; undefined where there is none, or more than one. */
  readonly resolveName: (name: string) => ParsedEntity | undefined;
  /** Every name as written, sorted, for "did you mean". */
  readonly known: readonly string[];
  /** Whether a name is most likely that of a file that could not be understood. */
  readonly unreadable: (name: string) => boolean;
}

interface Claim {
  readonly text: string;
  readonly at: Position;
  readonly entity: ParsedEntity;
}

/**
 * Builds the index, and reports each name that two entities claim, at the later file's claim.
 * Names are compared without regard to case, the form of apostrophes, Unicode composition or runs of space.
 */
export function indexNames(
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
  const known = [...new Set([...byName.values()].flatMap((all) => all.map((claim) => claim.text)))];
  const find = remembered((name) =>
    (byName.get(normalName(name)) ?? []).map((claim) => claim.entity),
  );
  return {
    index: {
      find,
      resolveName: (name) => {
        const matches = find(name);
        return matches.length === 1 ? matches[0] : undefined;
      },
      known: known.sort(compareText),
      unreadable: (name) => unreadable.has(normalName(name).replace(/[^a-z0-9]+/g, '-')),
    },
    problems: (findPoint) =>
      [...byName.values()].flatMap((claims) => rivalClaims(claims, findPoint)),
  };
}

/** The same names stand in article after article: each is made comparable once. */
function remembered<T>(find: (name: string) => T): (name: string) => T {
  const found = new Map<string, T>();
  return (name) => {
    const known = found.get(name);
    if (known !== undefined) return known;
    const fresh = find(name);
    found.set(name, fresh);
    return fresh;
  };
}

/** Where a name is written, and whether a near one is looked for if nobody bears it. */
export interface NamePlace {
  readonly path: string;
  readonly at: Point;
  readonly guesses: boolean;
}

/** Reports a name that leads nowhere, or to more than one entity; undefined where all is well. */
export function nameProblem(
  name: string,
  index: NameIndex,
  { path, at, guesses }: NamePlace,
): Problem | undefined {
  const found = index.find(name);
  if (found.length === 1 || (found.length === 0 && index.unreadable(name))) return undefined;
  if (found.length > 1) {
    const ids = found.map(entityKey).join(' and ');
    return errorAt(
      path,
      at,
      `"${name}" is ambiguous: ${ids} both bear it`,
      'name one of them in full, or write its id',
    );
  }
  const guess = nearest(name, guesses ? index.known : []);
  const advice = guess
    ? `did you mean "${guess}"? Otherwise add a file for it to people/, places/ or organisations/`
    : 'add a file for it to people/, places/ or organisations/, or take the brackets away';
  return errorAt(path, at, `no person, place or organisation is called "${name}"`, advice);
}

function claimsOf(entity: ParsedEntity): Claim[] {
  return [
    ...entity.claims.map(({ text, at }) => ({ text, at, entity })),
    { text: entity.id, at: fileStart, entity },
  ];
}

function rivalClaims(claims: readonly Claim[], findPoint: FindPoint): Problem[] {
  const [first, ...rivals] = claims;
  if (first === undefined) return [];
  return rivals.map((rival) =>
    errorAt(
      rival.entity.path,
      findPoint(rival.entity.path, rival.at),
      `"${rival.text}" is already a name of ${first.entity.path}`,
      'give one of the two another name, or drop the alias',
    ),
  );
}

function normalName(name: string): string {
  return name.normalize('NFC').replaceAll('’', "'").toLowerCase().replace(/\s+/g, ' ').trim();
}
