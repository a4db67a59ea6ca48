import { describe, expect, test } from 'vitest';
import { arabic } from '../../parse/sample.ts';
import { articleText, baseFiles, siteText, twoLanguageSite } from '../../sites/files/base-files.ts';
import { type Files, markdownWords, planSite as plan } from '../../sites/files/memory-folder.ts';

const words = { ...markdownWords, ar: arabic };
const planSite = (files: Files) => plan(files, { words });

const waiting = {
  id: 'waiting',
  value: '3',
  of: 'ships waiting',
  asOf: '2031-05-01',
  source: 'Harbour office',
};

const translationOf = { version: '2031-05-04' };

/** An article on a day of May 2031 with figures. Missing fields of a figure are those of `waiting`. */
function article(day: number, figures: readonly object[], more: object = {}): string {
  return articleText({
    published: `2031-05-0${day}T08:00:00Z`,
    figures: figures.map((figure) => ({ ...waiting, ...figure })),
    ...more,
  });
}

/** Problems with the positions of their figures, without the folder. */
function problems(files: Files): readonly string[] {
  return planSite({ ...baseFiles, ...files }).problems.map(
    ({ path, severity, message, advice }) =>
      `${path.replace('articles/', '')} ${severity}: ${message.replace(/:\d+:\d+/g, ':*')} — ${advice}`,
  );
}

describe('figures of several articles', () => {
  test('with the same id are one figure', () => {
    const files = {
      'articles/a.md': article(2, [{}]),
      'articles/b.md': article(3, [{ value: '5', asOf: '2031-05-02' }]),
      'articles/c.md': article(3, [{ value: '5', asOf: '2031-05-02' }]),
      'articles/d.md': article(4, [{ value: 'over 5', asOf: '2031-05-03' }]),
    };
    expect(problems(files)).toEqual([]);
    const reports =
      planSite({ ...baseFiles, ...files })
        .value?.site.figures.get('en')
        ?.get('waiting') ?? [];
    expect(reports.map((each) => [each.figure.asOf, each.article.path.slice(9)])).toEqual([
      ['2031-05-01', 'a.md'],
      ['2031-05-02', 'b.md'],
      ['2031-05-02', 'c.md'],
      ['2031-05-03', 'd.md'],
    ]);
  });

  test('may not have two values for one day', () => {
    const files = {
      'articles/a.md': article(2, [{}]),
      'articles/b.md': article(2, [{ value: 'three' }]),
      'articles/c.md': article(3, [{ value: 'at least 3' }]),
      'articles/d.md': article(1, [{ value: '2 to 4' }], { published: '2031-05-01T07:00:00Z' }),
    };
    const line = (value: string) =>
      `the figure "waiting" is ${value} as of 2031-05-01 here, but 2 to 4 in articles/d.md:* — correct one of the two values or days, or give this figure its own id`;
    expect(problems(files)).toEqual([
      `a.md error: ${line('3')}`,
      `b.md error: ${line('3')}`,
      `c.md error: ${line('at least 3')}`,
    ]);
  });

  test('"over" and "more than" are the same value', () => {
    const files = {
      'articles/a.md': article(2, [{ value: 'over 300' }]),
      'articles/b.md': article(3, [{ value: 'more than 300' }]),
    };
    expect(problems(files)).toEqual([]);
  });

  test('are reported at their value', () => {
    const two = planSite({
      ...baseFiles,
      'articles/a.md': article(2, [{}]),
      'articles/b.md': article(3, [{ value: '4' }]),
    });
    const [problem] = two.problems;
    const lines = article(3, [{ value: '4' }]).split('\n');
    const line = lines[(problem?.at.line ?? 0) - 1] ?? '';
    expect(line.slice((problem?.at.column ?? 0) - 1)).toMatch(/^"4"/);
  });

  test('are compared in drafts and across languages too', () => {
    const files = {
      'site.yaml': twoLanguageSite,
      'articles/a.md': article(2, [{}]),
      'articles/b.md': article(3, [{ value: '4' }], { status: 'draft' }),
      'articles/c.md': article(3, []),
      'articles/c.ar.md': article(3, [{ value: '5' }], { translationOf }),
    };
    expect(problems(files)).toHaveLength(2);
  });
});

