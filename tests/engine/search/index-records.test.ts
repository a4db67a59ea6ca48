import { afterEach, expect, test } from 'vitest';
import { indexRecords } from '../../../src/engine/search/index-records.ts';
import type { SearchRecord } from '../../../src/model/search/search-record.ts';

const record = (name: string, language = 'en'): SearchRecord => ({
  url: `/${name}/`,
  language,
  content: `The ${name} is open.`,
  meta: { title: name, day: '2031-05-02', date: '2 May 2031', place: '', kind: '', folded: '' },
  filters: { section: ['harbour'], year: ['2031'], person: [], place: [], topic: [] },
  sort: { date: '2031-05-02T08:00:00.000Z' },
});

const harbours = [record('quay'), record('pier')];

afterEach(() => {
  delete process.env.PAGEFIND_EXTENDED_BINARY_PATH;
});

test('the same records give the same bytes, and the runtime is included only on request', async () => {
  const [first, second] = [await indexRecords(harbours, true), await indexRecords(harbours, true)];
  expect(second).toEqual(first);
  const runtime = ['pagefind-worker.js', 'pagefind.js', 'wasm.en.pagefind'];
  const names = first.map(({ path }) => path);
  expect(names.filter((name) => !name.includes('/')).sort()).toEqual([
    'pagefind-entry.json',
    'pagefind-worker.js',
    expect.stringMatching(/^pagefind\.en_\w+\.pf_meta$/),
    'pagefind.js',
    'wasm.en.pagefind',
  ]);
  const others = await indexRecords(harbours, false);
  expect(others.map(({ path }) => path)).toEqual(names.filter((name) => !runtime.includes(name)));
});

test('a language without a stemmer has a runtime', async () => {
  const names = (await indexRecords([record('quay', 'xx')], true)).map(({ path }) => path);
  expect(names).toContain('wasm.unknown.pagefind');
});

test('says what to do if Pagefind does not run', async () => {
  process.env.PAGEFIND_EXTENDED_BINARY_PATH = '/no/such/binary';
  await expect(indexRecords(harbours, true)).rejects.toThrow(
    /^the search index cannot be made: .* — install the optional dependencies of Pagefind \(npm ci --include=optional\), or write "leaveOut: \[search\]" in site\.yaml$/,
  );
});
