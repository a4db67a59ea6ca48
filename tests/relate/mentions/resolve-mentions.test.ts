import { describe, expect, test } from 'vitest';
import { resolveMentions } from '../../../src/relate/mentions/resolve-mentions.ts';
import {
  articleText,
  baseFiles,
  fileText,
  personText,
  placeText,
} from '../../sites/files/base-files.ts';
import { type Files, problemsOf, soundSite } from '../../sites/files/memory-folder.ts';

const files: Files = {
  ...baseFiles,
  'people/mara-voss.md': personText('Mara Voss', { aliases: ['Voss'] }),
};
const withBody = (body: string): Files => ({
  ...files,
  'articles/harbour-open.md': articleText({}, body),
});

/** Each mention of the article as `words>id`, with a star if it becomes a link. */
function mentionsIn(body: string): readonly string[] {
  const { site } = soundSite(withBody(body));
  const [article] = site.articles;
  if (article === undefined) throw new Error('no article');
  return resolveMentions(article.text().body, site.resolveName).map(
    ({ mention, entity, first }) => `${mention.label}>${entity?.id ?? '?'}${first ? '*' : ''}`,
  );
}

describe('an article', () => {
  test('has each entity that it mentions, once, in order', () => {
    const body =
      '[[Voss]] met [[Port Esker|the town]].\n\n:::quote{by="Old Tom"}\nLight.\n:::\n\n[[Voss]], [[Mara Voss]].';
    const [article] = soundSite(withBody(body)).site.articles;
    expect(article?.names).toEqual(['Voss', 'Port Esker', 'Old Tom', 'Mara Voss']);
    expect(article?.namedEntities.map((entity) => entity?.id)).toEqual([
      'mara-voss',
      'port-esker',
      undefined,
      'mara-voss',
    ]);
    expect(article?.entities.map(({ id }) => id)).toEqual(['mara-voss', 'port-esker']);
  });
});

describe('resolveMentions', () => {
  test('marks only the first mention of each entity, whatever it is called', () => {
    const body = '[[Mara Voss]] left [[Port Esker]].\n\n[[Voss]] loves [[port-esker|the town]].';
    expect(mentionsIn(body)).toEqual([
      'Mara Voss>mara-voss*',
      'Port Esker>port-esker*',
      'Voss>mara-voss',
      'the town>port-esker',
    ]);
  });

  test('allows a quoted speaker whom the site does not know', () => {
    const body = ':::quote{by="Old Tom"}\nI saw the light.\n:::';
    expect(mentionsIn(body)).toEqual(['Old Tom>?']);
  });

  test('finds a quoted speaker whom the site knows', () => {
    expect(mentionsIn(':::quote{by="Voss"}\nI saw the light.\n:::')).toEqual(['Voss>mara-voss*']);
  });

  test('reports a quoted speaker whose name is that of two people', () => {
    const problems = problemsOf({
      ...withBody(':::quote{by="Voss"}\nI saw the light.\n:::'),
      'people/zeno.md': personText('Zeno', { aliases: ['Voss'] }),
    });
    expect(problems[0]).toMatch(/^articles\/harbour-open\.md:10:10 {2}"Voss" is ambiguous/);
  });

  test('reports an unknown name with the nearest known one, at its line and column', () => {
    expect(problemsOf(withBody('It rained.\n\nThen [[Mara Vos]] came.'))).toEqual([
      'articles/harbour-open.md:12:6  no person, place or organisation is called "Mara Vos" — did you mean "Mara Voss"? Otherwise add a file for it to people/, places/ or organisations/',
    ]);
  });

  test('reports each unknown name, with other advice if none is similar', () => {
    expect(problemsOf(withBody('[[Quillfeather]] met [[Brandywine]].'))).toEqual([
      'articles/harbour-open.md:10:1  no person, place or organisation is called "Quillfeather" — add a file for it to people/, places/ or organisations/, or remove the brackets',
      'articles/harbour-open.md:10:22  no person, place or organisation is called "Brandywine" — add a file for it to people/, places/ or organisations/, or remove the brackets',
    ]);
  });

  test('links an entity from no text on its own page', () => {
    const body = '[[Port Esker]] has a quay. [[Mara Voss]] runs it.';
    const { site } = soundSite({
      ...files,
      'places/port-esker.md': placeText('Port Esker', {}, body),
    });
    const mentions = site.otherMentions.get('places/port-esker.md') ?? [];
    expect(mentions.map(({ entity, first }) => [entity?.id, first])).toEqual([
      ['port-esker', false],
      ['mara-voss', true],
    ]);
  });

  test.each([
    ['pages/about.md', fileText({ title: 'About', description: 'Us' }, 'Ask [[Nemo]].'), '6:5'],
    ['stories/strike.md', fileText({ name: 'Strike', description: 'A strike' }, '[[Nemo]]'), '6:1'],
    ['people/ansel.md', personText('Ansel', {}, 'Knows [[Nemo]].'), '6:7'],
  ])('reports unknown names in %s too', (path, text, place) => {
    const [problem] = problemsOf({ ...baseFiles, [path]: text });
    expect(problem).toMatch(
      new RegExp(`^${path}:${place} {2}no person, place or organisation is called "Nemo"`),
    );
  });
});
