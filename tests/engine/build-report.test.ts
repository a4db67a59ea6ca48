import { expect, test } from 'vitest';
import { contentReport, reportJson, reportLines } from '../../src/engine/build-report.ts';
import { errorAt, warningAt } from '../../src/model/problem.ts';
import { plainLook } from '../../src/model/site/look.ts';

const published = { iso: '2031-06-01T08:00:00+02:00', epoch: 0 };
const addresses = { url: '/2031/06/01/a/', movedFrom: [] };
const report = {
  pageCounts: new Map([
    ['front', 1],
    ['article', 12],
  ]),
  problems: [warningAt('a.md', { line: 1, column: 1 }, 'odd', 'look')],
  withheld: [
    {
      path: 'articles/a.md',
      headline: 'A',
      availability: 'draft' as const,
      published,
      ...addresses,
    },
    {
      path: 'articles/b.md',
      headline: 'B',
      availability: 'pending' as const,
      published,
      ...addresses,
    },
  ],
  lost: [],
  draftsShown: false,
  parser: 'remark' as const,
  written: true,
  files: { made: 20, removed: 1, kept: 300 },
  next: {
    epoch: Date.parse('2031-06-01T06:00:00Z'),
    changes: [{ kind: 'published' as const, path: 'articles/b.md' }],
    timeZone: 'Africa/Tripoli',
  },
  milliseconds: 1234,
  stages: new Map([['parse', 1000]]),
};

test('a report lists pages by kind, problems, drafts, pending articles and time', () => {
  expect(reportLines(report)).toEqual([
    'Pages     13 (1 front, 12 article)',
    'Files     20 made, 1 removed, 300 unchanged',
    'Problems  0 errors, 1 warning',
    'Drafts    1, not built',
    '  articles/a.md',
    'Pending   1, not built',
    '  articles/b.md, from 2031-06-01T08:00:00+02:00',
    'Next      2031-06-01 08:00 GMT+2  article b',
    'Time      1.23 s',
  ]);
});

test('a report of a build with errors says that the previous site was kept', () => {
  const problems = [errorAt('a.md', { line: 1, column: 1 }, 'bad', 'mend')];
  const lines = reportLines({ ...report, problems, written: false, files: undefined });
  expect(lines[0]).toBe('Pages     none written; the previous site was kept');
  expect(lines[1]).toBe('Problems  1 error, 0 warnings');
});

test('a report as JSON has the next change with its time', () => {
  expect(JSON.parse(reportJson(report)).next).toEqual({
    time: '2031-06-01T06:00:00.000Z',
    changes: [{ kind: 'published', path: 'articles/b.md' }],
  });
  const { next: _, ...others } = report;
  expect(JSON.parse(reportJson(others))).not.toHaveProperty('next');
  expect(reportLines(others).join()).not.toContain('Next');
});

test('a report counts the errors of articles that are left out', () => {
  const [draft, pending] = report.withheld;
  const withheld = [
    { path: draft?.path ?? '', availability: 'draft' as const, errors: 2 },
    { path: 'articles/b.md', availability: 'pending' as const, published, errors: 1, ...pending },
  ];
  expect(reportLines({ ...report, withheld })).toEqual(
    expect.arrayContaining([
      '  articles/a.md: left out, with 2 errors',
      '  articles/b.md, from 2031-06-01T08:00:00+02:00: left out, with 1 error, which will stop the build from then on',
    ]),
  );
});

test('a report of a build with drafts says that they are shown', () => {
  expect(reportLines({ ...report, draftsShown: true })).toContain(
    'Drafts    1, shown with a banner',
  );
});

test.each([
  [
    'remark',
    7249,
    'Parser    took 7.2 s: "parser: satteri" in site.yaml reads large archives faster',
  ],
  ['remark', 3000, undefined],
  ['satteri', 7249, undefined],
] as const)('a report of %s, which parsed for %i ms, advises: %s', (parser, time, advice) => {
  const lines = reportLines({ ...report, parser, stages: new Map([['parse', time]]) });
  expect(lines.find((line) => line.startsWith('Parser'))).toBe(advice);
});

test('a report of a check, which writes nothing, has no line for files', () => {
  const lines = reportLines({ ...report, written: undefined, files: undefined });
  expect(lines.slice(0, 2)).toEqual([
    'Pages     13 (1 front, 12 article)',
    'Problems  0 errors, 1 warning',
  ]);
});

test('contentReport has pages by kind, problems and unpublished articles, before anything is written', () => {
  const { problems, withheld, parser } = report;
  const found = {
    ...{ pageCounts: [...report.pageCounts], problems, withheld, parser, languages: ['en'] },
    look: plainLook,
    ...{ basePath: '/', validFrom: 0, validUntil: 1, reported: [] },
  };
  expect(contentReport(found, true)).toEqual({
    lost: [],
    pageCounts: new Map([
      ['front', 1],
      ['article', 12],
    ]),
    problems,
    withheld,
    draftsShown: true,
    parser,
    written: false,
    files: undefined,
  });
});
