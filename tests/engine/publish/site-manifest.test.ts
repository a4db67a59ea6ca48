import { expect, test } from 'vitest';
import {
  amendedManifest,
  manifestText,
  parseManifest,
} from '../../../src/engine/publish/site-manifest.ts';

const file = (path: string, digest: string, size: number) => ({ path, digest, size });
const one = '1'.repeat(16);
const two = '2'.repeat(16);

const files = [
  file('index.html', one, 10),
  file('media/a chart.png', one, 40),
  file('chart.png', one, 30),
  file('صفحة/index.html', one, 20),
];

test('amending a manifest gives the same as writing all of it', () => {
  const made = [
    file('chart.png', two, 3000),
    file('index.html', two, 1),
    file('صفحة/index.html', two, 2),
  ];
  const written = [...made, file('media/a chart.png', one, 40)];
  expect(amendedManifest(manifestText(files), made)).toBe(manifestText(written));
  expect(amendedManifest(manifestText(files), [])).toBe(manifestText(files));
});

test('the line of a file is not confused with that of a path with the same end', () => {
  const made = [file('a chart.png', two, 1)];
  expect(amendedManifest(manifestText(files), made)).toBeUndefined();
  const amended = amendedManifest(manifestText(files), [file('media/a chart.png', two, 41)]);
  expect(parseManifest(amended ?? '').get('chart.png')?.digest).toBe(one);
  expect(parseManifest(amended ?? '').get('media/a chart.png')?.size).toBe(41);
});

test.each(['new.html', 'index', 'files', 'manifest 1', ''])(
  'a file that is not in the manifest cannot be amended: "%s"',
  (path) => {
    expect(amendedManifest(manifestText(files), [file(path, two, 1)])).toBeUndefined();
  },
);
