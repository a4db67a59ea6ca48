import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildSite } from '../../../src/engine/content/build-site.ts';
import { nextChange } from '../../../src/engine/content/next-change.ts';
import { digestOf } from '../../../src/model/digest.ts';
import type { Moment } from '../../../src/model/moment.ts';
import type { ArticleDates } from '../../../src/model/site/site.ts';
import { availabilityOf } from '../../../src/relate/availability.ts';
import { madeSite } from '../../pages/made-files.ts';
import { articleText, baseFiles, siteText } from '../../sites/files/base-files.ts';
import { folderOf, markdownWords, momentOf } from '../../sites/files/memory-folder.ts';

const day = 24 * 60 * 60 * 1000;
const moment = (epoch: number): Moment => ({ iso: new Date(epoch).toISOString(), epoch });
const dated = (published: string, ...changes: string[]) => ({
  published: momentOf(published),
  changes: changes.map(momentOf),
});

/** The times of articles at a moment, as the site has them. */
function datesAt(
  now: Moment,
  articles: readonly { readonly published: Moment; readonly changes: readonly Moment[] }[],
): readonly ArticleDates[] {
  return articles.map(({ published, changes }) => ({
    ...{ path: 'articles/port-strike.md', published, until: undefined },
    changes: changes.map((change) => ({ ...change, kind: 'correction' as const })),
    availability: availabilityOf({ status: 'ready', published }, now),
  }));
}

const next = (now: string, ...articles: ReturnType<typeof dated>[]) => {
  const moment = momentOf(now);
  return new Date(nextChange(datesAt(moment, articles), moment)).toISOString();
};

describe('the next change is', () => {
  test('the next month, if nothing happens before it', () => {
    expect(next('2031-05-04T12:00:00Z')).toBe('2031-06-01T00:00:00.000Z');
    expect(next('2031-12-31T23:59:59Z')).toBe('2032-01-01T00:00:00.000Z');
    expect(next('2031-06-01T00:00:00Z')).toBe('2031-07-01T00:00:00.000Z');
    expect(next('2031-05-04T12:00:00Z', dated('2031-04-20T12:00:00Z'))).toBe(
      '2031-06-01T00:00:00.000Z',
    );
  });

  test('correct even in the first century', () => {
    expect(next('0050-12-04T12:00:00Z')).toBe('0051-01-01T00:00:00.000Z');
    expect(next('0050-05-04T12:00:00Z', dated('0049-05-19T12:00:00Z'))).toBe(
      '0050-05-20T00:00:00.000Z',
    );
  });

  test('the publication of a pending article', () => {
    const now = '2031-05-04T12:00:00Z';
    expect(next(now, dated('2031-05-04T14:30:00+02:00'))).toBe('2031-05-04T12:30:00.000Z');
  });

  test('the end of a choice for the front page, unless it has passed', () => {
    const ends = ['2031-05-04T11:59:59Z', '2031-05-04T12:00:01Z', '2031-05-05T12:00:00Z'];
    const change = nextChange([], momentOf('2031-05-04T12:00:00Z'), ends.map(momentOf));
    expect(moment(change).iso).toBe('2031-05-04T12:00:01.000Z');
  });

  test('not the publication of an article at this very moment', () => {
    const now = '2031-05-04T12:00:00Z';
    expect(next(now, dated(now))).toBe('2031-05-06T12:00:00.001Z');
  });

  test('the end of two days in the news site map', () => {
    const now = '2031-05-06T12:00:00.000Z';
    expect(next(now, dated('2031-05-04T12:00:00Z'))).toBe('2031-05-06T12:00:00.001Z');
  });

  test('the moment of a future correction', () => {
    const article = dated('2031-05-01T12:00:00Z', '2031-05-02T12:00:00Z', '2031-05-04T13:00:00Z');
    expect(next('2031-05-04T12:00:00Z', article)).toBe('2031-05-04T13:00:00.000Z');
  });

  test.each([
    ['2031-05-04T12:00:00Z', '2029-05-20T07:00:00Z', '2031-05-21T00:00:00.000Z'],
    ['2031-02-10T12:00:00Z', '2028-02-28T07:00:00Z', '2031-02-28T00:00:00.000Z'],
    ['2032-02-28T12:00:00Z', '2028-02-28T07:00:00Z', '2032-02-29T00:00:00.000Z'],
    ['2031-02-10T12:00:00Z', '2028-02-29T07:00:00Z', '2031-03-01T00:00:00.000Z'],
    ['2031-12-20T12:00:00Z', '2028-12-31T23:00:00Z', '2032-01-01T00:00:00.000Z'],
  ])('at %s the end of the anniversary of %s, when it is a year older', (now, published, end) => {
    expect(next(now, dated(published))).toBe(end);
  });
});

