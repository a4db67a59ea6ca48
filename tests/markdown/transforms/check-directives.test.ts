import { describe, expect, test } from 'vitest';
import { render } from '../render.ts';

describe('colons in running text', () => {
  test.each([
    'at 10:30 and 3:one',
    'Note:this :smile: end',
    'a:b :c',
    'see ::this',
    'x.example:8080/a',
    'figure :figure',
    ':quote',
  ])('%j does not change', (text) => {
    for (const parser of ['satteri', 'remark'] as const) {
      expect(render(text, { parser })).toMatchObject({ html: `<p>${text}</p>`, problems: [] });
    }
  });

  test('an address with a port does not change', () => {
    const text = 'https://x.example:8080/a';
    for (const parser of ['satteri', 'remark'] as const) {
      const { html, problems } = render(text, { parser });
      expect(html).toBe(`<p>${text}</p>`);
      expect(problems).toEqual([expect.stringContaining('is not a link')]);
    }
  });
});

describe('an attribute that is written twice is reported', () => {
  test.each([
    [':::quote{by="A" by="B"}\nx\n:::', '1:1 attribute "by" of "quote" is written twice'],
    [':::quote{by="A by=B" on=2016-08-02}\nx\n:::', undefined],
    ['a :figure[3]{#ships-lost #ships-found}', '1:3 attribute "id" of "figure" is written twice'],
    ['a :figure[{#x #x}]{#ships-lost}', undefined],
  ])('%j', (markdown, problem) => {
    for (const parser of ['satteri', 'remark'] as const) {
      const twice = render(markdown, { parser }).problems.filter((line) => line.includes('twice'));
      expect(twice).toEqual(
        problem === undefined ? [] : [expect.stringContaining(`${problem} — keep one of the two`)],
      );
    }
  });
});

describe('unknown directives', () => {
  test.each([
    ['a :figur[300]{#x}', '1:3 unknown directive ":figur" — did you mean "figure"?'],
    [
      'a :xyz[b]',
      '1:3 unknown directive ":xyz" — if it is a plain colon, write a space after it, or \\:',
    ],
    [
      'a :xyz{b=c}',
      '1:3 unknown directive ":xyz" — if it is a plain colon, write a space after it, or \\:',
    ],
    [
      '::chartt{#x}',
      '1:1 unknown directive "::chartt" — the directives are quote, figure, timeline, map, entry',
    ],
    [':::qoute{by="A"}\nb\n:::', '1:1 unknown directive ":::qoute" — did you mean "quote"?'],
    [
      '- a\n\n  :::Quote{by="A"}\n  b\n  :::',
      '3:3 unknown directive ":::Quote" — did you mean "quote"?',
    ],
  ])('%j', (markdown, problem) => {
    for (const parser of ['satteri', 'remark'] as const) {
      const { problems } = render(markdown, { parser });
      expect(problems).toEqual([problem]);
    }
  });

  test('keep their content', () => {
    expect(render(':::box\nwe [[Esker]]\n:::').html).toBe('<p>we {mention 0}</p>');
  });
});

describe('containers that are not closed', () => {
  test.each([
    ':::quote{by="A"}\nb',
    ':::quote{by="A"}\nb\n\n',
    ':::quote{by="A"}',
    '::::quote{by="A"}\nb\n:::',
    '> :::quote{by="A"}\n> b\n\nc',
  ])('%j', (markdown) => {
    for (const parser of ['satteri', 'remark'] as const) {
      const { problems } = render(markdown, { parser });
      expect(problems.filter((p) => p.includes('directive that is not closed: "::'))).toHaveLength(
        1,
      );
    }
  });

  test.each([
    '> :::quote{by="A"}\n> b\n> :::',
    '- :::quote{by="A"}\n  b\n  :::',
    ':::quote{by="A"}\nb\n:::   ',
    '::::quote{by="A"}\n:::quote{by="B"}\nb\n:::\n::::',
  ])('%j is closed', (markdown) => {
    for (const parser of ['satteri', 'remark'] as const) {
      expect(render(markdown, { parser }).problems).toEqual([]);
    }
  });

  test.each([
    ['a\n:::\nb', '2:1'],
    [':::quote by="A"\nb\n:::', '1:1'],
    ['::map x', '1:1'],
  ])('colons that are not a directive are reported: %j', (markdown, at) => {
    for (const parser of ['satteri', 'remark'] as const) {
      const { problems } = render(markdown, { parser });
      expect(problems.length).toBeGreaterThan(0);
      expect(problems[0]?.startsWith(`${at} `)).toBe(true);
    }
  });

  test('escaped colons are text', () => {
    expect(render('\\:::x').problems).toEqual([]);
  });
});

describe('a value of several words without quotation marks is reported with the marks', () => {
  test.each([
    [':::quote{by=Mara Voss}\nx\n:::', 'by="Mara Voss"'],
    [':::quote{by=Mara van Voss on=2016-08-02}\nx\n:::', 'by="Mara van Voss"'],
    [':::quote{by=Mara Voss translated}\nx\n:::', 'by="Mara Voss"'],
    [':::quote{by=مارا فوس}\nx\n:::', 'by="مارا فوس"'],
    ['::map{places=sirte, benghazi}', 'places="sirte, benghazi"'],
  ])('%j', (markdown, advice) => {
    for (const parser of ['satteri', 'remark'] as const) {
      expect(render(markdown, { parser }).problems).toEqual([
        expect.stringMatching(
          new RegExp(`^1:1 value with a space outside quotation marks: .* — write ${advice}$`),
        ),
      ]);
    }
  });
});
