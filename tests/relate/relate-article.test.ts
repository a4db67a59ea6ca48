import { describe, expect, test } from 'vitest';
import {
  articleText,
  baseFiles,
  fileText,
  personText,
  placeText,
  siteText,
} from '../sites/files/base-files.ts';
import { type Files, momentOf, problemsOf, soundSite } from '../sites/files/memory-folder.ts';

const files: Files = {
  ...baseFiles,
  'site.yaml': siteText('topics:\n  "20000001": shipping\n'),
  'stories/dock-strike.md': fileText({ name: 'Dock strike', description: 'Quays stand still' }),
  'people/mara-voss.md': personText('Mara Voss'),
};

function article(fields: Readonly<Record<string, unknown>>, body?: string): Files {
  return { ...files, 'articles/harbour-open.md': articleText(fields, body) };
}

function onlyArticle(
  fields: Readonly<Record<string, unknown>>,
  site = '',
  now = '2031-06-01T00:00:00Z',
) {
  const all = { ...article(fields), 'site.yaml': siteText().replace('Etc/UTC', site || 'Etc/UTC') };
  const [only] = soundSite(all, { now: momentOf(now), drafts: true }).site.articles;
  if (only === undefined) throw new Error('no article');
  return only;
}

describe('the references of an article', () => {
  test('are resolved', () => {
    const fields = {
      story: 'dock-strike',
      place: 'port-esker',
      byline: ['mara-voss', 'harbour-desk'],
      topics: ['20000001'],
    };
    const [related] = soundSite(article(fields)).site.articles;
    expect(related).toMatchObject({
      url: '/2031/05/02/harbour-open/',
      section: { id: 'harbour' },
      story: { id: 'dock-strike' },
      place: { id: 'port-esker' },
      byline: [
        { kind: 'person', person: { id: 'mara-voss' } },
        { kind: 'desk', desk: { id: 'harbour-desk' } },
      ],
      topics: [{ code: '20000001', labels: { en: 'shipping' } }],
    });
  });

  test.each([
    [
      'section',
      { section: 'harbor' },
      '4:10',
      'section "harbor"',
      'did you mean "harbour"? Otherwise add it to content/sections/',
    ],
    [
      'story',
      { story: 'doc-strike' },
      '8:8',
      'story "doc-strike"',
      'did you mean "dock-strike"? Otherwise add it to content/stories/',
    ],
    [
      'place',
      { place: 'port-eskar' },
      '8:8',
      'place "port-eskar"',
      'did you mean "port-esker"? Otherwise add it to content/places/',
    ],
    [
      'byline',
      { byline: ['harbour-desk', 'mara-vos'] },
      '6:25',
      'byline "mara-vos"',
      'did you mean "mara-voss"? Otherwise add a desk to site.yaml or a person to content/people/',
    ],
    [
      'topic',
      { topics: ['20000002'] },
      '8:10',
      'topic "20000002"',
      'did you mean "20000001"? Otherwise add its code and label to topics in site.yaml',
    ],
  ])('are reported with position and nearest name: %s', (_, fields, at, what, advice) => {
    expect(problemsOf(article(fields))).toEqual([
      `articles/harbour-open.md:${at}  unknown ${what} — ${advice}`,
    ]);
  });

  test('are reported with other advice if no known name is similar', () => {
    expect(problemsOf(article({ section: 'astronomy' }))).toEqual([
      'articles/harbour-open.md:4:10  unknown section "astronomy" — add it to content/sections/',
    ]);
  });

  test('are looked up by kind: a person is not a place', () => {
    expect(problemsOf(article({ place: 'mara-voss' }))).toEqual([
      'articles/harbour-open.md:8:8  unknown place "mara-voss" — add it to content/places/',
    ]);
  });

  test('are reported all at once, including the place of an event', () => {
    const events = [{ id: 'vote', date: '2031-05-01', place: 'grey-rock', what: 'They voted.' }];
    const problems = problemsOf(article({ story: 'lost', place: 'lost', events }, 'By [[Nemo]].'));
    expect(problems.map((line) => line.split(' — ')[0])).toEqual([
      'articles/harbour-open.md:8:8  unknown story "lost"',
      'articles/harbour-open.md:9:8  unknown place "lost"',
      expect.stringContaining('unknown place "grey-rock"'),
      expect.stringContaining('no person, place or organisation is called "Nemo"'),
    ]);
  });

  test('are reported in a draft too, before it is published', () => {
    expect(problemsOf(article({ status: 'draft', story: 'lost' }))).toHaveLength(1);
  });

  test('are reported in a story: the place of an event', () => {
    const events = [{ id: 'vote', date: '2031-05-01', place: 'port-eskar', what: 'They voted.' }];
    const story = fileText({ name: 'Dock strike', description: 'Quays', events });
    expect(problemsOf({ ...files, 'stories/dock-strike.md': story })).toEqual([
      expect.stringMatching(
        /^stories\/dock-strike\.md:4:\d+ {2}unknown place "port-eskar" — did you mean "port-esker"\?/,
      ),
    ]);
  });
});

