import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildSite } from '../../../src/engine/content/build-site.ts';
import { nextChange } from '../../../src/engine/content/next-change.ts';
import { nextReport } from '../../../src/engine/content/next-report.ts';
import { nextChangeText } from '../../../src/engine/next-change-line.ts';
import { digestOf } from '../../../src/model/digest.ts';
import type { Moment } from '../../../src/model/moment.ts';
import { madeSite } from '../../pages/made-files.ts';
import { articleText, baseFiles, siteText } from '../../sites/files/base-files.ts';
import { type Files, folderOf, markdownWords, momentOf } from '../../sites/files/memory-folder.ts';

const hour = 60 * 60 * 1000;
const day = 24 * hour;
const moment = (epoch: number): Moment => ({ iso: new Date(epoch).toISOString(), epoch });

/** Returns the site at a moment: a digest of all its outputs, and the next change. */
function siteAt(files: Files, epoch: number, drafts = false) {
  const now = moment(epoch);
  const input = { folder: folderOf(files), now, drafts, baseUrl: undefined, words: markdownWords };
  const { value, problems } = buildSite(input);
  if (value === undefined || problems.some(({ severity }) => severity === 'error')) {
    throw new Error(JSON.stringify(problems));
  }
  const made = madeSite(value).files.map(({ path, content }) => [path, content]);
  return {
    digest: digestOf(JSON.stringify(made)),
    ...nextReport(value, { now, drafts }),
    bound: nextChange(value.site.articleDates, now, value.site.choiceEnds),
  };
}

const files = (fields: Readonly<Record<string, unknown>>, others: Files = {}): Files => ({
  ...baseFiles,
  'articles/port-strike.md': articleText(fields),
  ...others,
});
/** The next change after a time, in the words of the report. */
const named = (now: string, content: Files, drafts = false) => {
  const { next } = siteAt(content, momentOf(now).epoch, drafts);
  return next && nextChangeText(next);
};

