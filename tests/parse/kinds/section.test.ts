import { describe, expect, test } from 'vitest';
import { parseSection } from '../../../src/parse/kinds/section.ts';
import { context, report } from '../sample.ts';

const parse = (block: string, body = '') =>
  parseSection({ path: 'sections/harbour.md', text: `---\n${block}\n---\n${body}` }, context);
const sound = 'name: Harbour\ndescription: Ships';

describe('parseSection', () => {
  test('reads name, description and order', () => {
    expect(parse(`${sound}\norder: 2`)).toEqual({
      value: {
        path: 'sections/harbour.md',
        id: 'harbour',
        names: { en: 'Harbour' },
        descriptions: { en: 'Ships' },
        order: 2,
      },
      problems: [],
    });
    expect(parse(sound).value?.order).toBeUndefined();
  });

  test.each([
    ['order: 0', '4:8 "order" is 0, but must be at least 1 — write a number of at least 1'],
    ['order: 1.5', '4:8 "order" must be a whole number, not the number 1.5 — write a whole number'],
    ['order: first', '4:8 "order" must be a number, not the text "first" — write a number'],
  ])('reports %s', (line, problem) => {
    expect(report(parse(`${sound}\n${line}`))).toEqual([problem]);
  });

  test('warns of text that no page shows', () => {
    const { problems } = parse(sound, '\nText\n');
    expect(problems).toMatchObject([
      {
        severity: 'warning',
        message: 'the text under the front matter of a section is not shown',
        advice: 'move it to "description", or delete it',
      },
    ]);
  });

  test('has no file of its own for another language', () => {
    const text = 'نص\n';
    expect(report(parseSection({ path: 'sections/harbour.ar.md', text }, context))).toEqual([
      '1:1 a section has one file for all languages — write its names and descriptions in every language in sections/harbour.md, and delete this file',
    ]);
  });
});
