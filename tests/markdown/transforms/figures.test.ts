import { describe, expect, test } from 'vitest';
import { render } from '../render.ts';

describe('figures', () => {
  test('keep their words and carry their id', () => {
    const { html, problems } = render('lost :figure[more *than* [[Esker|300]]]{#fighters-killed}.');
    expect(html).toBe(
      '<p>lost <span class="figure" data-figure="fighters-killed">more <em>than</em> {mention 0}</span>.</p>',
    );
    expect(problems).toEqual([]);
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
      '1:3 figure without words: ":figure{#ships-lost}" — write :figure[more than 300]{#figure-id}',
    ],
    ['a :figure[3]{#ships-lost of=x}', '1:3 unknown attribute "of" of "figure" — it may have id'],
    [
      '::figure[3]{#ships-lost}',
      '1:1 "figure" is not written like this: "::figure[3]{#ships-lost}" — write :figure[more than 300]{#figure-id}',
    ],
  ])('%j', (markdown, problem) => {
    expect(render(markdown).problems).toEqual([problem]);
  });
});