describe('the entities of an article', () => {
  test('are its place, then those it mentions, each once', () => {
    const all = {
      ...article({ place: 'port-esker' }, '[[Mara Voss]] left [[Grey Rock]] for [[Port Esker]].'),
      'places/grey-rock.md': placeText('Grey Rock'),
    };
    const [related] = soundSite(all).site.articles;
    expect(related?.entities.map(({ id }) => id)).toEqual(['port-esker', 'mara-voss', 'grey-rock']);
  });
});

describe('availability', () => {
  const published = '2031-05-02T08:00:00Z';
  test.each([
    ['a millisecond before it is published', '2031-05-02T07:59:59.999Z', 'pending'],
    ['at the moment itself', '2031-05-02T10:00:00+02:00', 'published'],
    ['a millisecond after', '2031-05-02T08:00:00.001Z', 'published'],
  ])('%s', (_, now, availability) => {
    expect(onlyArticle({ published }, '', now).availability).toBe(availability);
  });

  test('a draft is a draft, pending or not', () => {
    expect(
      onlyArticle({ published, status: 'draft' }, '', '2030-01-01T00:00:00Z').availability,
    ).toBe('draft');
    expect(onlyArticle({ published, status: 'draft' }).availability).toBe('draft');
  });

  test('drafts and pending articles are withheld, and listed', () => {
    const { site } = soundSite({
      ...files,
      'articles/a-draft.md': articleText({ status: 'draft' }),
      'articles/tomorrow.md': articleText({
        published: '2031-05-05T08:00:00Z',
        headline: 'The news of tomorrow',
      }),
    });
    expect(site.articles.map(({ slug }) => slug)).toEqual(['harbour-open']);
    expect(site.unpublished).toEqual([
      expect.objectContaining({
        path: 'articles/tomorrow.md',
        availability: 'pending',
        headline: 'The news of tomorrow',
      }),
      expect.objectContaining({ path: 'articles/a-draft.md', availability: 'draft' }),
    ]);
  });

  test('drafts and pending articles are built on request, and still listed', () => {
    const drafts = { ...files, 'articles/a-draft.md': articleText({ status: 'draft' }) };
    const { site } = soundSite(drafts, { drafts: true });
    expect(site.articles.map(({ slug }) => slug)).toEqual(['a-draft', 'harbour-open']);
    expect(site.unpublished.map(({ path }) => path)).toEqual(['articles/a-draft.md']);
  });
});

describe('the date of an article is that in the publication’s zone, whatever zone it is written in', () => {
  test.each([
    ['Etc/UTC', '2031-05-02T23:30:00Z', '2031-05-02'],
    ['Europe/Berlin', '2031-05-02T23:30:00Z', '2031-05-03'],
    ['Europe/Berlin', '2031-05-02T21:59:59Z', '2031-05-02'],
    ['America/New_York', '2031-05-02T01:00:00Z', '2031-05-01'],
    ['Etc/UTC', '2031-05-02T01:00:00+05:00', '2031-05-01'],
    ['Pacific/Kiritimati', '2031-12-31T10:00:00Z', '2032-01-01'],
  ])('%s, %s: %s', (zone, published, day) => {
    const { day: own, url } = onlyArticle({ published }, zone, '2040-01-01T00:00:00Z');
    expect({ own, url }).toEqual({ own: day, url: `/${day.replaceAll('-', '/')}/harbour-open/` });
  });
});