describe('a value that a newer one has replaced', () => {
  const newer = { value: '7', asOf: '2031-05-02' };

  test('is a warning in a later article', () => {
    const files = {
      'articles/a.md': article(1, [{}]),
      'articles/b.md': article(2, [newer]),
      'articles/c.md': article(3, [{}]),
    };
    expect(problems(files)).toEqual([
      'c.md warning: the figure "waiting" is given as 3 as of 2031-05-01, although articles/b.md:* already had 7 as of 2031-05-02 — use the newer value and its day, or make sure that the text says how old this one is',
    ]);
  });

  test('is allowed if the newer one is the same or is published later', () => {
    const files = {
      'articles/a.md': article(1, [{}]),
      'articles/b.md': article(2, [{ ...newer, value: '3' }]),
      'articles/c.md': article(3, [{}]),
      'articles/d.md': article(4, [{ value: '9', asOf: '2031-05-04' }]),
    };
    expect(problems(files)).toEqual([]);
  });

  test('is allowed in a later translation', () => {
    const files = {
      'site.yaml': twoLanguageSite,
      'articles/a.md': article(1, [{}]),
      'articles/b.md': article(2, [newer]),
      'articles/a.ar.md': article(3, [{}], { translationOf }),
    };
    expect(problems(files)).toEqual([]);
    const other = {
      ...files,
      'articles/c.md': article(2, []),
      'articles/c.ar.md': article(3, [{}], { translationOf }),
    };
    expect(problems(other).map((line) => line.split(':')[0])).toEqual(['c.ar.md warning']);
  });

  test('may be that of another figure', () => {
    const heir = { id: 'all-waiting', value: '9', asOf: '2031-05-02', supersedes: 'waiting' };
    const files = {
      'articles/a.md': article(1, [{}]),
      'articles/b.md': article(2, [{}, heir]),
      'articles/c.md': article(3, [{}]),
    };
    expect(problems(files)).toEqual([
      expect.stringMatching(/^c\.md warning: .* 3 as of 2031-05-01, .* had 9 as of 2031-05-02/),
    ]);
  });
});

describe('"supersedes"', () => {
  test('names a figure of the site', () => {
    expect(
      problems({ 'articles/a.md': article(2, [{}, { id: 'b', supersedes: 'wating' }]) }),
    ).toEqual(['a.md error: no article has a figure "wating" — did you mean "waiting"?']);
    expect(problems({ 'articles/a.md': article(2, [{ supersedes: 'x-y-z' }]) })).toEqual([
      'a.md error: no article has a figure "x-y-z" — write the id of a figure of this or another article',
    ]);
  });

  test('does not name a figure that replaces it', () => {
    expect(problems({ 'articles/a.md': article(2, [{ supersedes: 'waiting' }]) })).toEqual([
      'a.md error: the figure "waiting" replaces "waiting" and is replaced by it — delete "supersedes": a newer value of the same figure replaces the older one anyway',
    ]);
    const circle = [
      { id: 'a', supersedes: 'b' },
      { id: 'b', supersedes: 'c' },
      { id: 'c', supersedes: 'a' },
    ];
    expect(problems({ 'articles/a.md': article(2, circle) })).toEqual([
      expect.stringContaining('"a" replaces "b" and is replaced by it'),
      expect.stringContaining('"b" replaces "c" and is replaced by it'),
      expect.stringContaining('"c" replaces "a" and is replaced by it'),
    ]);
  });
});

describe('the day of a figure', () => {
  test('is not after publication', () => {
    expect(problems({ 'articles/a.md': article(2, [{ asOf: '2031-05-03' }]) })).toEqual([
      'a.md error: the figure "waiting" is as of 2031-05-03, after the article was published on 2031-05-02 — write the day to which the number applies, or add "updated" to the article',
    ]);
  });

  test.each([
    ['the day itself', '2031-05-02', {}],
    ['the day of an update', '2031-05-03', { updated: '2031-05-03T08:00:00Z' }],
    [
      'the day of a note',
      '2031-05-03',
      { updates: [{ date: '2031-05-03T08:00:00Z', note: 'More ships.' }] },
    ],
  ])('may be %s', (_, asOf, more) => {
    expect(problems({ 'articles/a.md': article(2, [{ asOf }], more) })).toEqual([]);
  });

  test('is a day of the publication’s zone', () => {
    const late = { published: '2031-05-02T23:30:00Z' };
    const files = { 'articles/a.md': article(2, [{ asOf: '2031-05-03' }], late) };
    expect(problems(files)).toHaveLength(1);
    const east = { 'site.yaml': siteText().replace('Etc/UTC', 'Africa/Tripoli') };
    expect(problems({ ...files, ...east })).toEqual([]);
  });
});

test('a figure without a source is reported as such', () => {
  expect(problems({ 'articles/a.md': article(2, [{ source: undefined }]) })).toEqual([
    'a.md error: the figure has no "source" — add "source": who says so',
  ]);
});
