import { expect, test } from 'vitest';
import { type Line, lines } from '../../../bench/paint/line/line.ts';
import type { PageLoad } from '../../../bench/paint/pages/load-page.ts';
import {
  missedGoals,
  type PaintReport,
  summarisePaints,
} from '../../../bench/paint/paint-report.ts';
import { paintReportText } from '../../../bench/paint/paint-report-text.ts';
import type { PaintSeries } from '../../../bench/paint/paint-rounds.ts';

const [slow, fast] = lines as readonly [Line, Line];
const good: PageLoad = {
  connected: 800,
  waited: 1500,
  firstPaint: 1600,
  largestPaint: 1650,
  bytes: 76_800,
  requests: 4,
  shift: 0,
};
const page = { kind: 'article', lang: 'en', path: '/' };
const fits = new Map([[page, 14_600]]);
const series = (site: string, line: Line, ...loads: readonly Partial<PageLoad>[]): PaintSeries => ({
  site,
  line,
  page,
  loads: loads.map((load) => ({ ...good, ...load })),
});

test('counts the round trips that the first paint waited for', () => {
  const [paint] = summarisePaints(
    [
      series('Dateline', slow, {}, { firstPaint: 2100, waited: 2050 }, { waited: 1999 }),
      series('Rival', slow),
    ],
    fits,
  );
  expect(paint?.roundTrips).toEqual({ median: 2, min: 1, max: 3 });
  expect(paint?.afterConnection).toEqual({ median: 800, min: 800, max: 1300 });
});

test('finds no missed goal if ours paints first, after one round trip, without layout shift', () => {
  const paints = summarisePaints(
    [
      series('Dateline', slow, {}),
      series('Dateline', fast, {}),
      series('Rival', slow, { firstPaint: 1700, shift: 0.2 }),
      series('Rival', fast, { firstPaint: 1601 }),
    ],
    fits,
  );
  expect(missedGoals(paints, 'Dateline')).toEqual([]);
});

test('names each goal that ours misses', () => {
  const paints = summarisePaints(
    [
      series('Dateline', slow, { waited: 1610 }, { waited: 1610, shift: 0.01 }),
      series('Dateline', fast, {}),
      series('Rival', fast, { firstPaint: 1600 }),
    ],
    fits,
  );
  expect(missedGoals(paints, 'Dateline')).toEqual([
    'article, en, slow line: layout shifts by 0.0100',
    'article, en, slow line: the first paint waits for 2 round trips',
    'article, en, fast line: Rival paints first',
  ]);
});

test('names a page that is larger than the first flight, once', () => {
  const loads = [series('Dateline', slow, {}), series('Dateline', fast, {})];
  const paints = summarisePaints(loads, new Map([[page, 14_601]]));
  expect(missedGoals(paints, 'Dateline')).toEqual([
    'article, en, slow line: 14601 bytes, more than the first flight of 14600',
  ]);
});

test('the text has a table for each line, the missed goals and the failures', () => {
  const pages = summarisePaints([series('Dateline', slow, {}, { firstPaint: 1700 })], fits);
  const report: PaintReport = {
    machine: {
      system: 'Linux 6 x64',
      processor: 'Abacus 3000',
      cores: 2,
      memory: 8e9,
      node: 'v20.20.2',
      loadBefore: 0.25,
    },
    rounds: 2,
    lines: [slow],
    pages,
    missed: [],
    failures: [{ contestant: 'Rival', what: 'article, en', message: 'no ferry today' }],
  };
  const text = paintReportText(report);
  expect(text).toContain(
    'The slow line: round trip 400 ms, 400 kbit/s; phone, 360 × 740, processor',
  );
  const row = text.split('\n').find((each) => each.startsWith('Dateline: article, en'));
  expect(row?.split(/ {2,}/)).toEqual([
    ...['Dateline: article, en', '1650', '1600', '1700', '850', '1'],
    ...['1650', '1650', '1650', '14600', '76.8', '4', '0.0000'],
  ]);
  expect(text).toContain('Goals: all are met');
  expect(text).toContain('Failed: Rival: article, en\n  no ferry today');
  expect(paintReportText({ ...report, missed: ['article: layout shifts'] })).toContain(
    'Goals that are missed:\n  article: layout shifts',
  );
});
