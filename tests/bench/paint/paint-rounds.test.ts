import { expect, test } from 'vitest';
import { lines } from '../../../bench/paint/line/line.ts';
import type { PageLoad } from '../../../bench/paint/pages/load-page.ts';
import type { MeasuredSite } from '../../../bench/paint/pages/measured-page.ts';
import { type PaintRoundOptions, runPaintRounds } from '../../../bench/paint/paint-rounds.ts';

const site = (name: string, ...kinds: readonly string[]): MeasuredSite => ({
  name,
  folder: '/',
  pages: kinds.map((kind) => ({ kind, lang: 'en', path: `/${kind}/` })),
});
const sites = [site('Dateline', 'front page', 'article'), site('Rival', 'article')];
const load: PageLoad = {
  connected: 80,
  waited: 120,
  firstPaint: 150,
  largestPaint: 150,
  bytes: 9000,
  requests: 1,
  shift: 0,
};

function options(given: Partial<PaintRoundOptions>): PaintRoundOptions {
  const { signal } = new AbortController();
  const rest = { rounds: 2, load: async () => load, progress: () => {} };
  return { lines: lines.slice(0, 1), signal, ...rest, ...given };
}

test('loads a page of a peer directly after ours, in each round', async () => {
  const loaded: string[] = [];
  const { series, failures } = await runPaintRounds(
    sites,
    options({
      load: async ({ name }, { kind }, line) => {
        loaded.push(`${name} ${kind} ${line.name}`);
        return load;
      },
    }),
  );
  const round = ['Dateline front page slow', 'Dateline article slow', 'Rival article slow'];
  expect(loaded).toEqual([...round, ...round]);
  expect(series.map(({ loads }) => loads.length)).toEqual([2, 2, 2]);
  expect(failures).toEqual([]);
});

test('continues after a failure, and reports it', async () => {
  const { series, failures } = await runPaintRounds(
    sites,
    options({
      rounds: 1,
      load: async ({ name }) => {
        if (name === 'Rival') throw new Error('no ferry today');
        return load;
      },
    }),
  );
  expect(failures).toEqual([
    { contestant: 'Rival', what: 'article, en, slow line', message: 'no ferry today' },
  ]);
  expect(series.map(({ loads }) => loads.length)).toEqual([1, 1, 0]);
});

test('ends when it is stopped', async () => {
  const controller = new AbortController();
  const { series } = await runPaintRounds(
    sites,
    options({ signal: controller.signal, progress: () => controller.abort() }),
  );
  expect(series.map(({ loads }) => loads.length)).toEqual([1, 0, 0]);
});
