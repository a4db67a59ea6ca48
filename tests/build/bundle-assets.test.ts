import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { bundleAssets } from '../../src/build/bundle-assets.ts';
import { digestOf } from '../../src/build/digest.ts';

test('the stylesheet names each font by the digest of its bytes, under the base path', async () => {
  const { css, files } = await bundleAssets('/news/');
  expect(files.length).toBeGreaterThan(0);
  for (const { file, output } of files) {
    expect(output).toContain(digestOf(await readFile(file)));
    expect(css).toContain(`url(/news/${output})`);
  }
});

test('the stylesheet is one minified text without imports or outside addresses', async () => {
  const { css } = await bundleAssets('/');
  expect(css).not.toContain('@import');
  expect(css).not.toMatch(/https?:|url\(\/\//);
  expect(css).not.toContain('\n');
});

test('lays out by logical properties, so that it serves both directions of writing', async () => {
  const { css } = await bundleAssets('/');
  const physical = css.match(
    /[{;](?:margin|padding|border|inset)?-?(?:left|right)(?:-[a-z]+)*:|text-align:(?:left|right)/g,
  );
  expect(physical).toBeNull();
});
