import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { WatchedChanges } from '../../../src/engine/build-options.ts';
import type { BuildReport } from '../../../src/engine/build-report.ts';
import { type Outcome, SiteBuilds } from '../../../src/engine/dev/site-builds.ts';

const report: BuildReport = {
  ...{ pageCounts: new Map(), problems: [], lost: [], withheld: [], draftsShown: true },
  ...{ parser: 'remark', written: true, files: undefined, milliseconds: 0, stages: new Map() },
};

/** The state and the log of a test. */
interface Happened {
  /** The outdated outputs. */
  readonly stale: Set<string>;
  /** For each build, the files that were saved before it, and the outputs that it must make. */
  readonly asked: (readonly string[])[];
  readonly later: Outcome[];
}

let happened: Happened;
let fault: Outcome | undefined;
let builds: SiteBuilds;

/** Makes the required outputs, then the others one by one until it is interrupted. */
async function make({ stale, asked }: Happened, watched: WatchedChanges | undefined) {
  const { changed = [], order } = watched ?? {};
  asked.push([...changed, '|', ...(order?.first ?? ['everything'])]);
  if (fault !== undefined) return fault;
  const isFirst = (path: string) => Number(order?.first.has(path) ?? false);
  for (const path of [...stale].sort((a, b) => isFirst(b) - isFirst(a))) {
    if (order !== undefined && isFirst(path) === 0 && order.isInterrupted()) break;
    await new Promise((resolve) => setTimeout(resolve, 1));
    stale.delete(path);
  }
  return stale.size === 0 ? report : { ...report, postponed: [...stale] };
}

beforeEach(async () => {
  fault = undefined;
  // The builds of an earlier test may still run.
  const own: Happened = { stale: new Set(), asked: [], later: [] };
  happened = own;
  builds = new SiteBuilds(
    (watched) => make(own, watched),
    async (outcome) => {
      own.later.push(outcome);
    },
  );
  await builds.saved([]);
  expect(own.asked).toEqual([['|', 'everything']]);
});

function save(file: string, ...outputs: readonly string[]): Promise<Outcome> {
  for (const output of outputs) happened.stale.add(output);
  return builds.saved([file]);
}

describe('after a save', () => {
  test('the last requested pages are made first, and the others follow automatically', async () => {
    const { stale, asked, later } = happened;
    for (const page of ['e', 'd', 'c', 'b', 'a', 'b']) await builds.whenCurrent(`${page}.html`);
    await builds.whenCurrent('feed.atom');
    const outcome = await save('/one.md', 'a.html', 'feed.atom', 'e.html');
    expect(asked.at(-1)).toEqual(['/one.md', '|', 'b.html', 'a.html', 'c.html', 'd.html']);
    expect(outcome).toMatchObject({ postponed: ['feed.atom', 'e.html'] });
    await vi.waitFor(() => expect(later).toEqual([report]));
    expect(asked.slice(2)).toEqual([['|']]);
    expect(stale.size).toBe(0);
  });

  test('a request for an outdated output is answered once that is made, before the others', async () => {
    const { stale, asked, later } = happened;
    await save('/one.md', 'a.html', 'feed.atom', 'feed.rss');
    const answers = ['feed.atom', 'a.html'].map(async (path) => {
      await builds.whenCurrent(path);
      expect(stale.has(path)).toBe(false);
    });
    await Promise.all(answers);
    expect([...stale]).toEqual(['feed.rss']);
    await vi.waitFor(() => expect(later.at(-1)).toEqual(report));
    await builds.whenCurrent('feed.rss');
    expect(asked.slice(2)).toEqual([['|', 'a.html', 'feed.atom'], ['|']]);
  });

  test('another save interrupts the remaining outputs', async () => {
    const { stale, asked, later } = happened;
    await save('/one.md', ...Array.from({ length: 25 }, (_, at) => `${at}.html`));
    await vi.waitFor(() => expect(stale.size).toBeLessThan(25), { interval: 1 });
    await save('/two.md', 'a.html');
    expect(asked.slice(1)).toEqual([['/one.md', '|'], ['|'], ['/two.md', '|']]);
    expect(stale.size).toBeGreaterThan(1);
    await vi.waitFor(() => expect(later).toHaveLength(2));
    expect(stale.size).toBe(0);
  });

  test('a request interrupts the remaining outputs, and waits for one more build', async () => {
    const { stale, asked } = happened;
    await save('/one.md', ...Array.from({ length: 25 }, (_, at) => `${at}.html`), 'feed.atom');
    await vi.waitFor(() => expect(stale.size).toBeLessThan(26), { interval: 1 });
    await builds.whenCurrent('feed.atom');
    expect(asked.slice(2)).toEqual([['|'], ['|', 'feed.atom']]);
    expect(stale.has('feed.atom')).toBe(false);
    expect(stale.size).toBeGreaterThan(1);
    await vi.waitFor(() => expect(stale.size).toBe(0));
    expect(asked.at(-1)).toEqual(['|']);
  });

  test('many remaining outputs are made in several builds', async () => {
    const { asked, later } = happened;
    await save('/one.md', ...Array.from({ length: 70 }, (_, at) => `${at}.html`));
    await vi.waitFor(() => expect(later.at(-1)).toEqual(report));
    expect(later).toHaveLength(3);
    expect(asked.slice(2)).toEqual([['|'], ['|'], ['|']]);
  });
});

describe('a build that fails', () => {
  const problem = { ...report, written: false };

  test.each([
    ['with problems', problem],
    ['with an error', new Error('a layout fails')],
  ])('%s does not block requests, and does not lose saved files', async (_, failed) => {
    const { stale, asked } = happened;
    await save('/one.md', 'a.html', 'b.html');
    fault = failed;
    expect(await save('/two.md')).toBe(failed);
    const before = asked.length;
    await builds.whenCurrent('a.html');
    expect(asked).toHaveLength(before);
    fault = undefined;
    await save('/three.md');
    expect(asked.at(-1)).toEqual(['/two.md', '/three.md', '|', 'a.html']);
    expect([...stale]).toEqual(['b.html']);
  });

  test('while it makes postponed outputs is reported, and ends the wait', async () => {
    const { stale, later } = happened;
    await save('/one.md', 'a.html');
    fault = new Error('a layout fails');
    await builds.whenCurrent('a.html');
    expect(later).toEqual([fault]);
    expect([...stale]).toEqual(['a.html']);
  });
});
