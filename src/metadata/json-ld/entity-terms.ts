import type { OrganisationType, PlaceType } from '../../model/site/entity-types.ts';
import type { Place } from '../../model/site/fact-values.ts';

/** URI of the GeoNames ontology. A feature's URI is this and its code. */
const geoNames = 'https://www.geonames.org/ontology#';

/**
 * For each type of place: the schema.org type, and the GeoNames feature class and code
 * (https://www.geonames.org/export/codes.html). Schema.org has no type for a neighbourhood, so a district is an
 * administrative area. Its "City" is a city or town.
 */
const placeTerms = {
  country: ['Country', 'A.PCLI'],
  region: ['AdministrativeArea', 'A.ADM1'],
  city: ['City', 'P.PPL'],
  town: ['City', 'P.PPL'],
  village: ['City', 'P.PPL'],
  district: ['AdministrativeArea', 'P.PPLX'],
  building: ['Place', 'S.BLDG'],
  sea: ['SeaBodyOfWater', 'H.SEA'],
  lake: ['LakeBodyOfWater', 'H.LK'],
  river: ['RiverBodyOfWater', 'H.STM'],
  island: ['Landform', 'T.ISL'],
  mountain: ['Mountain', 'T.MT'],
} as const satisfies Record<PlaceType, readonly [schema: string, feature: string]>;

/**
 * The schema.org type of each type of organisation. Schema.org has parliaments, courts and police only as
 * buildings, and an agency may be a government's or a news agency.
 */
export const organisationTerms = {
  government: 'GovernmentOrganization',
  ministry: 'GovernmentOrganization',
  parliament: 'GovernmentOrganization',
  court: 'GovernmentOrganization',
  police: 'GovernmentOrganization',
  'armed forces': 'GovernmentOrganization',
  'armed group': 'Organization',
  party: 'PoliticalParty',
  union: 'WorkersUnion',
  company: 'Corporation',
  agency: 'Organization',
  'news organisation': 'NewsMediaOrganization',
  charity: 'NGO',
  school: 'School',
  university: 'CollegeOrUniversity',
  hospital: 'Hospital',
  'sports team': 'SportsTeam',
  other: 'Organization',
} as const satisfies Record<OrganisationType, string>;

export function placeType({ type }: Place) {
  return placeTerms[type][0];
}

/** URI of the GeoNames feature code of a place. */
export function featureUri({ type }: Place): string {
  return `${geoNames}${placeTerms[type][1]}`;
}
