import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { markerName, markerText, readMarker } from '../../../src/engine/publish/output-marker.ts';
import { scratchForEach } from '../scratch.ts';

const folder = scratchForEach();
const read = (text: string) => {
  writeFileSync(path.join(folder(), markerName), text);
  return readMarker(folder());
};

test.each(['/', '/news/', '/news/today/', '/n%C3%A4chste/'])(
  'the marker has the base path %s',
  async (basePath) => {
    expect(await read(markerText(basePath, '1/2'))).toMatchObject({ basePath, shard: '1/2' });
  },
);

test.each([
  ...['', '{', 'null', '5', '[]', '{}', '{"basePath":5}', '{"basePath":""}'],
  ...['{"basePath":"news/"}', '{"basePath":"/news"}', '{"basePath":"//evil.example/"}'],
  ...['{"basePath":"/\\\\evil.example/"}', '{"basePath":"/%/"}', '{"basePath":"/a b/"}'],
])('a damaged marker counts as missing: %s', async (text) => {
  expect(await read(text)).toBeUndefined();
});

test('a folder without a marker has none', async () => {
  expect(await readMarker(folder())).toBeUndefined();
});
