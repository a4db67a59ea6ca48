import { describe, expect, test } from 'vitest';
import { englishOnly } from '../../metadata/sample-input.ts';
import {
  articleText,
  baseFiles,
  fileText,
  translatedText,
  twoLanguageSite,
} from '../../sites/files/base-files.ts';
import { viewAt } from '../../sites/files/memory-folder.ts';

interface EventFields {
  readonly id: string;
  readonly date: string;
  readonly what?: string;
  readonly place?: string;
  readonly source?: string;
}
const full = (events: readonly EventFields[]) =>
  events.map((event) => ({ what: event.id, ...event }));

/** The events of a story from its own file, an older article and a newer one. */
function events(
  own: readonly EventFields[],
  older: readonly EventFields[] = [],
  newer: readonly EventFields[] = [],
) {
  const files = {
    ...baseFiles,
    'stories/strike.md': fileText({ name: 'S', description: 'A strike', events: full(own) }),
    'articles/older.md': articleText({
      story: 'strike',
      headline: 'The older article',
      published: '2031-05-01T08:00:00Z',
      events: full(older),
    }),
    'articles/newer.md': articleText({ story: 'strike', events: full(newer) }),
  };
  return viewAt(files, 'story', '/stories/strike/').events;
}
const ids = (own: readonly EventFields[]) => events(own).map(({ id }) => id);

describe('the events of a story', () => {
  test('are in the order in which they happened, from every source', () => {
    const shown = events(
      [{ id: 'b', date: '2031-02-01' }],
      [{ id: 'c', date: '2031-03-01' }],
      [{ id: 'a', date: '2031-01-01' }],
    );
    expect(shown.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  test('that begin on one day are sorted by length, longest first', () => {
    const dates = ['2031-01-01', '2031', '2031-01', '2031-01-01/2031-01-03'];
    expect(ids(dates.map((date, i) => ({ id: `e${i}`, date })))).toEqual(['e1', 'e2', 'e3', 'e0']);
  });

  test('of one date are sorted by id', () => {
    const date = '2031-01-01';
    expect(ids(['c', 'a', 'b'].map((id) => ({ id, date })))).toEqual(['a', 'b', 'c']);
  });

  test('with an end but no beginning are sorted by their end', () => {
    expect(
      ids([
        { id: 'after', date: '2031-03-02' },
        { id: 'until', date: '../2031-03-01' },
        { id: 'before', date: '2031-02-27' },
      ]),
    ).toEqual(['before', 'until', 'after']);
  });

  test('have an anchor that no heading can have', () => {
    expect(events([{ id: 'vote', date: '2031' }])).toEqual([
      expect.objectContaining({ id: 'vote', anchor: 'event.vote' }),
    ]);
  });

  test('of the story’s file are only on pages in the languages that they have text in', () => {
    const date = '2031-01-01';
    const files = {
      ...baseFiles,
      'site.yaml': twoLanguageSite,
      'stories/strike.md': fileText({
        name: 'S',
        description: 'A strike',
        events: full([
          { id: 'talks', date: '2031-02-01', what: 'They talked.' },
          { id: 'vote', date, what: 'They voted.' },
        ]),
      }),
      'articles/vote.md': articleText({ story: 'strike' }),
      'articles/vote.ar.md': translatedText({
        story: 'strike',
        events: full([{ id: 'vote', date, what: 'صوّتوا.' }]),
      }),
    };
    const options = { words: englishOnly };
    const shown = viewAt(files, 'story', '/ar/stories/strike/', options).events;
    expect(shown.map(({ what }) => what)).toEqual(['صوّتوا.']);
    const home = viewAt(files, 'story', '/stories/strike/', options).events;
    expect(home.map(({ what }) => what)).toEqual(['They voted.', 'They talked.']);
  });

  test('that two articles report are shown once, in the words of the oldest', () => {
    const shown = events(
      [],
      [{ id: 'vote', date: '2031-01-01', what: 'As first told.' }],
      [{ id: 'vote', date: '2031-01-01', what: 'As told again.' }],
    );
    expect(shown).toEqual([
      expect.objectContaining({
        what: 'As first told.',
        article: { href: '/2031/05/01/older/', text: 'The older article' },
      }),
    ]);
  });

  test('of the story’s file take precedence over articles, and name no article', () => {
    const shown = events(
      [{ id: 'vote', date: '2031-01-01', what: 'As the story tells.' }],
      [{ id: 'vote', date: '2031-01-01', what: 'As the article tells.' }],
    );
    expect(shown).toEqual([
      expect.objectContaining({ what: 'As the story tells.', article: undefined }),
    ]);
  });

  test('have their place and source', () => {
    const [shown] = events([
      { id: 'vote', date: '2031-01', place: 'port-esker', source: 'Dock Union' },
    ]);
    expect(shown).toMatchObject({
      date: { form: 'month', first: '2031-01-01', last: '2031-01-31' },
      place: { href: '/places/port-esker/', text: 'Port Esker' },
      source: { text: 'Dock Union' },
    });
  });
});
