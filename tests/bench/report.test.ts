import { describe, expect, test } from 'vitest';
import { liveName } from '../../bench/live-edit.ts';
import { type BenchReport, entryEditsOf, ratiosOf, summariseSeries } from '../../bench/report.ts';
import { reportText } from '../../bench/report-text.ts';
import type { Series } from '../../bench/run-rounds.ts';

const runs = (...walls: readonly number[]) =>
  walls.map((wall, round) => ({ round, wall, cpu: wall * 1.5, memory: wall * 1e8 }));
const series: readonly Series[] = [
  { contestant: 'Dateline', scenario: 'cold', runs: runs(2, 1, 4) },
  { contestant: 'Rival', scenario: 'cold', runs: runs(4, 4, 4) },
  { contestant: 'Dateline', scenario: 'unchanged', runs: runs(0.5, 0.5, 0.5) },
  { contestant: 'Rival', scenario: 'headline', runs: runs(1, 1, 1) },
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
  corpus: { articles: 200, seed: 1, languages: ['en'] },
  rounds: 3,
  sites: [
    { contestant: 'Dateline', pages: 640, files: 700, bytes: 12_345_678, searchBytes: 1_234_567 },
  ],
  measurements: summariseSeries(of),
  ratios: ratiosOf(of, ['Dateline']),
  entryEdits: entryEditsOf(of),
  devServers: [],
  failures: [],
});

describe('ratiosOf', () => {
  test('compares round by round if both were measured', () => {
    expect(ratiosOf(series, ['Dateline'])).toEqual([
      {
        ours: 'Dateline',
        theirs: 'Rival',
        scenario: 'cold',
        wall: { median: 0.5, min: 0.25, max: 1 },
      },
    ]);
  });

  test('compares ours with the others, but not with each other, in the rounds that both have', () => {
    const small: Series = { contestant: 'Small', scenario: 'cold', runs: runs(2, 2).slice(1) };
    const ratios = ratiosOf([...series, small], ['Dateline', 'Small']);
    expect(ratios.map(({ ours, theirs, wall }) => [ours, theirs, wall.median])).toEqual([
      ['Dateline', 'Rival', 0.5],
      ['Small', 'Rival', 0.5],
    ]);
    const never: Series = { contestant: 'Small', scenario: 'cold', runs: [] };
    expect(ratiosOf([...series, never], ['Small'])).toEqual([]);
  });
});

describe('measured', () => {
  test('leaves out a contestant that failed in every round', () => {
    expect(summariseSeries([{ contestant: 'Dateline', scenario: 'cold', runs: [] }])).toEqual([]);
  });
});

describe('reportText', () => {
  test('shows machine, measurements, sites and ratios', () => {
    expect(reportText(report(series)).split('\n')).toEqual([
      '200 articles (en; seed 1), 3 rounds, 2 cores (Abacus 3000), Node v20.20.2, load before 0.25',
      '',
      'Wall time in s              median   min   max  runs  CPU in s  peak MB',
      '--------------------------  ------  ----  ----  ----  --------  -------',
      'Dateline: cold build          2.00  1.00  4.00     3      3.00      400',
      'Rival: cold build             4.00  4.00  4.00     3      6.00      400',
      'Dateline: nothing changed     0.50  0.50  0.50     3      0.75       50',
      'Rival: one headline edited    1.00  1.00  1.00     3      1.50      100',
      '',
      'Site      pages  files    MB  search, MB',
      '--------  -----  -----  ----  ----------',
      'Dateline    640    700  12.3         1.2',
      '',
      'Wall time, pair by pair       median   min   max',
      '----------------------------  ------  ----  ----',
      'Dateline / Rival: cold build    0.50  0.25  1.00',
    ]);
  });

  test('compares edits of long live coverage with those of short live coverage, in common rounds', () => {
    const edits = (entries: number, ...walls: readonly number[]): Series => ({
      contestant: liveName(entries),
      scenario: 'entry',
      runs: runs(...walls),
    });
    const text = reportText(report([edits(3, 1, 2), edits(300, 1.5, 2, 9)]));
    expect(text.split('\n').slice(-4)).toEqual([
      '',
      'Processor time, pair by pair    median   min   max',
      '------------------------------  ------  ----  ----',
      'An entry edited: of 300 / of 3    1.25  1.00  1.50',
    ]);
    expect(reportText(report([edits(3, 1)]))).not.toContain('An entry edited');
  });

  test('says why processor time and memory are unknown', () => {
    const blind = series.map((each) => ({
      ...each,
      runs: each.runs.map((run) => ({ ...run, cpu: undefined, memory: undefined })),
    }));
    const text = reportText(report(blind));
    expect(text).toMatch(/Dateline: cold build +2\.00 +1\.00 +4\.00 +3 +unknown +unknown/);
    expect(text.split('\n').at(-1)).toContain('which exists only on Linux');
  });

  test('shows dev servers', () => {
    const dev = { page: [100, 80, 90], headline: [120], reload: [70, 70, 71], memory: 2e8 };
    const devServers = [{ contestant: 'Dateline', serves: 1.5, ...dev }];
    const rows = reportText({ ...report(series), devServers })
      .split('\n')
      .slice(-4);
    expect(rows.map((line) => line.split(/ {2,}/))).toEqual([
      [''],
      [
        ...['Dev server', 'serves after s', 'page after ms', 'min', 'max'],
        ...['headline after ms', 'min', 'max', 'reload after ms', 'min', 'max', 'peak MB'],
      ],
      expect.anything(),
      ['Dateline', '1.50', '90', '80', '100', '120', '120', '120', '70', '70', '71', '200'],
    ]);
  });

  test('shows each failure once, with its count and the end of its message', () => {
    const long = Array.from({ length: 40 }, (_, index) => `line ${index}`).join('\n');
    const failures = [
      { contestant: 'Rival', what: 'cold build', message: 'first' },
      { contestant: 'Dateline', what: 'one headline edited', message: 'short' },
      { contestant: 'Rival', what: 'cold build', message: long },
    ];
    const text = reportText({ ...report(series), measurements: [], failures });
    const lines = text.split('\n');
    expect(lines.slice(lines.indexOf('Failed 2 times: Rival: cold build')).slice(0, 4)).toEqual([
      'Failed 2 times: Rival: cold build',
      '  line 0',
      '  …',
      '  line 28',
    ]);
    expect(lines.slice(-3)).toEqual([
      '  line 39',
      'Failed once: Dateline: one headline edited',
      '  short',
    ]);
  });
});
