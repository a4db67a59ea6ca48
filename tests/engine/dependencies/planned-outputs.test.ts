import { expect, test } from 'vitest';
import type { FileOutput } from '../../../src/engine/dependencies/output-plan.ts';
import { PlannedOutputs, planIn } from '../../../src/engine/dependencies/planned-outputs.ts';
import { tableOf } from '../../facts/table-of.ts';

const file = (path: string): FileOutput => ({ make: 'file', path, format: 'feeds', subject: '' });
const asset = (path: string) => ({ file: `/files/${path}`, output: path });
const theme = {
  assets: {
    ...{ stylesheets: { site: '' }, rules: { site: [] } },
    files: [asset('assets/font.woff2'), asset('zebra.woff2')],
  },
  icons: [],
  layouts: {
    ...{ file: '/layouts.js', digests: {}, kindsDigest: '' },
    searchScript: asset('assets/search.js'),
    offlineScript: asset('assets/offline.js'),
    worker: { ...asset('sw.js'), digest: '' },
  },
};

test('plans of the content are facts, and those of the theme and the search are between them', () => {
  const own = ['about/feed.json', 'quay.json', 'ميناء.json'];
  const facts = tableOf([
    ['articles:en', []],
    ...own.map((path) => [`output:${path}`, file(path)] as const),
    ['report', {}],
  ]);
  const search = { make: 'search', path: 'pagefind/a', part: 'pagefind/', digest: '1' } as const;
  const planned = new PlannedOutputs(facts, theme, [search]);
  const numbers = Array.from({ length: planned.count }, (_, at) => at);
  const paths = numbers.map((at) => planned.pathAt(at));
  expect(paths).toEqual([
    ...['about/feed.json', 'assets/font.woff2', 'assets/search.js', 'pagefind/a'],
    ...['quay.json', 'zebra.woff2', 'ميناء.json'],
  ]);
  expect(planned.paths()).toEqual(paths);
  const ofContent = numbers.flatMap((at) => planned.factAt(at) ?? []);
  expect(ofContent.map((fact) => planIn(facts, fact))).toEqual(own.map(file));
  expect(numbers.map((at) => planned.planAt(at).make)).toEqual([
    ...['file', 'copy', 'copy', 'search', 'file', 'copy', 'file'],
  ]);
  expect(numbers.map((at) => planned.factAt(at) !== undefined)).toEqual(
    paths.map((path) => own.includes(path)),
  );
});
