import { describe, expect, test } from 'vitest';
import { growthOf, growthText } from '../../bench/growth.ts';
import { type BenchReport, summariseSeries } from '../../bench/report.ts';
import type { Series } from '../../bench/run-rounds.ts';

const of = (contestant: string, scenario: Series['scenario'], wall: number): Series => ({
  contestant,
  scenario,
  runs: [{ round: 0, wall, cpu: undefined, memory: undefined }],
});

const report = (articles: number, series: readonly Series[]): BenchReport => ({
  machine: { system: '', processor: '', cores: 2, memory: 1, node: '', loadBefore: 0 },
  corpus: { articles, seed: 1, languages: ['en'] },
  rounds: 1,
  sites: [],
  measurements: summariseSeries(series),
  ratios: [],
  entryEdits: undefined,
  devServers: [],
  failures: [],
});

const reports = [
  report(1000, [of('Dateline', 'cold', 5), of('Dateline', 'body', 1)]),
  report(4000, [
    of('Dateline', 'cold', 30),
    of('Dateline', 'body', 1.25),
    of('Dateline', 'rename', 9),
    of('Rival', 'cold', 8),
  ]),
];

describe('growthOf', () => {
  test('compares each size with the first, and a cold build per article', () => {
    expect(growthOf(reports)).toEqual([
      {
        contestant: 'Dateline',
        articles: 1000,
        cold: { cost: 5, toFirst: 1 },
        edit: { cost: 1, toFirst: 1 },
      },
      {
        contestant: 'Dateline',
        articles: 4000,
        cold: { cost: 7.5, toFirst: 1.5 },
        edit: { cost: 1.25, toFirst: 1.25 },
      },
      { contestant: 'Rival', articles: 1000, cold: undefined, edit: undefined },
      { contestant: 'Rival', articles: 4000, cold: { cost: 2, toFirst: 1 }, edit: undefined },
    ]);
  });
});

describe('growthText', () => {
  test('shows unknown values as unknown', () => {
    expect(growthText(growthOf(reports)).split('\n')).toEqual([
      'Growth    articles  cold, ms per article  to first  edit, s  to first',
      '--------  --------  --------------------  --------  -------  --------',
      'Dateline      1000                  5.00      1.00     1.00      1.00',
      'Dateline      4000                  7.50      1.50     1.25      1.25',
      'Rival         1000               unknown            unknown',
      'Rival         4000                  2.00      1.00  unknown',
    ]);
  });
});
