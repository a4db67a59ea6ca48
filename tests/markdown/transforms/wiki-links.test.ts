import { describe, expect, test } from 'vitest';
import { render } from '../render.ts';

const howTo = 'write [[Name]] or [[Name|as written]], without other Markdown inside';

describe('names in double brackets', () => {
  test('a name becomes a slot and a mention', () => {
    const { html, body, problems } = render('In [[Port Esker]], rain fell.');
    expect(html).toBe('<p>In {mention 0}, rain fell.</p>');
    expect(body.mentions).toEqual([
      {
        target: 'Port Esker',
        label: 'Port Esker',
        sentence: { before: 'In ', name: 'Port Esker', after: ', rain fell.' },
        required: true,
        at: { line: 1, column: 4 },
      },
    ]);
    expect(problems).toEqual([]);
  });

  test.each([
    ['[[Port Esker|the port]]', 'Port Esker', 'the port', 1, 1],
    ['*x [[Port Esker]]*', 'Port Esker', 'Port Esker', 1, 4],
    ['- a\n- **[[ Mara Voss ]]**', 'Mara Voss', 'Mara Voss', 2, 5],
    ['> a\n> b [[Mara\n> Voss]]', 'Mara Voss', 'Mara Voss', 2, 5],
    ['| a |\n|---|\n| x [[Mara Voss\\|Voss]] |', 'Mara Voss', 'Voss', 3, 5],
    ['a[^n]\n\n[^n]: b [[Mara Voss]]', 'Mara Voss', 'Mara Voss', 3, 9],
    ['## On [[Mara Voss]]', 'Mara Voss', 'Mara Voss', 1, 7],
    ['&amp; \\* [[Mara Voss]]', 'Mara Voss', 'Mara Voss', 1, 10],
    ['a &nbsp; \\[\n   > b [[Mara Voss]]', 'Mara Voss', 'Mara Voss', 2, 8],
    ['10:30 [[Mara Voss]]', 'Mara Voss', 'Mara Voss', 1, 7],
    ['([[[Mara Voss]]])', 'Mara Voss', 'Mara Voss', 1, 3],
    ['[[سرت]]', 'سرت', 'سرت', 1, 1],
    ["[[O'Neill]]", "O'Neill", 'O’Neill', 1, 1],
    ['[[Mara Voss]]\n\n[mara voss]: /x/', 'Mara Voss', 'Mara Voss', 1, 1],
    ['a [[Mara Voss]] b\n\n[mara voss]: /x/', 'Mara Voss', 'Mara Voss', 1, 3],
  ])('%j', (markdown, target, label, line, column) => {
    for (const parser of ['satteri', 'remark'] as const) {
      const { body, problems } = render(markdown, { parser });
      expect(body.mentions).toMatchObject([{ target, label, at: { line, column } }]);
      expect(problems).toEqual([]);
    }
  });

  test('many names in one paragraph each have their position', () => {
    const { body } = render('[[A]] \\[[B]] &lt; [[C]]\n*[[D]]* [[E]]');
    expect(body.mentions.map((m) => [m.target, m.at.line, m.at.column])).toEqual([
      ['A', 1, 1],
      ['C', 1, 19],
      ['D', 2, 2],
      ['E', 2, 9],
    ]);
  });

  test.each(['`[[Mara Voss]]`', '```\n[[Mara Voss]]\n```', '    [[Mara Voss]]', '\\[[Mara Voss]]'])(
    'no name in %j',
    (markdown) => {
      const { body, html, problems } = render(markdown);
      expect(body.mentions).toEqual([]);
      expect(html).toContain('[[Mara Voss]]');
      expect(problems).toEqual([]);
    },
  );

  test('mentions are numbered in the order of the page: footnotes last', () => {
    const { body, html } = render('a[^n]\n\n[^n]: [[B]]\n\n[[A]]');
    expect(body.mentions.map((mention) => mention.target)).toEqual(['A', 'B']);
    expect(html.indexOf('{mention 0}')).toBeLessThan(html.indexOf('{mention 1}'));
  });
});

describe('mistakes in names', () => {
  test.each([
    ['a [[]] b', `1:3 double brackets with no name: "[[]]" — ${howTo}`],
    ['a [[|x]] b', `1:3 double brackets with no name: "[[|x]]" — ${howTo}`],
    ['a [[x|]] b', `1:3 double brackets with no text after the bar: "[[x|]]" — ${howTo}`],
    ['a [[x|y|z]]', `1:3 double brackets with more than one bar: "[[x|y|z]]" — ${howTo}`],
    ['a [[Esker b', `1:3 name in double brackets that is not closed: "[[Esker b" — ${howTo}`],
    ['a [[Esker] b', `1:3 name in double brackets that is not closed: "[[Esker" — ${howTo}`],
    ['a [[*Esker*]]', `1:3 name in double brackets that is not closed: "[[" — ${howTo}`],
    [
      '[to [[Esker]]](/x/)',
      '1:5 name in double brackets inside a link — a link cannot contain another link: delete one of the two',
    ],
  ])('%j', (markdown, problem) => {
    expect(render(markdown).problems).toEqual([problem]);
    expect(render(markdown, { parser: 'remark' }).problems).toEqual([problem]);
  });

  test('each of them is reported', () => {
    expect(render('[[a b\n\n[[]]\n\n[[c').problems.map((p) => p.slice(0, 3))).toEqual([
      '1:1',
      '3:1',
      '5:1',
    ]);
  });
});

test('a name that the bar of a table cuts is reported once, with how to write it there', () => {
  const row = (name: string) => `| a | b |\n| --- | --- |\n| ${name} | 2 |`;
  for (const parser of ['satteri', 'remark'] as const) {
    expect(render(row('[[Sirte|the city]]'), { parser }).problems).toEqual([
      '3:3 name in double brackets that is not closed: "[[Sirte" — in a table, write a backslash before the bar: [[Name\\|as written]]',
    ]);
    expect(render(row('[[Sirte\\|the city]]'), { parser }).problems).toEqual([]);
  }
});
