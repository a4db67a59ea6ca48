import { describe, expect, test } from 'vitest';
import { articleText, baseFiles, fileText, placeText } from '../../sites/files/base-files.ts';
import { problemsOf } from '../../sites/files/memory-folder.ts';

const files = {
  ...baseFiles,
  'places/northland.md': placeText('Northland', { type: 'country', countryCode: 'NO' }),
  'places/grey-rock.md': placeText('Grey Rock', { within: 'northland' }),
  'places/old-quay.md': placeText('Old Quay', {
    coordinates: { latitude: 60.5, longitude: 5.25 },
  }),
};
const problems = (fields: Readonly<Record<string, unknown>>, text?: string) =>
  problemsOf({ ...files, 'articles/a.md': articleText(fields, text) });
const nowhere =
  'warning: no map can show "port-esker": neither it nor a place that contains it has coordinates — add "coordinates" or "within" to places/port-esker.md';

describe('the places of maps', () => {
  test('are valid if they, or a place that contains them, have coordinates', () => {
    const text = '::map{places="old-quay, grey-rock"}';
    expect(problems({ lead: { map: ['northland', 'grey-rock'] } }, text)).toEqual([]);
  });

  test('get a warning if no map can show them', () => {
    const text = 'Quiet.\n\n::map{places="old-quay, port-esker"}';
    expect(problems({ lead: { map: ['old-quay', 'port-esker'] } }, text)).toEqual([
      `articles/a.md:8:26  ${nowhere}`,
      `articles/a.md:13:1  ${nowhere}`,
    ]);
    const page = fileText({ title: 'About', description: 'Us' }, text);
    expect(problemsOf({ ...files, 'pages/about.md': page })).toEqual([
      `pages/about.md:8:1  ${nowhere}`,
    ]);
  });

  test('are errors with the most similar name if the site does not have them', () => {
    expect(problems({}, 'Quiet.\n\n::map{places="grey-rok"}')).toEqual([
      'articles/a.md:12:1  unknown place "grey-rok" — did you mean "grey-rock"? Otherwise add it to content/places/',
    ]);
  });
});
