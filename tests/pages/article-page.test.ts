import { describe, expect, test } from 'vitest';
import {
  articleText,
  baseFiles,
  fileText,
  personText,
  siteText,
} from '../sites/files/base-files.ts';
import { pictureFile } from '../sites/files/media-files.ts';
import { momentOf, type PlanOptions, viewAt } from '../sites/files/memory-folder.ts';

/** The view of an article's page. */
function article(
  fields: Readonly<Record<string, unknown>> = {},
  body?: string,
  options: PlanOptions = {},
) {
  const files = {
    ...baseFiles,
    'site.yaml': siteText('topics: {"20000001": shipping}\n'),
    'stories/strike.md': fileText({ name: 'Strike', description: 'A strike' }),
    'people/mara-voss.md': personText('Mara Voss'),
    'articles/harbour-open.md': articleText(fields, body),
  };
  return viewAt(files, 'article', '/2031/05/02/harbour-open/', options);
}

describe('the page of an article', () => {
  test('shows the content of its file as text and links', () => {
    const view = article({
      kicker: 'Strike',
      story: 'strike',
      place: 'port-esker',
      byline: ['mara-voss', 'harbour-desk'],
      topics: ['20000001'],
      keyPoints: ['One.', 'Two.'],
    });
    expect(view).toMatchObject({
      availability: 'published',
      kicker: 'Strike',
      headline: 'Harbour of Port Esker stays open',
      section: { href: '/harbour/', text: 'Harbour' },
      story: { href: '/stories/strike/', text: 'Strike' },
      place: { href: '/places/port-esker/', text: 'Port Esker' },
      byline: [
        { href: '/people/mara-voss/', text: 'Mara Voss' },
        { href: '/desks/harbour-desk/', text: 'Harbour desk' },
      ],
      topics: [{ text: 'shipping' }],
      keyPoints: ['One.', 'Two.'],
      dayArchive: { day: '2031-05-02', href: '/2031/05/02/' },
    });
  });

  test('leaves out what the file lacks', () => {
    expect(article()).toMatchObject({
      kicker: undefined,
      story: undefined,
      place: undefined,
      updated: undefined,
      lead: undefined,
      notesBeforeText: [],
      notesAfterText: [],
      figures: [],
      entities: [],
      related: [],
      topics: [],
    });
  });

  test.each([
    ['at the same moment', '2031-05-02T08:00:00Z', false],
    ['a minute later', '2031-05-02T08:01:00Z', false],
    ['a millisecond more than a minute later', '2031-05-02T08:01:00.001Z', true],
    ['at the same moment, written in another zone', '2031-05-02T10:00:00+02:00', false],
    ['an hour later by the clock of a zone ahead', '2031-05-02T11:00:00+02:00', true],
  ])(
    'shows "updated" only if it is more than a minute after publication: %s',
    (_, updated, shown) => {
      expect(article({ updated }).updated?.iso).toBe(shown ? updated : undefined);
    },
  );

  test('shows "updated" for the newest correction or update too, unless it is in the future', () => {
    const note = (date: string) => ({ date, note: 'A ship is grey.' });
    const updated = '2031-05-02T09:00:00Z';
    const corrections = [note('2031-05-03T09:00:00Z'), note('2031-05-02T08:30:00Z')];
    const updates = [note('2031-05-03T08:00:00Z'), note('2031-05-04T12:00:01Z')];
    expect(article({ updated, corrections }).updated?.iso).toBe('2031-05-03T09:00:00Z');
    expect(article({ updates }).updated?.iso).toBe('2031-05-03T08:00:00Z');
    expect(article({ updates: updates.slice(1) }).updated).toBeUndefined();
  });

  test('has substantive notes before the text and others after it, each newest first', () => {
    const day = (day: number) => `2031-05-0${day}T08:00:00Z`;
    const view = article({
      corrections: [
        { date: day(2), note: 'Substantive unless it says otherwise.' },
        { date: day(3), note: 'A spelling.', substantive: false, was: 'Vos', now: 'Voss' },
      ],
      updates: [
        { date: day(3), note: 'A great change.', substantive: true },
        { date: day(4), note: 'A quote.' },
      ],
    });
    expect(view.notesBeforeText.map(({ kind, note }) => [kind, note])).toEqual([
      ['update', 'A great change.'],
      ['correction', 'Substantive unless it says otherwise.'],
    ]);
    expect(view.notesAfterText).toEqual([
      expect.objectContaining({ kind: 'update', note: 'A quote.', was: undefined }),
      expect.objectContaining({ kind: 'correction', note: 'A spelling.', was: 'Vos', now: 'Voss' }),
    ]);
  });

  test.each([
    ['on its first birthday', '2032-05-02T23:59:59.999Z', 0],
    ['after it', '2032-05-03T00:00:00Z', 1],
    ['years later', '2041-05-03T09:00:00Z', 10],
    ['a day old', '2031-05-03T08:00:00Z', 0],
  ])('has the age of its news in years: %s', (_, now, years) => {
    expect(article({}, undefined, { now: momentOf(now) }).ageInYears).toBe(years);
  });

  test('shows the lead picture with its size', () => {
    const lead = {
      image: '/media/port.png',
      alt: 'A quay',
      caption: 'The quay',
      credit: 'Mara Voss',
      licence: 'CC BY 4.0',
    };
    const media = [pictureFile('media/port.png', 8, 6)];
    expect(article({ lead }, undefined, { media }).lead).toMatchObject({
      width: 8,
      height: 6,
      shown: { width: 8, height: 6 },
      alt: 'A quay',
      caption: 'The quay',
      credit: 'Mara Voss',
      licence: { text: 'CC BY 4.0', href: undefined },
    });
  });

  test('links the sources that have an address', () => {
    const sources = [
      { name: 'Harbour office', kind: 'official', url: 'https://office.example/a?b=1&c=2' },
      { name: 'A docker', kind: 'witness' },
    ];
    expect(article({ sources }).sources).toEqual([
      { name: 'Harbour office', kind: 'official', href: 'https://office.example/a?b=1&c=2' },
      { name: 'A docker', kind: 'witness', href: undefined },
    ]);
  });

  test('links to the articles of its story before and after it, which are not related coverage too', () => {
    const inStory = (day: number, more = {}) =>
      articleText({ story: 'strike', published: `2031-04-0${day}T08:00:00Z`, ...more });
    const files = {
      ...baseFiles,
      'stories/strike.md': fileText({ name: 'Strike', description: 'A strike' }),
      'articles/one.md': inStory(1),
      'articles/two.md': inStory(2, { headline: 'The second article' }),
      'articles/draft.md': inStory(3, { status: 'draft' }),
      'articles/three.md': inStory(4),
      'articles/four.md': inStory(5, { headline: 'The fourth article' }),
      'articles/elsewhere.md': articleText({ published: '2031-04-04T09:00:00Z' }),
    };
    const { storyBefore, storyAfter, related } = viewAt(files, 'article', '/2031/04/04/three/');
    expect(storyBefore).toEqual({ href: '/2031/04/02/two/', text: 'The second article' });
    expect(storyAfter).toEqual({ href: '/2031/04/05/four/', text: 'The fourth article' });
    expect(related.map(({ href }) => href)).toEqual(['/2031/04/01/one/']);
    const first = viewAt(files, 'article', '/2031/04/01/one/');
    expect(first.storyBefore).toBeUndefined();
    expect(first.storyAfter?.href).toBe('/2031/04/02/two/');
    const outside = viewAt(files, 'article', '/2031/04/04/elsewhere/');
    expect(outside).toMatchObject({ storyBefore: undefined, storyAfter: undefined });
  });

  test('does not show a figure that another one replaces', () => {
    const figure = (id: string, value: string, more = {}) => ({
      id,
      value,
      of: 'ships waiting',
      asOf: '2031-05-01',
      source: 'Harbour office',
      ...more,
    });
    const figures = [figure('early', 'about 5'), figure('late', '>7', { supersedes: 'early' })];
    expect(article({ figures }).figures).toEqual([
      expect.objectContaining({ id: 'late', qualifier: 'more than', amount: 7 }),
    ]);
  });

  test('marks each figure that its text quotes, with source, day and a link to its page', () => {
    const figure = { of: 'ships waiting', asOf: '2031-05-01', source: 'Harbour office' };
    const figures = [
      { ...figure, id: 'early', value: '5' },
      { ...figure, id: 'late', value: '>7', supersedes: 'early' },
    ];
    const { body } = article(
      { figures },
      'First :figure[five]{#early}, then :figure[more than 7]{#late}, again :figure[five]{#early}.',
    );
    const mark = { piece: 'figure', ...figure };
    const early = {
      ...mark,
      id: 'early',
      href: '/figures/early/',
      qualifier: 'exactly',
      amount: 5,
    };
    const late = { ...mark, id: 'late', href: '/figures/late/', qualifier: 'more than', amount: 7 };
    expect(body.filter((piece) => typeof piece !== 'string')).toEqual([early, late, early]);
  });

  test('shows the value of the newest day of a figure that is given twice', () => {
    const figure = { id: 'waiting', of: 'ships', source: 'Harbour office' };
    const files = {
      ...baseFiles,
      'stories/strike.md': fileText({ name: 'Strike', description: 'A strike' }),
      'articles/a.md': articleText({
        story: 'strike',
        figures: [{ ...figure, value: '9', asOf: '2031-05-02' }],
      }),
      'articles/b.md': articleText({
        story: 'strike',
        published: '2031-05-02T09:00:00Z',
        figures: [{ ...figure, value: '9', asOf: '2031-05-01' }],
      }),
    };
    const { figures } = viewAt(files, 'story', '/stories/strike/');
    expect(figures).toEqual([expect.objectContaining({ amount: 9, asOf: '2031-05-02' })]);
  });

  test('says that a draft is a draft', () => {
    expect(article({ status: 'draft' }, undefined, { drafts: true }).availability).toBe('draft');
  });

  test('links related articles', () => {
    const files = {
      ...baseFiles,
      'articles/a.md': articleText({ place: 'port-esker' }),
      'articles/b.md': articleText({ place: 'port-esker' }),
    };
    const { related } = viewAt(files, 'article', '/2031/05/02/a/');
    expect(related).toEqual([
      expect.objectContaining({
        href: '/2031/05/02/b/',
        place: { text: 'Port Esker' },
        day: '2031-05-02',
      }),
    ]);
  });
});
