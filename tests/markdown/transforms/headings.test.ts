import { describe, expect, test } from 'vitest';
import { render } from '../render.ts';

describe('headings', () => {
  test.each([
    ['# a\n## b\n# c', [2, 3, 2]],
    ['## a\n### b\n#### c\n## d', [2, 3, 4, 2]],
    ['### a\n### b', [2, 2]],
    ['a\n=\n\nb\n-', [2, 3]],
  ])('%j', (markdown, levels) => {
    const { body, problems } = render(markdown);
    expect(body.headings.map((heading) => heading.level)).toEqual(levels);
    expect(problems).toEqual([]);
  });

  test('have ids that differ from those of footnotes', () => {
    const { body, html } = render(
      "## It's *[[Esker]]*[^1]\n## fn 1\n## Footnotes\n## سرت\n## ...\n## fn 1\n\n[^1]: x",
    );
    expect(body.headings.map(({ id, text }) => [id, text])).toEqual([
      ['its-esker', 'It’s Esker'],
      ['fn-1-1', 'fn 1'],
      ['footnotes-1', 'Footnotes'],
      ['سرت', 'سرت'],
      ['section', '…'],
      ['fn-1-2', 'fn 1'],
    ]);
    expect(html).toContain('<h2 id="its-esker">It’s <em>{mention 0}</em><sup>');
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test.each([
    ['## a\n#### b', '2:1 heading that skips a level: "b" — write ### instead of ####'],
    ['# a\n### b', '2:1 heading that skips a level: "b" — write ## instead of ###'],
    [
      '### a\n## b',
      '1:1 first heading has a lower level than a later one: "a" — write ## instead of ###',
    ],
    [
      '## a\n\n##',
      '3:1 heading without text — write the text after the # marks, or delete the heading',
    ],
  ])('%j', (markdown, problem) => {
    expect(render(markdown).problems).toEqual([problem]);
  });

  test('have at most five levels', () => {
    const { problems, body } = render('# a\n## b\n### c\n#### d\n##### e\n###### f');
    expect(problems).toEqual([
      '6:1 heading level too deep: "f" — a page has six levels and the headline is the first: use at most five',
    ]);
    expect(body.headings.at(-1)?.level).toBe(6);
  });
});
