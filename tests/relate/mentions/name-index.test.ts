import { describe, expect, test } from 'vitest';
import { createNameIndex } from '../../../src/relate/mentions/name-index.ts';
import { articleText, baseFiles, personText, placeText } from '../../sites/files/base-files.ts';
import { type Files, problemsOf, soundSite } from '../../sites/files/memory-folder.ts';

const voss = personText('Mara Voss', { aliases: ['the harbour mistress', 'Café Voss'] });
const files: Files = {
  ...baseFiles,
  'people/mara-voss.md': voss,
  'places/grey-rock.md': placeText('', {
    name: { en: 'Grey Rock', ar: 'الصخرة الرمادية' },
    aliases: { en: ['the Rock'], ar: ['الصخرة'] },
  }),
};

/** The ids of the entities that an article's body mentions. */
function named(body: string): readonly string[] {
  const { site } = soundSite({ ...files, 'articles/harbour-open.md': articleText({}, body) });
  return site.articles.flatMap(({ entities }) => entities.map(({ id }) => id));
}

describe('a name in a text finds its entity', () => {
  test.each([
    ['by its name', '[[Mara Voss]]', 'mara-voss'],
    ['by an alias', '[[the harbour mistress]]', 'mara-voss'],
    ['by its id', '[[mara-voss]]', 'mara-voss'],
    [
      'by its name in a language in which the site is not published',
      '[[الصخرة الرمادية]]',
      'grey-rock',
    ],
    ['by an alias in another language', '[[الصخرة]]', 'grey-rock'],
    ['whatever the case', '[[MARA voss]]', 'mara-voss'],
    ['whatever the Unicode composition', '[[Cafe\u0301 Voss]]', 'mara-voss'],
    ['whatever the space between words', '[[Mara\u00a0Voss]]', 'mara-voss'],
    ['whatever words the reader sees', '[[mara-voss|she]]', 'mara-voss'],
  ])('%s', (_, body, id) => {
    expect(named(`On Tuesday ${body} spoke.`)).toEqual([id]);
  });
});

test('the index ignores repeated spaces, and does not find part of a name', () => {
  const { site } = soundSite(files);
  const { find } = createNameIndex(site.entities).index;
  expect(find('  Mara \n  Voss ').map(({ id }) => id)).toEqual(['mara-voss']);
  expect(find('Mara')).toEqual([]);
  expect(find('')).toEqual([]);
});

describe('a name of two entities', () => {
  test('is reported in the later file, at the position of the name', () => {
    const rival = `---
name: Ansel Brook
description: A pilot
aliases:
  - Brook
  - The Harbour  Mistress
---
`;
    expect(problemsOf({ ...files, 'people/zeno-brook.md': rival })).toEqual([
      'people/zeno-brook.md:6:5  "The Harbour Mistress" is already a name of people/mara-voss.md — give one of the two another name, or remove the alias',
    ]);
  });

  test('is reported if the name of one is the id of another', () => {
    const problems = problemsOf({ ...files, 'places/zeal.md': placeText('mara-voss') });
    expect(problems).toEqual([
      'places/zeal.md:2:7  "mara-voss" is already a name of people/mara-voss.md — give one of the two another name, or remove the alias',
    ]);
  });

  test('is reported at the start of the file if two files have the same id', () => {
    const problems = problemsOf({ ...files, 'places/mara-voss.md': placeText('Voss Quay') });
    expect(problems).toEqual([
      'places/mara-voss.md:1:1  "mara-voss" is already a name of people/mara-voss.md — give one of the two another name, or remove the alias',
    ]);
  });

  test('is reported across languages and kinds', () => {
    const ship = '---\nname: {ar: الصخرة}\ntype: other\ndescription: A shipping line\n---\n';
    const problems = problemsOf({ ...files, 'organisations/rock-line.md': ship });
    expect(problems).toEqual([
      expect.stringMatching(
        /^places\/grey-rock\.md:\d+:\d+ {2}"الصخرة" is already a name of organisations\/rock-line\.md/,
      ),
    ]);
  });

  test('is not reported if one entity has it twice', () => {
    const again = personText('Ansel', { aliases: ['ansel', 'ANSEL'] });
    expect(problemsOf({ ...files, 'people/ansel.md': again })).toEqual([]);
  });

  test('is reported again at each mention that uses it', () => {
    const problems = problemsOf({
      ...baseFiles,
      'people/mara-voss.md': voss,
      'people/zeno-voss.md': personText('Zeno Voss', { aliases: ['The Harbour Mistress'] }),
      'articles/harbour-open.md': articleText({}, 'Quiet.\n\nSo said [[the harbour mistress]].'),
    });
    expect(problems).toEqual([
      'articles/harbour-open.md:12:9  "the harbour mistress" is ambiguous: it is a name of person/mara-voss and person/zeno-voss — write the full name or the id of the one you mean',
      expect.stringMatching(
        /^people\/zeno-voss\.md:\d+:\d+ {2}"The Harbour Mistress" is already a name of people\/mara-voss\.md/,
      ),
    ]);
  });

  test('does not prevent references by id', () => {
    const problems = problemsOf({
      ...baseFiles,
      'people/mara-voss.md': voss,
      'people/zeno-voss.md': personText('Mara Voss'),
      'articles/harbour-open.md': articleText({}, 'So said [[mara-voss]] and [[zeno-voss]].'),
    });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain('people/zeno-voss.md');
  });
});
