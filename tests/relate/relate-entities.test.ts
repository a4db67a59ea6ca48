import { describe, expect, test } from 'vitest';
import { ancestors } from '../../src/relate/relate-entities.ts';
import { baseFiles, fileText, personText, placeText } from '../sites/files/base-files.ts';
import { type Files, planSite, problemsOf } from '../sites/files/memory-folder.ts';

const chain: Files = {
  ...baseFiles,
  'places/old-quay.md': placeText('Old Quay', { type: 'district', within: 'port-esker' }),
  'places/port-esker.md': placeText('Port Esker', { within: 'esker-coast' }),
  'places/esker-coast.md': placeText('Esker Coast', { type: 'region', within: 'northland' }),
  'places/northland.md': placeText('Northland', { type: 'country' }),
};

/** The ids of the places that contain an entity. */
function holdersOf(id: string, files: Files): readonly string[] {
  const site = planSite(files).value?.site;
  const entity = site?.entities.find((each) => each.id === id);
  return site && entity
    ? ancestors(entity, site.places).map((place) => place.id)
    : ['no such entity'];
}

describe('ancestors', () => {
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

  test('end if places contain each other', () => {
    const circle = {
      ...chain,
      'places/northland.md': placeText('Northland', { within: 'port-esker' }),
    };
    expect(holdersOf('old-quay', circle)).toEqual(['port-esker', 'esker-coast', 'northland']);
  });
});

describe('places within', () => {
  test('are valid in a chain', () => {
    expect(problemsOf(chain)).toEqual([]);
  });

  test('are reported if too many contain each other, in a row or in a circle', () => {
    const row = (count: number, last: Readonly<Record<string, string>>) =>
      Object.fromEntries(
        Array.from({ length: count }, (_, at) => [
          `places/at-${at}.md`,
          placeText(`Place ${at}`, at === 0 ? last : { within: `at-${at - 1}` }),
        ]),
      );
    const advice = 'write the id of a larger place, or correct "within" in one of them';
    expect(problemsOf({ ...baseFiles, ...row(100, {}) })).toEqual([]);
    expect(problemsOf({ ...baseFiles, ...row(101, {}) })).toEqual([
      `places/at-100.md:5:9  "at-100" is within 100 places or more, each in the next — ${advice}`,
    ]);
    expect(problemsOf({ ...baseFiles, ...row(102, { within: 'at-101' }) })).toHaveLength(102);
  });

  test('are reported if a place contains itself', () => {
    const self = {
      ...baseFiles,
      'places/port-esker.md': placeText('Port Esker', { within: 'port-esker' }),
    };
    expect(problemsOf(self)).toEqual([
      'places/port-esker.md:5:9  "port-esker" contains itself — write the id of the place that contains it, or remove "within"',
    ]);
  });

  test('are reported in each file of a circle, and in no file that leads into it', () => {
    const circle = {
      ...chain,
      'places/northland.md': placeText('Northland', { within: 'port-esker' }),
    };
    expect(problemsOf(circle)).toEqual([
      'places/esker-coast.md:5:9  "esker-coast" contains itself through "northland" — correct "within" in one of these files',
      'places/northland.md:5:9  "northland" contains itself through "port-esker" — correct "within" in one of these files',
      'places/port-esker.md:5:9  "port-esker" contains itself through "esker-coast" — correct "within" in one of these files',
    ]);
  });

  test('are reported if there is no such place, with the most similar id', () => {
    const lost = {
      ...chain,
      'people/mara-voss.md': personText('Mara Voss', { within: 'old-qay' }),
    };
    expect(problemsOf(lost)).toEqual([
      'people/mara-voss.md:4:9  unknown place "old-qay" — did you mean "old-quay"? Otherwise add it to content/places/',
    ]);
  });
});

describe('the employer of a person', () => {
  const files = (worksFor: string) => ({
    ...baseFiles,
    'organisations/dock-union.md': fileText({
      name: 'Dock Union',
      description: 'A union',
      type: 'union',
    }),
    'people/mara-voss.md': personText('Mara Voss', { worksFor }),
  });

  test.each(['dock-union', 'none'])('may be %s', (worksFor) => {
    expect(problemsOf(files(worksFor))).toEqual([]);
  });

  test('is reported if there is no such organisation, with the most similar id', () => {
    const otherwise =
      'add it to content/organisations/, write none, or delete the line if it is the publisher';
    expect(problemsOf(files('dock-unoin'))).toEqual([
      `people/mara-voss.md:4:11  unknown organisation "dock-unoin" — did you mean "dock-union"? Otherwise ${otherwise}`,
    ]);
    expect(problemsOf(files('mara-voss'))).toEqual([
      `people/mara-voss.md:4:11  unknown organisation "mara-voss" — ${otherwise}`,
    ]);
  });
});
