import { describe, expect, test } from 'vitest';
import { aboutAndMentions } from '../../../src/metadata/json-ld/about-and-mentions.ts';
import { articleText, baseFiles, personText, placeText } from '../../sites/files/base-files.ts';
import { readerOf, soundSite } from '../../sites/files/memory-folder.ts';

const body = 'In [[Esk]] [[Mara Voss]] met [[the keeper]] and [[A+ (one)]] and [[Zoë]].';

function aboutOf(headline: string, standfirst = 'Nothing else is said of it here.') {
  const planned = soundSite({
    ...baseFiles,
    'places/esk.md': placeText('Esk'),
    'people/mara-voss.md': personText('Mara Voss'),
    'people/tom.md': personText('Tom Reed', { aliases: ['the keeper'] }),
    'people/one.md': personText('A+ (one)'),
    'people/zoe.md': personText('Zoë'),
    'articles/harbour-open.md': articleText({ headline, standfirst, place: 'port-esker' }, body),
  });
  const article = readerOf(planned).article('articles/harbour-open.md');
  const { about, mentions } = aboutAndMentions(article);
  expect([...about, ...mentions].map(({ id }) => id).sort()).toEqual([
    'esk',
    'mara-voss',
    'one',
    'port-esker',
    'tom',
    'zoe',
  ]);
  return about.map(({ id }) => id);
}

describe('what an article is about', () => {
  test.each([
    ['Nobody is named in this line', ['port-esker']],
    ['Mara Voss leaves the harbour', ['port-esker', 'mara-voss']],
    ['Harbour office: Mara Voss, it says', ['port-esker', 'mara-voss']],
    ['The keeper leaves the harbour', ['port-esker', 'tom']],
    ['Letters reach the keeper again', ['port-esker', 'tom']],
    ['A+ (one) is a name of signs', ['port-esker', 'one']],
    ['Zoë is here in the harbour', ['port-esker', 'zoe']],
    ['Eskers and Eskimo dogs are other words', ['port-esker']],
    ['Preesk is another word, and so is Esk2', ['port-esker']],
    ['mara voss is written in small letters', ['port-esker']],
  ])('%s', (headline, about) => {
    expect(aboutOf(headline)).toEqual(about);
  });

  test('can be named in the standfirst', () => {
    expect(aboutOf('Nobody is named in this line', 'The road to Esk is shut.')).toEqual([
      'port-esker',
      'esk',
    ]);
  });
});
