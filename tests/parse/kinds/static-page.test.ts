import { describe, expect, test } from 'vitest';
import { parseStaticPage } from '../../../src/parse/kinds/static-page.ts';
import { context, report } from '../sample.ts';

const parse = (block: string, body = 'Text\n', path = 'pages/about.md') =>
  parseStaticPage({ path, text: `---\n${block}\n---\n${body}` }, context);
const sound = 'title: "About \'us\'"\ndescription: Who we are';

describe('parseStaticPage', () => {
  test('reads title, description, order and language', () => {
    expect(parse(`${sound}\norder: 1`, 'Text\n', 'pages/about.ar.md')).toMatchObject({
      value: { slug: 'about', lang: 'ar', description: 'Who we are', order: 1 },
      problems: [],
    });
  });

  test('typesets its title', () => {
    expect(parse("title: Esker's paper\ndescription: x").value?.title).toBe('Esker’s paper');
  });

  test('reports an empty body', () => {
    expect(report(parse(sound, '\n'))).toEqual([
      '5:1 the body is empty — write the text under the "---"',
    ]);
  });

  test('reports missing and unknown keys together', () => {
    expect(report(parse('heading: x'))).toEqual([
      '1:1 "title" is missing — add "title": the title of the page',
      '1:1 "description" is missing — add "description": one line that says what the page is for',
      expect.stringMatching(/^2:1 unknown key "heading" — delete it, or write a known key: /),
    ]);
  });

  test('reports a misspelt key once', () => {
    expect(report(parse('titles: x'))).toEqual([
      '1:1 "description" is missing — add "description": one line that says what the page is for',
      '2:1 unknown key "titles" — did you mean "title"?',
    ]);
  });
});