/** Moments near which sites change: months, years, leap days. */
const epochs = fc
  .tuple(
    fc.constantFrom(
      '2027-12-31T23:59:59Z',
      '2028-02-29T00:00:00Z',
      '2028-02-28T12:00:00Z',
      '2029-02-28T12:00:00Z',
      '2029-03-01T00:00:00Z',
      '2029-03-31T10:00:00Z',
      '2030-01-01T00:00:00Z',
    ),
    fc.constantFrom(0, -1, 1, 1000, -day, day, 2 * day, 2 * day + 1, 30_000, 60_001),
    fc.constantFrom(0, -day, 2 * day, 365 * day, 366 * day),
  )
  .map(([base, nudge, far]) => Date.parse(base) + nudge + far);
const articles = fc.array(fc.tuple(epochs, fc.array(epochs, { maxLength: 2 })), {
  minLength: 1,
  maxLength: 3,
});

/** Digest of the site at a moment, from a full build. */
function shownAt(now: Moment, drawn: readonly (readonly [number, readonly number[]])[]): string {
  const written = drawn.map(([published, changes], index) => [
    `articles/news-${index}.md`,
    articleText({
      published: moment(published).iso,
      corrections: changes
        .filter((date) => date >= published)
        .map((date) => ({ date: moment(date).iso, note: 'It was another ship.' })),
    }),
  ]);
  const settings = siteText().replace('Press}', 'Press, email: desk@record.example}');
  const files = { ...baseFiles, ...Object.fromEntries(written), 'site.yaml': settings };
  const { value, problems } = buildSite({
    folder: folderOf(files),
    now,
    drafts: false,
    baseUrl: undefined,
    words: markdownWords,
  });
  if (value === undefined) throw new Error(JSON.stringify(problems));
  const made = madeSite(value).files.map(({ path, content }) => [path, content]);
  return digestOf(JSON.stringify([made, value.site.unpublished]));
}

test('if the site differs between two moments, there is a change between them', () => {
  let differing = 0;
  const property = fc.property(articles, epochs, epochs, (drawn, one, other) => {
    const [before, after] = [Math.min(one, other), Math.max(one, other)];
    const all = drawn.map(([published, changes]) => ({
      published: moment(published),
      changes: changes.filter((date) => date >= published).map(moment),
    }));
    // The site also has the article of the base files.
    all.push({ published: momentOf('2031-05-02T08:00:00Z'), changes: [] });
    const change = nextChange(datesAt(moment(before), all), moment(before));
    expect(change).toBeGreaterThan(before);
    // The site must be the same until just before the change.
    const last = Math.min(after, change - 1);
    if (last > before) differing += 1;
    expect(shownAt(moment(last), drawn)).toBe(shownAt(moment(before), drawn));
  });
  fc.assert(property, { seed: 20310504, numRuns: 80, endOnFailure: true });
  expect(differing).toBeGreaterThan(25);
}, 30_000);

test('the sites that the property compares differ at each kind of change', () => {
  const published = Date.parse('2029-03-31T10:00:00Z');
  const at = (epoch: number) => shownAt(moment(epoch), [[published, [published + 3 * day]]]);
  const birthday = Date.parse('2030-04-01T00:00:00Z');
  const changes = [0, 2 * day + 1, 3 * day].map((after) => published + after);
  const moments = [...changes, birthday];
  for (const each of moments) expect(at(each)).not.toBe(at(each - 1));
});
