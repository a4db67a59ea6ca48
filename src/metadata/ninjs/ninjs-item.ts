/**
 * A news item in IPTC ninjs 3.2, as far as we write it. The names and their meaning are those of
 * the schema: https://iptc.org/std/ninjs/ninjs-schema_3.2.json
 */
export interface NinjsItem extends NinjsObject {
  readonly standard: { readonly name: 'ninjs'; readonly version: '3.2'; readonly schema: string };
  /** News objects that belong to this one; each says what it is to it. */
  readonly associations?: readonly NinjsAssociation[];
}

export interface NinjsAssociation extends NinjsObject {
  readonly name: string;
  readonly rel: string;
}

/** What a news item, a picture and a package of items have in common. Times are RFC 3339. */
export interface NinjsObject {
  readonly uri: string;
  readonly type: 'text' | 'picture' | 'composite';
  readonly representationType?: 'full' | 'partial';
  readonly pubStatus?: 'usable';
  readonly firstCreated?: string;
  readonly versionCreated?: string;
  readonly contentCreated?: string;
  readonly language?: string;
  readonly headlines?: readonly NinjsText[];
  readonly descriptions?: readonly NinjsText[];
  readonly bodies?: readonly NinjsText[];
  readonly slugline?: string;
  readonly by?: string;
  readonly located?: string;
  readonly copyrightHolder?: string;
  readonly usageTerms?: string;
  /** The licence, by its address. */
  readonly rightsInfo?: { readonly linkedRights: string };
  readonly infoSources?: readonly NinjsSource[];
  readonly subjects?: readonly NinjsConcept[];
  readonly people?: readonly NinjsConcept[];
  readonly organisations?: readonly NinjsConcept[];
  readonly places?: readonly NinjsPlace[];
  readonly events?: readonly { readonly id: string; readonly name: string }[];
  readonly renditions?: readonly NinjsRendition[];
}

export interface NinjsText {
  readonly role: string;
  readonly contentType: 'text/plain' | 'text/html';
  readonly value: string;
}

export interface NinjsSource {
  readonly name: string;
  readonly role: string;
  readonly uri?: string;
}

/** Something that the item is about or names; `rel` says which. */
export interface NinjsConcept {
  readonly name: string;
  readonly rel: string;
  readonly uri: string;
}

export interface NinjsPlace extends NinjsConcept {
  /** Longitude, then latitude (RFC 7946). */
  readonly geoJSON?: { readonly type: 'Point'; readonly coordinates: readonly [number, number] };
}

/** A file in which the object can be had. */
export interface NinjsRendition {
  readonly name: string;
  readonly href: string;
  readonly contentType?: string;
  readonly width?: number;
  readonly height?: number;
}
