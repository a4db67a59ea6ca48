import { describe, expect, test } from 'vitest';
import { articleText, baseFiles, placeText } from '../../sites/files/base-files.ts';
import { problemsOf, viewAt } from '../../sites/files/memory-folder.ts';

const files = {
  ...baseFiles,
  'places/northland.md': placeText('Northland', { type: 'country', countryCode: 'NO' }),
  'places/grey-rock.md': placeText('Grey Rock', {
    within: 'northland',
    coordinates: { latitude: 60.5, longitude: 5.25 },
  }),
  'places/old-quay.md': placeText('Old Quay', { type: 'district', within: 'grey-rock' }),
};

const mapOf = (fields: Readonly<Record<string, unknown>>) =>
  viewAt({ ...files, 'articles/a.md': articleText(fields) }, 'article', '/2031/05/02/a/').map;

describe('the map at the head of an article', () => {
  test('shows the places that front matter names, with the strongest mark for the dateline', () => {
    const map = mapOf({ place: 'grey-rock', lead: { map: ['old-quay', 'grey-rock'] } });
    expect(map?.places.map(({ id, emphasis }) => [id, emphasis])).toEqual([
      ['old-quay', 'other'],
      ['grey-rock', 'main'],
    ]);
  });

  test('marks the first place if the dateline is not among them', () => {
    const map = mapOf({ lead: { map: ['old-quay', 'grey-rock'] } });
    expect(map?.places[0]?.emphasis).toBe('main');
  });

  test('has the places that contain a place without coordinates, and the site’s names of countries', () => {
    const map = mapOf({ lead: { map: ['old-quay'] } });
    expect(map?.gazetteer.map(({ id }) => id)).toEqual(['old-quay', 'grey-rock', 'northland']);
    expect(map?.countryNames).toEqual({ NO: 'Northland' });
  });

  test('is left out if front matter names no place that can be located', () => {
    expect(mapOf({})).toBeUndefined();
    expect(mapOf({ lead: { map: ['northland'] } })).toBeUndefined();
  });
});

test('an unknown place on a map is reported at its line and column', () => {
  const text = articleText({ lead: { map: ['gray-rock'] } });
  const [problem] = problemsOf({ ...files, 'articles/a.md': text });
  expect(problem).toMatch(
    /^articles\/a\.md:\d+:\d+ {2}unknown place "gray-rock" — did you mean "grey-rock"\?/,
  );
});

test('a lead is a picture or a map, not both', () => {
  const text = articleText({ lead: { map: ['grey-rock'], image: '/media/port.png' } });
  const problems = problemsOf({ ...files, 'articles/a.md': text });
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(`"lead" is a map, so it has no "image"`);
});

test('the page of a place shows it on a map', () => {
  const view = viewAt(files, 'place', '/places/old-quay/');
  expect(view.map?.places.map(({ id, emphasis }) => [id, emphasis])).toEqual([
    ['old-quay', 'main'],
  ]);
  expect(viewAt(files, 'place', '/places/port-esker/').map).toBeUndefined();
});
