import { describe, expect, test } from 'vitest';
import { holders } from '../../src/relate/relate-entities.ts';
import { baseFiles, fileText, personText, placeText } from '../sites/base-files.ts';
import { type Files, planSite, problemsOf } from '../sites/memory-folder.ts';

const chain: Files = {
  ...baseFiles,
  'places/old-quay.md': placeText('Old Quay', { type: 'district', within: 'port-esker' }),
  'places/port-esker.md': placeText('Port Esker', { within: 'esker-coast' }),
  'places/esker-coast.md': placeText('Esker Coast', { type: 'region', within: 'northland' }),
  'places/northland.md': placeText('Northland', { type: 'country' }),
};

/** The ids of the places that hold an entity. */
function holdersOf(id: string, files: Files): readonly string[] {
  const site = planSite(files).value?.site;
  const entity = site?.entities.find((each) => each.id === id);
  return site && entity
    ? holders(entity, site.places).map((place) => place.id)
    : ['no such entity'];
}

describe('holders', () => {
  test('go from the district to the country', () => {
    expect(holdersOf('old-quay', chain)).toEqual(['port-esker', 'esker-coast', 'northland']);
    expect(holdersOf('northland', chain)).toEqual([]);
  });

  test('are those of the seat for an organisation', () => {
    const union = fileText({
      name: 'Dock Union',
      type: 'other',
      description: 'A union',
      within: 'old-quay',
    });
    expect(holdersOf('dock-union', { ...chain, 'organisations/dock-union.md': union })).toEqual([
      'old-quay',
      'port-esker',
      'esker-coast',
      'northland',
    ]);
  });

  test('end where places hold each other', () => {
    const circle = {
      ...chain,
      'places/northland.md': placeText('Northland', { within: 'port-esker' }),
    };
    expect(holdersOf('old-quay', circle)).toEqual(['port-esker', 'esker-coast', 'northland']);
  });
});

describe('places within', () => {
  test('are sound in a chain', () => {
    expect(problemsOf(chain)).toEqual([]);
  });

  test('are reported where a place lies within itself', () => {
    const self = {
      ...baseFiles,
      'places/port-esker.md': placeText('Port Esker', { within: 'port-esker' }),
    };
    expect(problemsOf(self)).toEqual([
      'places/port-esker.md:5:9  "port-esker" lies within itself — say in `within` what holds it, or take the line away',
    ]);
  });

  test('are reported in each file of a circle, and in no file that leads into it', () => {
    const circle = {
      ...chain,
      'places/northland.md': placeText('Northland', { within: 'port-esker' }),
    };
    expect(problemsOf(circle)).toEqual([
      'places/esker-coast.md:5:9  "esker-coast" lies within itself by way of "northland" — correct `within` in one of these files',
      'places/northland.md:5:9  "northland" lies within itself by way of "port-esker" — correct `within` in one of these files',
      'places/port-esker.md:5:9  "port-esker" lies within itself by way of "esker-coast" — correct `within` in one of these files',
    ]);
  });

  test('are reported where there is no such place, with the nearest', () => {
    const lost = {
      ...chain,
      'people/mara-voss.md': personText('Mara Voss', { within: 'old-qay' }),
    };
    expect(problemsOf(lost)).toEqual([
      'people/mara-voss.md:4:9  unknown place "old-qay" — did you mean "old-quay"? Otherwise add it to content/places/',
    ]);
  });
});
