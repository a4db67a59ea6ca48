import { expect, test } from 'vitest';
import { organisationTerms, placeType } from '../../../src/metadata/json-ld/entity-terms.ts';
import { organisationTypes, placeTypes } from '../../../src/model/site/entity-types.ts';
import { baseFiles, fileText, placeText } from '../../sites/files/base-files.ts';
import { problemsOf, readerOf, soundSite } from '../../sites/files/memory-folder.ts';

const placeFiles = Object.fromEntries(
  placeTypes.map((type) => [`places/a-${type}.md`, placeText(`The ${type}`, { type })]),
);
const organisationFiles = Object.fromEntries(
  organisationTypes.map((type, at) => [
    `organisations/o-${at}.md`,
    fileText({ name: `The ${type}`, type, description: `A ${type}` }),
  ]),
);

test('every type of place and organisation is accepted', () => {
  expect(problemsOf({ ...baseFiles, ...placeFiles, ...organisationFiles })).toEqual([]);
});

test('a type with a typing error is reported with the nearest one', () => {
  const wrong = { 'places/esk.md': placeText('Esk', { type: 'rivers' }) };
  expect(problemsOf({ ...baseFiles, ...wrong })).toEqual([
    expect.stringContaining('"type" cannot be "rivers" — did you mean "river"?'),
  ]);
});

test('a place has the schema.org type that fits it best', () => {
  const site = readerOf(soundSite({ ...baseFiles, ...placeFiles }));
  const types = placeTypes.map((type) => {
    const place = site.entity(`place/a-${type}`);
    return place?.kind === 'place' ? placeType(place) : undefined;
  });
  expect(types).toEqual([
    'Country',
    'AdministrativeArea',
    ...['City', 'City', 'City', 'AdministrativeArea', 'Place'],
    ...['SeaBodyOfWater', 'LakeBodyOfWater', 'RiverBodyOfWater', 'Landform', 'Mountain'],
  ]);
  expect(organisationTerms.party).toBe('PoliticalParty');
});
