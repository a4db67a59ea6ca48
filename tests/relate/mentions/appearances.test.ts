import { describe, expect, test } from 'vitest';
import { entityKey } from '../../../src/model/site/site.ts';
import { resolveMentions } from '../../../src/relate/mentions/resolve-mentions.ts';
import { articleText, baseFiles, personText } from '../../sites/files/base-files.ts';
import { soundSite } from '../../sites/files/memory-folder.ts';

const { site } = soundSite({
  ...baseFiles,
  'people/mara-voss.md': personText('Mara Voss', { aliases: ['Voss'] }),
  'people/ansel-brook.md': personText('Ansel Brook'),
  'articles/old.md': articleText(
    { published: '2031-04-01T08:00:00Z' },
    '[[Mara Voss]] spoke. So [[Voss]] left.',
  ),
  'articles/new.md': articleText(
    { published: '2031-05-03T08:00:00Z', place: 'port-esker' },
    '[[Voss]] is back.',
  ),
  'articles/draft.md': articleText({ status: 'draft' }, '[[Voss]] is secret.'),
});

/** The articles in which an entity appears, each with the words of its mentions. */
function appearancesOf(key: string) {
  const list = site.appearances.get(key) ?? [];
  return list.map((article) => [
    article.slug,
    resolveMentions(article.text().body, site.resolveName).flatMap(({ entity, mention }) =>
      entity !== undefined && entityKey(entity) === key ? mention.label : [],
    ),
  ]);
}

describe('appearances', () => {
  test('are the articles that mention an entity, newest first, with each mention in order', () => {
    expect(appearancesOf('person/mara-voss')).toEqual([
      ['new', ['Voss']],
      ['old', ['Mara Voss', 'Voss']],
    ]);
  });

  test('contain an article whose dateline is the place, even without a mention', () => {
    expect(appearancesOf('place/port-esker')).toEqual([['new', []]]);
  });

  test('are empty for an entity that no published article mentions', () => {
    expect(site.appearances.has('person/ansel-brook')).toBe(false);
  });
});