describe('the report names', () => {
  const now = '2031-05-03T12:00:00Z';

  test('the publication of a scheduled article', () => {
    const strike = { published: '2031-05-03T15:30:00+02:00' };
    expect(named(now, files(strike))).toBe('2031-05-03 13:30 GMT  article port-strike');
  });

  test('its time in the zone of the publication', () => {
    const strike = { published: '2031-05-03T15:30:00+02:00' };
    const zone = (name: string) => ({ 'site.yaml': siteText().replace('Etc/UTC', name) });
    expect(named(now, files(strike, zone('Africa/Tripoli')))).toContain('2031-05-03 15:30 GMT+2 ');
    expect(named(now, files(strike, zone('Asia/Kolkata')))).toContain('2031-05-03 19:00 GMT+5:30 ');
    expect(named(now, files(strike, zone('America/St_Johns')))).toContain(' 11:00 GMT-2:30 ');
  });

  test('the moment when an article leaves the lists', () => {
    const notice = { until: '2031-05-03T18:00:00Z' };
    expect(named(now, files(notice))).toBe(
      '2031-05-03 18:00 GMT  article port-strike leaves the lists',
    );
  });

  test('the moment when a change takes effect', () => {
    const corrections = [{ date: '2031-05-03T14:00:00Z', note: 'It was a tug.' }];
    expect(named(now, files({ corrections }))).toBe(
      '2031-05-03 14:00 GMT  a change of article port-strike counts',
    );
  });

  test('the moment when articles leave the news sitemap, rounded up to whole seconds', () => {
    expect(named(now, files({}))).toBe(
      '2031-05-04 08:00:01 GMT  article harbour-open leaves the news sitemap, and 1 more',
    );
  });

  test('no news sitemap if there is none', () => {
    const settings = siteText('leaveOut: [news-sitemap]\n');
    expect(named(now, files({}, { 'site.yaml': settings }))).toBe(
      '2032-05-03 00:00 GMT  article harbour-open is a year older, and 1 more',
    );
  });

  test('the month, if the site has a security.txt', () => {
    const settings = siteText().replace('Press}', 'Press, email: desk@record.example}');
    expect(named('2031-05-20T00:00:00Z', files({}, { 'site.yaml': settings }))).toBe(
      '2031-06-01 00:00 GMT  security.txt is renewed',
    );
  });

  test('no moment of a draft', () => {
    const draft = { status: 'draft', published: '2031-05-03T13:00:00Z' };
    expect(named(now, files(draft))).toContain('harbour-open leaves the news sitemap');
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
      '2029-03-31T10:00:00Z',
      '2030-01-01T00:00:00Z',
    ),
    fc.constantFrom(0, -1000, 1000, -day, day, 2 * day, 2 * day + 1000, 61_000),
    fc.constantFrom(0, -day, 2 * day, 365 * day),
  )
  .map(([base, nudge, far]) => Date.parse(base) + nudge + far);

const articles = fc.array(
  fc.record({
    published: epochs,
    until: fc.option(epochs, { nil: undefined }),
    changes: fc.array(epochs, { maxLength: 2 }),
    status: fc.constantFrom('ready', 'ready', 'draft'),
    kind: fc.constantFrom('report', 'sponsored'),
  }),
  { minLength: 1, maxLength: 3 },
);

test('nothing changes before the reported moment, and something changes at it', () => {
  const kinds = new Set<string>();
  const property = fc.property(
    ...[articles, epochs, fc.boolean(), fc.boolean()],
    (drawn, now, drafts, hasContact) => {
      const written = drawn.map(({ published, until, changes, ...fields }, index) => [
        `articles/news-${index}.md`,
        articleText({
          ...fields,
          published: moment(published).iso,
          ...(until !== undefined && until > published ? { until: moment(until).iso } : {}),
          corrections: changes
            .filter((date) => date > published + 60_000)
            .map((date) => ({ date: moment(date).iso, note: 'It was another ship.' })),
        }),
      ]);
      const contact = hasContact ? 'Press, email: desk@record.example}' : 'Press}';
      const settings = siteText().replace('Press}', contact);
      const content = { ...baseFiles, ...Object.fromEntries(written), 'site.yaml': settings };
      const first = siteAt(content, now, drafts);
      const { next } = first;
      if (next === undefined) return;
      expect(next.epoch).toBeGreaterThanOrEqual(first.bound);
      for (const { kind } of next.changes) kinds.add(kind);
      const before = siteAt(content, next.epoch - 1, drafts);
      expect(before.digest).toBe(first.digest);
      expect(before.next).toEqual(next);
      expect(siteAt(content, next.epoch, drafts).digest).not.toBe(first.digest);
    },
  );
  fc.assert(property, { seed: 20310504, numRuns: 80, endOnFailure: true });
  expect([...kinds].sort()).toEqual(['age', 'change', 'expired', 'month', 'news', 'published']);
}, 60_000);

/** Choices for the front page. Each may have a time when it ends. */
const choices = fc.record({
  lead: fc.option(fc.record({ article: fc.constantFrom('a', 'b', 'c'), until: ends() })),
  next: fc.uniqueArray(fc.record({ article: fc.constantFrom('a', 'b', 'c', 'd'), until: ends() }), {
    selector: ({ article }) => article,
    maxLength: 3,
  }),
  packages: fc.array(
    fc.record({
      name: fc.constant('More'),
      feature: fc.constant('e'),
      with: fc.constant(['f']),
      until: ends(),
    }),
    {
      maxLength: 1,
    },
  ),
});

function ends(): fc.Arbitrary<string | undefined> {
  const some = fc.integer({ min: 0, max: 6 }).map((at) => moment(start + at * hour).iso);
  return fc.option(some, { nil: undefined });
}

const start = Date.parse('2031-05-20T08:00:00Z');

test('a choice for the front page ends at its time, which the report names, and not before', () => {
  const articles = Object.fromEntries(
    [...'abcdef'].map((name, at) => [
      `articles/${name}.md`,
      articleText({ published: `2031-05-0${at + 1}T08:00:00Z` }),
    ]),
  );
  let choiceEnds = 0;
  const property = fc.property(choices, fc.integer({ min: -1, max: 7 }), (drawn, at) => {
    const now = start + at * hour;
    const lead = drawn.lead?.article;
    const next = drawn.next.filter(({ article }) => article !== lead);
    const site = (holds: (choice: { readonly until: string | undefined }) => boolean) => ({
      ...baseFiles,
      ...articles,
      'front.yaml': JSON.stringify({
        ...(drawn.lead !== null && holds(drawn.lead) ? { lead: drawn.lead } : {}),
        next: next.filter(holds),
        packages: drawn.packages.filter(holds),
      }),
    });
    const written = site(() => true);
    const first = siteAt(written, now);
    const end = first.next?.epoch ?? expect.fail();
    expect(end).toBeGreaterThanOrEqual(first.bound);
    const before = siteAt(written, end - 1);
    expect([before.digest, before.next]).toEqual([first.digest, first.next]);
    if (!first.next?.changes.some(({ kind }) => kind === 'choice')) return;
    choiceEnds += 1;
    // A choice that has ended has the same effect as a deleted one.
    const left = site(({ until }) => until === undefined || Date.parse(until) > end);
    expect(siteAt(written, end).digest).toBe(siteAt(left, end).digest);
  });
  fc.assert(property, { seed: 20310520, numRuns: 60, endOnFailure: true });
  expect(choiceEnds).toBeGreaterThan(20);
}, 60_000);
