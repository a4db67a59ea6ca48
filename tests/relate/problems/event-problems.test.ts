import { describe, expect, test } from 'vitest';
import { articleText, baseFiles, fileText, placeText } from '../../sites/files/base-files.ts';
import { problemsOf } from '../../sites/files/memory-folder.ts';

interface Told {
  readonly id: string;
  readonly date: string;
  readonly place?: string;
}
const full = (events: readonly Told[]) => events.map((event) => ({ what: event.id, ...event }));

function filesWith(own: readonly Told[], older: readonly Told[], newer: readonly Told[]) {
  return {
    ...baseFiles,
    'places/old-quay.md': placeText('Old Quay'),
    'stories/strike.md': fileText({ name: 'S', description: 'A strike', events: full(own) }),
    'articles/a-newer.md': articleText({ story: 'strike', events: full(newer) }),
    'articles/b-older.md': articleText({
      story: 'strike',
      published: '2031-05-01T08:00:00Z',
      events: full(older),
    }),
  };
}

describe('an event in two files', () => {
  const advice = 'correct one of the two, or give one of them another id if they are two events';

  test('with another date is reported in the later file', () => {
    const vote = { id: 'vote', date: '2031-04-01' };
    expect(problemsOf(filesWith([], [vote], [{ ...vote, date: '2031-04-02' }]))).toEqual([
      `articles/a-newer.md:9:10  warning: event "vote" is dated 2031-04-02 here, but 2031-04-01 in articles/b-older.md — ${advice}`,
    ]);
  });

  test('is compared with the story’s own file first', () => {
    const vote = { id: 'vote', date: '2031-04' };
    expect(problemsOf(filesWith([vote], [{ ...vote, date: '2031-04~' }], [vote]))).toEqual([
      `articles/b-older.md:9:10  warning: event "vote" is dated 2031-04~ here, but 2031-04 in stories/strike.md — ${advice}`,
    ]);
  });

  test('at another place is reported, but not if only one file gives a place', () => {
    const vote = { id: 'vote', date: '2031-04-01' };
    const here = { ...vote, place: 'port-esker' };
    expect(problemsOf(filesWith([vote], [here], [{ ...vote, place: 'old-quay' }]))).toEqual([]);
    expect(problemsOf(filesWith([], [here], [{ ...vote, place: 'old-quay' }]))).toEqual([
      `articles/a-newer.md:9:10  warning: event "vote" has the place "old-quay" here, but "port-esker" in articles/b-older.md — ${advice}`,
    ]);
  });

  test('that is the same, or in articles of two stories, is not a problem', () => {
    const vote = { id: 'vote', date: '2031-04-01', place: 'port-esker' };
    expect(problemsOf(filesWith([vote], [vote], [vote]))).toEqual([]);
    const files = {
      ...filesWith([], [vote], []),
      'stories/fog.md': fileText({ name: 'Fog', description: 'Fog' }),
      'articles/fog.md': articleText({
        story: 'fog',
        events: full([{ ...vote, date: '2031-04-03' }]),
      }),
    };
    expect(problemsOf(files)).toEqual([]);
  });
});

describe('a timeline in a text', () => {
  const body = 'So it went.\n\n::timeline';
  const strike = fileText({ name: 'S', description: 'A strike' });
  const event = { id: 'vote', date: '2031-04-01', what: 'A vote.' };

  test('of an article whose story has events is fine, and so are a draft’s own events', () => {
    const files = { ...baseFiles, 'stories/strike.md': strike };
    const telling = articleText({ story: 'strike', status: 'draft', events: [event] }, body);
    expect(problemsOf({ ...files, 'articles/a.md': telling })).toEqual([]);
  });

  test('needs a story', () => {
    expect(problemsOf({ ...baseFiles, 'articles/a.md': articleText({}, body) })).toEqual([
      'articles/a.md:12:1  a timeline in an article without a story — add "story" to the front matter, or remove ::timeline',
    ]);
  });

  test('of a story whose id is not valid is reported once', () => {
    const problems = problemsOf({
      ...baseFiles,
      'articles/a.md': articleText({ story: 'Harbour strike' }, body),
    });
    expect(problems).toEqual([
      expect.stringMatching(/"Harbour strike" is not a valid id — write harbour-strike$/),
    ]);
  });

  test('needs events', () => {
    const article = articleText({ story: 'strike' }, body);
    const files = { ...baseFiles, 'stories/strike.md': strike, 'articles/a.md': article };
    expect(problemsOf(files)).toEqual([
      'articles/a.md:13:1  the timeline is empty: the story "strike" has no events — list what happened under "events", here or in stories/strike.md, or remove ::timeline',
    ]);
  });

  test('of a story that does not exist is reported once', () => {
    const problems = problemsOf({
      ...baseFiles,
      'articles/a.md': articleText({ story: 'strike' }, body),
    });
    expect(problems).toEqual([expect.stringContaining('unknown story "strike"')]);
  });

  test('is allowed only in articles', () => {
    const files = {
      ...baseFiles,
      'stories/strike.md': fileText({ name: 'S', description: 'A strike' }, '::timeline'),
    };
    expect(problemsOf(files)).toEqual([
      "stories/strike.md:6:1  a timeline outside an article — remove it: a story's page shows its timeline anyway",
    ]);
  });
});
