import { describe, expect, test } from 'vitest';
import { type BenchReport, measured, ratiosOf, reportText } from '../../bench/report.ts';
import type { Series } from '../../bench/run-rounds.ts';

const run = (wall: number) => ({ wall, cpu: wall * 1.5, memory: wall * 1e8 });
const series: readonly Series[] = [
  { contestant: 'Dateline', scenario: 'cold', runs: [run(2), run(1), run(4)] },
  { contestant: 'Rival', scenario: 'cold', runs: [run(4), run(4), run(4)] },
  { contestant: 'Dateline', scenario: 'unchanged', runs: [run(0.5), run(0.5), run(0.5)] },
  { contestant: 'Rival', scenario: 'headline', runs: [run(1), run(1), run(1)] },
];

const report = (of: readonly Series[]): BenchReport => ({
  machine: {
    system: 'Linux 6 x64',
    processor: 'Abacus 3000',
    cores: 2,
    memory: 8e9,
    node: 'v20.20.2',
    loadBefore: 0.25,
  },
  corpus: { articles: 200, seed: 1 },
  rounds: 3,
  sites: [{ contestant: 'Dateline', pages: 640, files: 700, bytes: 12_345_678 }],
  measurements: measured(of),
  ratios: ratiosOf(of, 'Dateline'),
});

describe('ratiosOf', () => {
  test('compares round by round where both were measured', () => {
    expect(ratiosOf(series, 'Dateline')).toEqual([
      {
        ours: 'Dateline',
        theirs: 'Rival',
        scenario: 'cold',
        wall: { median: 0.5, min: 0.25, max: 1 },
      },
    ]);
  });
});

describe('reportText', () => {
  test('shows machine, measurements, sites and ratios', () => {
    expect(reportText(report(series)).split('\n')).toEqual([
      '200 articles (seed 1), 3 rounds, 2 cores (Abacus 3000), Node v20.20.2, load before 0.25',
      '',
      'Wall time in s              median   min   max  CPU in s  peak MB',
      '--------------------------  ------  ----  ----  --------  -------',
      'Dateline: cold build          2.00  1.00  4.00      3.00      400',
      'Rival: cold build             4.00  4.00  4.00      6.00      400',
      'Dateline: nothing changed     0.50  0.50  0.50      0.75       50',
      'Rival: one headline edited    1.00  1.00  1.00      1.50      100',
      '',
      'Site      pages  files    MB',
      '--------  -----  -----  ----',
      'Dateline    640    700  12.3',
      '',
      'Wall time, pair by pair       median   min   max',
      '----------------------------  ------  ----  ----',
      'Dateline / Rival: cold build    0.50  0.25  1.00',
    ]);
  });

  test('says why where processor time and memory could not be had', () => {
    const blind = series.map((each) => ({
      ...each,
      runs: each.runs.map(({ wall }) => ({ wall, cpu: undefined, memory: undefined })),
    }));
    const text = reportText(report(blind));
    expect(text).toMatch(/Dateline: cold build +2\.00 +1\.00 +4\.00 +unknown +unknown/);
    expect(text.split('\n').at(-1)).toContain('which only Linux has');
  });
});
