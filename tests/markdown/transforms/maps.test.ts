import { describe, expect, test } from 'vitest';
import { render } from '../render.ts';

describe('maps in a text', () => {
  test('become slots with the ids of their places, each once', () => {
    const { html, body, problems } = render(
      'a\n\n::map{places="sirte, benghazi,sirte ,"}\n\nb\n\n::map{places=tripoli}',
    );
    expect(problems).toEqual([]);
    expect(html.replaceAll('\n', '')).toBe('<p>a</p>{map 0}<p>b</p>{map 1}');
    const at = { line: 3, column: 1 };
    expect(body.maps).toEqual([
      {
        places: [
          { id: 'sirte', at },
          { id: 'benghazi', at },
        ],
      },
      { places: [{ id: 'tripoli', at: { line: 7, column: 1 } }] },
    ]);
    expect(body.wordCount).toBe(2);
  });

  test.each([
    ['::map', 'map without places: "::map"'],
    ['::map{places=" , "}', 'map without places'],
    ['::map[Sirte]{places="sirte"}', 'map with text in square brackets'],
    ['::map{places="sirte، benghazi"}', 'write places="sirte, benghazi"'],
    ['::map{places="sirte; benghazi, tripoli"}', 'write places="sirte, benghazi, tripoli"'],
    ['::map{place="sirte"}', 'unknown attribute "place" of "map" — did you mean "places"?'],
    [':::map{places="sirte"}\nx\n:::', '"map" is not written like this'],
    ['See :map[x]{places="sirte"}.', '"map" is not written like this'],
    ['::map[sirte]', 'map with text in square brackets'],
  ])('%j, reported once', (markdown, expected) => {
    expect(render(markdown).problems).toEqual([expect.stringContaining(expected)]);
  });
});
