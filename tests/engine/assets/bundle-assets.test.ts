import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { bundleAssets, stylesheetIn } from '../../../src/engine/assets/bundle-assets.ts';
import { withLook } from '../../../src/engine/assets/tokens-of-look.ts';
import { digestOf } from '../../../src/model/digest.ts';
import { scratchForEach } from '../scratch.ts';

const cache = scratchForEach();

test('the stylesheets name each font by the digest of its bytes, under the base path', async () => {
  const assets = await bundleAssets('/news/', cache());
  const { files } = assets;
  const css = stylesheetIn('en', assets) + stylesheetIn('ar', assets);
  expect(files.length).toBeGreaterThan(0);
  for (const { file, output } of files) {
    expect(output).toContain(digestOf(readFileSync(file)));
    expect(css).toContain(`url(/news/${output})`);
  }
});

test('the stylesheet is one minified text without imports or outside addresses', async () => {
  const css = stylesheetIn('ar', await bundleAssets('/', cache()));
  expect(css).not.toContain('@import');
  expect(css).not.toMatch(/https?:|url\(\/\//);
  expect(css).not.toContain('\n');
});

test('the stylesheet uses logical properties only, so that it works in both directions of writing', async () => {
  const css = stylesheetIn('ar', await bundleAssets('/', cache()));
  const physical = css.match(
    /[{;](?:margin|padding|border|inset)?-?(?:left|right)(?:-[a-z]+)*:|text-align:(?:left|right)/g,
  );
  expect(physical).toBeNull();
});

test('text keeps its size when an iPhone is turned: its browser knows only the property with a prefix', async () => {
  const css = stylesheetIn('en', await bundleAssets('/', cache()));
  expect(css).toContain('-webkit-text-size-adjust:100%');
});

test('a cached stylesheet is reused, and a damaged one is made again', async () => {
  const first = await bundleAssets('/', cache());
  expect(await bundleAssets('/', cache())).toEqual(first);
  const folder = path.join(cache(), 'styles');
  const [name = '', ...others] = readdirSync(folder);
  expect(others).toEqual([]);
  writeFileSync(path.join(folder, name), `${digestOf('{}')}\n{"site":"body{display:none}"}`);
  expect(await bundleAssets('/', cache())).toEqual(first);
});

test('the stylesheets of two base paths are cached side by side', async () => {
  const root = await bundleAssets('/', cache());
  const news = await bundleAssets('/news/', cache());
  expect(news.stylesheets.site).not.toBe(root.stylesheets.site);
  expect(await bundleAssets('/', cache())).toEqual(root);
});

test('a language with its own stylesheet does not use the common one', async () => {
  const assets = await bundleAssets('/', cache());
  const [english, arabic] = [stylesheetIn('en', assets), stylesheetIn('ar', assets)];
  expect(english).toBe(assets.stylesheets.site);
  expect(english).not.toContain('naskh');
  expect(arabic).toContain('naskh');
  // They differ only in their fonts, and each loads only its own.
  expect(arabic).not.toContain('newsreader');
  const common = /\*,:before,:after\{.*/s.exec(english)?.[0];
  expect(common?.length).toBeGreaterThan(10_000);
  expect(arabic).toContain(common);
});

test('colours and widths of a site replace those of the stylesheets, without additional rules', async () => {
  const own = { light: { accent: '#0b5394' }, dark: { accent: '#9fc5e8', flagPaper: '#222222' } };
  const look = { colours: own, width: { text: '32rem' } };
  const plain = stylesheetIn('en', await bundleAssets('/', cache()));
  const css = stylesheetIn('en', await bundleAssets('/', cache(), look));
  const expected = [
    ['--accent:#8a1f11', '--accent:#0b5394'],
    ['--accent:#f2977f', '--accent:#9fc5e8'],
    ['--flag-paper:#4a3a0b', '--flag-paper:#222'],
    ['--measure:35rem', '--measure:32rem'],
  ].reduce((text, [from = '', to = '']) => text.replace(from, to), plain);
  expect(css).toBe(expected);
  expect(css).not.toBe(plain);
});

test('a value is added for a property that is not in the stylesheet', () => {
  const look = { colours: { light: { ink: '#000000' }, dark: { ink: '#ffffff' } }, width: {} };
  expect(withLook(':root { --paper: white; }\n', look)).toBe(`:root { --paper: white; }
:root {
  --ink: #000000;
}
@media (prefers-color-scheme: dark) {
:root {
  --ink: #ffffff;
}
}
`);
});
