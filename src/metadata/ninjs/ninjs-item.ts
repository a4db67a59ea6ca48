/**
 * The parts of an IPTC ninjs 3.2 news item that we write. Names and meanings are those of the schema:
 * https://iptc.org/std/ninjs/ninjs-schema_3.2.json
 */
export interface NinjsItem extends NinjsObject {
  readonly standard: { readonly name: 'ninjs'; readonly version: '3.2'; readonly schema: string };
  /** Related news objects; `rel` says how each is related. */
  readonly associations?: readonly NinjsAssociation[];
}

export interface NinjsAssociation extends NinjsObject {
  readonly name: string;
  readonly rel: string;
}

/** The common properties of news items, pictures and packages of items. Times are RFC 3339. */
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
  /** URL of the licence. */
  readonly rightsInfo?: { readonly linkedRights: string };
  readonly infoSources?: readonly NinjsSource[];
  readonly genres?: readonly { readonly name: string; readonly uri: string }[];
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

/** Something that the item is about or mentions; `rel` says which. */
export interface NinjsConcept {
  readonly name: string;
  readonly rel: string;
  readonly uri: string;
}

export interface NinjsPlace extends NinjsConcept {
  /** Longitude, then latitude (RFC 7946). */
  readonly geoJSON?: { readonly type: 'Point'; readonly coordinates: readonly [number, number] };
}

/** A file of the object. */
export interface NinjsRendition {
  readonly name: string;
  readonly href: string;
  readonly contentType?: string;
  readonly width?: number;
  readonly height?: number;
}
