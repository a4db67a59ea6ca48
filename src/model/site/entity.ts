import type { ByLanguage } from '../language.ts';
import type { KeyPath } from '../position.ts';
import type { Body } from '../text/body.ts';
import type { AuthorDetails } from './article/author-details.ts';
import type { OrganisationType, PlaceType } from './entity-types.ts';
import type { Reference } from './reference.ts';

export const entityKinds = ['person', 'place', 'organisation'] as const;
export type EntityKind = (typeof entityKinds)[number];

/** The kind and the id of an entity from its key, `place/sirte`. Throws RangeError if it has none. */
export function entityOfKey(key: string): readonly [kind: EntityKind, id: string] {
  const [name, id = ''] = key.split('/', 2);
  const kind = entityKinds.find((each) => each === name);
  if (kind === undefined) throw new RangeError(`"${key}" is not the key of an entity`);
  return [kind, id];
}

export interface Coordinates {
  /** Degrees north, WGS 84. */
  readonly latitude: number;
  /** Degrees east, WGS 84. */
  readonly longitude: number;
}

interface EntityCommon {
  readonly path: string;
  /** The file name without extension: `sirte`. It is the same in every language. */
  readonly id: string;
  readonly names: ByLanguage<string>;
  readonly aliases: ByLanguage<readonly string[]>;
  /** Every name and alias as written, in file order, with its key path. */
  readonly claims: readonly { readonly text: string; readonly at: KeyPath }[];
  /** One line about who or what it is. */
  readonly descriptions: ByLanguage<string>;
  /** URLs of external pages about the same entity, absolute, with https. */
  readonly sameAs: readonly string[];
  /** The place that contains it, or where it is based. */
  readonly within: Reference | undefined;
  /** Codes of the topics that it belongs to. */
  readonly topics: readonly Reference[];
  readonly body: Body;
}

export interface ParsedPerson extends EntityCommon, AuthorDetails {
  readonly kind: 'person';
  /** Office or occupation: `President of the United States`. */
  readonly roles: ByLanguage<string>;
  /**
   * The organisation for which a guest author works; `noEmployer` if none. Undefined if an author works for the
   * publisher.
   */
  readonly worksFor: Reference | undefined;
}

/** Written instead of an organisation's id by an author who works for nobody. */
export const noEmployer = 'none';

export interface ParsedPlace extends EntityCommon {
  readonly kind: 'place';
  readonly type: PlaceType;
  readonly coordinates: Coordinates | undefined;
  /** ISO 3166-1 alpha-2, for countries: `LY`. */
  readonly countryCode: string | undefined;
}

export interface ParsedOrganisation extends EntityCommon {
  readonly kind: 'organisation';
  readonly type: OrganisationType;
}

/** A person, place or organisation parsed from its file. */
export type ParsedEntity = ParsedPerson | ParsedPlace | ParsedOrganisation;
