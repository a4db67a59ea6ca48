/** The types of places. */
export const placeTypes = [
  'country',
  'region',
  'city',
  'town',
  'village',
  'district',
  'building',
  'sea',
  'lake',
  'river',
  'island',
  'mountain',
] as const;

export type PlaceType = (typeof placeTypes)[number];

/** The types of organisations. */
export const organisationTypes = [
  'government',
  'ministry',
  'parliament',
  'court',
  'police',
  'armed forces',
  'armed group',
  'party',
  'union',
  'company',
  'agency',
  'news organisation',
  'charity',
  'school',
  'university',
  'hospital',
  'sports team',
  'other',
] as const;

export type OrganisationType = (typeof organisationTypes)[number];
