import { describe, expect, test } from 'vitest';
import { render } from '../render.ts';

describe('figures', () => {
  test('keep their text and have their id', () => {
    const { html, body, problems } = render(
      'They lost :figure[more *than* [[Esker|300]]]{#fighters-killed}, or so.',
    );
    expect(html).toBe(
      '<p>They lost <span class="figure">more <em>than</em> {mention 0}{figure 0}</span>, or so.</p>',
    );
    expect(body.figures).toEqual([
      {
        id: 'fighters-killed',
        words: 'more than 300',
        before: 'They lost ',
        after: ', or so.',
        at: { line: 1, column: 11 },
      },
    ]);
    expect(problems).toEqual([]);
  });

  test('each have a mark, in the order of the text', () => {
    const { html, body } = render('## :figure[3]{#ships-lost}\n\n- :figure[3]{#ships-lost}');
    expect(html.match(/\{figure \d\}/g)).toEqual(['{figure 0}', '{figure 1}']);
    expect(body.figures.map(({ at }) => at.line)).toEqual([1, 3]);
  });

  test('have no mark if there is no such figure', () => {
    expect(render('a :figure[300]{#x-y-z}').body.figures).toEqual([]);
    expect(render('a :figure[300]{#x-y-z}').html).not.toContain('{figure');
  });

  test.each([
    [
      'a :figure[300] b',
      '1:3 figure without an id: ":figure[300]" — write :figure[more than 300]{#figure-id}',
    ],
    [
      'a :figure[300]{#figters-killed}',
      '1:3 unknown figure "figters-killed" — did you mean "fighters-killed"?',
    ],
    [
      'a :figure[300]{#x-y-z}',
      '1:3 unknown figure "x-y-z" — list it under "figures" in the front matter',
    ],
    [
      'a :figure{#ships-lost}',
      '1:3 figure without text: ":figure{#ships-lost}" — write :figure[more than 300]{#figure-id}',
    ],
    ['a :figure[3]{#ships-lost of=x}', '1:3 unknown attribute "of" of "figure" — use only id'],
    [
      '::figure[3]{#ships-lost}',
      '1:1 "figure" is not written like this: "::figure[3]{#ships-lost}" — write :figure[more than 300]{#figure-id}',
    ],
  ])('%j', (markdown, problem) => {
    expect(render(markdown).problems).toEqual([problem]);
  });
});
