import { describe, expect, test } from 'vitest';
import { articleTextView } from '../../../src/pages/article-text.ts';
import { makePage } from '../../../src/pages/page-kinds.ts';
import { articleText, baseFiles, fileText } from '../../sites/files/base-files.ts';
import { readerOf, soundSite, viewAt, viewIn } from '../../sites/files/memory-folder.ts';

/** `day-01`, `day-02`, …: one event a day of April 2031. */
const events = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => {
    const day = String(from + index).padStart(2, '0');
    return { id: `day-${day}`, date: `2031-04-${day}`, what: `It was day ${day}.` };
  });

function filesWith(count: number, published = '2031-05-01T08:00:00Z', body = 'It went on.') {
  return {
    ...baseFiles,
    'stories/strike.md': fileText({
      name: 'Strike',
      description: 'A strike',
      events: events(1, count),
    }),
    'articles/news.md': articleText({ story: 'strike', published }, body),
  };
}
const days = (count: number, day: string) => {
  const files = filesWith(count, `2031-04-${day}T08:00:00Z`);
  const view = viewAt(files, 'article', `/2031/04/${day}/news/`).timeline;
  return view?.events.map(({ id }) => id.slice('day-'.length)).join(' ');
};

describe('the timeline of an article', () => {
  const at = '/2031/05/01/news/';

  test('is after its text if the story has more than three events', () => {
    expect(viewAt(filesWith(3), 'article', at).timeline).toBeUndefined();
    expect(viewAt(filesWith(4), 'article', at).timeline).toMatchObject({
      story: { href: '/stories/strike/', text: 'Strike' },
      extent: 'compact',
      isPart: false,
    });
  });

  test('is complete if the text has a timeline directive, for any number of events', () => {
    for (const count of [1, 30]) {
      const view = viewAt(filesWith(count, undefined, '::timeline'), 'article', at);
      expect(view.timeline).toMatchObject({ extent: 'full', isPart: false });
      expect(view.timeline?.events).toHaveLength(count);
      expect(view.body).toEqual([{ piece: 'timeline' }]);
    }
  });

  test('is part of its text only if that has a place for it: a feed reads no events that it does not show', () => {
    const eventsRead = (body: string) => {
      const site = readerOf(soundSite(filesWith(4, undefined, body)));
      const { timeline } = articleTextView(
        { url: at, lang: 'en', subject: 'articles/news.md' },
        site,
      );
      const read = [...site.reads].filter((key) => key.startsWith('event:'));
      return [timeline?.events.length, read.length];
    };
    expect(eventsRead('It went on.')).toEqual([undefined, 0]);
    expect(eventsRead('It went on.\n\n::timeline')).toEqual([4, 4]);
  });

  test('is undefined without a story', () => {
    const files = { ...filesWith(5), 'articles/alone.md': articleText() };
    expect(viewAt(files, 'article', '/2031/05/02/alone/').timeline).toBeUndefined();
  });

  test('shows the events around its date, and moves on in steps', () => {
    expect(days(7, '07')).toBe('01 02 03 04 05 06 07');
    expect(days(20, '01')).toBe('01 02 03 04 05 06 07');
    expect(days(20, '04')).toBe('01 02 03 04 05 06 07');
    expect(days(20, '05')).toBe('02 03 04 05 06 07 08');
    expect(days(20, '08')).toBe('02 03 04 05 06 07 08');
    expect(days(20, '09')).toBe('06 07 08 09 10 11 12');
    expect(days(18, '18')).toBe('12 13 14 15 16 17 18');
    expect(days(18, '30')).toBe('12 13 14 15 16 17 18');
  });

  test('links the other articles, but not the article itself', () => {
    const [first, second, ...rest] = events(1, 5);
    const files = {
      ...filesWith(0),
      'articles/news.md': articleText({
        story: 'strike',
        published: '2031-05-01T08:00:00Z',
        events: [first, ...rest],
      }),
      'articles/vote.md': articleText({ story: 'strike', events: [second] }),
    };
    const shown = viewAt(files, 'article', at).timeline?.events;
    expect(shown?.map(({ article }) => article?.href)).toEqual([
      undefined,
      '/2031/05/02/vote/',
      undefined,
      undefined,
      undefined,
    ]);
  });
});

test('a new event changes only the newest articles of a story', () => {
  const files = {
    ...filesWith(20),
    ...Object.fromEntries(
      ['02', '06', '11', '19'].map((day) => [
        `articles/of-${day}.md`,
        articleText({ story: 'strike', published: `2031-04-${day}T08:00:00Z` }, `Day ${day}.`),
      ]),
    ),
  };
  const siteWith = (count: number) =>
    soundSite({ ...files, 'stories/strike.md': filesWith(count)['stories/strike.md'] });
  const [before, after] = [siteWith(20), siteWith(21)];
  const articles = before.pages.filter(({ url }) => /\/2031\/.*\/(?:of-\d+|news)\/$/.test(url));
  expect(articles).toHaveLength(5);
  const value = (key: string, { facts }: typeof before) => JSON.stringify(facts.get(key));
  const changed = articles.filter((plan) => {
    const site = readerOf(before);
    makePage(plan, site);
    return [...site.reads].some((key) => value(key, before) !== value(key, after));
  });
  expect(changed.map(({ url }) => url)).toEqual(['/2031/05/01/news/']);
});

test('the front page shows the last events of a long story', () => {
  const planned = soundSite(filesWith(20, '2031-05-04T08:00:00Z'));
  const { story } = viewIn(planned, 'front', '/');
  expect(story?.events.map(({ id }) => id)).toEqual(events(13, 20).map(({ id }) => id));
});
