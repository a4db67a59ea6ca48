import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { bundleAssets } from '../../../src/engine/assets/bundle-assets.ts';
import { purgeUnusedCss } from '../../../src/engine/assets/page-css.ts';
import { rareElements, splitCss } from '../../../src/engine/assets/split-css.ts';
import { scratchForEach } from '../scratch.ts';

const cache = scratchForEach();

const cut = (whole: string, body: string) =>
  purgeUnusedCss(splitCss(whole), { liveReload: false })(body).css;

test('keeps the rules of the classes that a page has, and the rules without classes', () => {
  const whole =
    'p{margin:0}.byline{color:red}.map .sea,.map p{color:blue}.kicker:before{color:tan}';
  expect(cut(whole, '<body class="page"><p class="byline kicker">')).toBe(
    'p{margin:0}.byline{color:red}.kicker:before{color:tan}',
  );
});

test('keeps the rules of the rare elements that a page has, and of all common elements', () => {
  const whole =
    '.body table,.body p{margin:0}h4{color:red}td .a,ul{color:tan}@media print{pre{color:red}}';
  expect(cut(whole, '<div class="body a"><h4>')).toBe(
    '.body p{margin:0}h4{color:red}ul{color:tan}',
  );
  expect(cut(whole, '<table class="body a"><td><pre>')).toBe(
    '.body table,.body p{margin:0}td .a,ul{color:tan}@media print{pre{color:red}}',
  );
});

test.each([
  ['the matching selectors of a rule', '.a,.b,i .a{color:red}', '.a,i .a{color:red}'],
  ['one of several in :is()', ':is(.a,.b) i{color:red}', ':is(.a,.b) i{color:red}'],
  ['none of several in :is()', 'p{margin:0}:is(.b,.c) .a{color:red}', 'p{margin:0}'],
  ['a class in :not()', '.a:not(.b){color:red}', '.a:not(.b){color:red}'],
  [
    'the print rules of a class',
    '@media print{.a{color:red}.b{color:red}}',
    '@media print{.a{color:red}}',
  ],
  ['no empty block', '@media print{.b{color:red}}', ''],
  ['numbers with a point', '.a{opacity:.5;margin:.25rem}', '.a{opacity:.5;margin:.25rem}'],
  ['addresses of files', 'a{background:url(x.b.png)}', 'a{background:url(x.b.png)}'],
])('keeps %s', (_what, whole, kept) => {
  expect(cut(whole, '<i class="a">')).toBe(kept);
});

test('keeps only the custom properties that a kept rule uses, directly or through others', () => {
  const whole =
    ':root{--a:red;--b:var(--a);--c:tan;--d:var(--c)}.x{color:var(--b)}.y{color:var(--d)}';
  expect(cut(whole, '<i class="x">')).toBe(':root{--a:red;--b:var(--a)}.x{color:var(--b)}');
});

test('allows the stylesheet by its hash', () => {
  const { css, policy } = purgeUnusedCss(splitCss('.a{color:red}'), { liveReload: false })(
    '<i class=a>',
  );
  const hash = createHash('sha256').update(css).digest('base64');
  expect(css).toBe('.a{color:red}');
  expect(policy).toContain(`style-src 'sha256-${hash}'`);
});

test('pages with the same classes share a stylesheet', () => {
  const cssFor = purgeUnusedCss(splitCss('.a{color:red}.b{color:tan}'), { liveReload: false });
  expect(cssFor('<i class="a c">')).toBe(cssFor('<b class="a">'));
});

test('a page with every class has exactly the whole stylesheet', async () => {
  const { stylesheets, rules } = await bundleAssets('/', cache());
  for (const [lang, whole] of Object.entries(stylesheets)) {
    const elements = [...rareElements].map((name) => `<${name}>`).join('');
    const names = [...whole.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name]) => name).join(' ');
    const body = `<i class="${names}">${elements}`;
    expect(purgeUnusedCss(rules[lang] ?? [], { liveReload: false })(body).css).toBe(whole);
  }
});

test('names the fonts of the families that the page uses', () => {
  const face = (family: string, src: string) => `@font-face{font-family:${family};src:${src}}`;
  const whole =
    face('Text Face', 'url(/a/text.woff2)format("woff2")') +
    face('Text Local', 'local(Georgia)') +
    face('"Head Face"', 'url("/a/head.woff2")format("woff2")') +
    face('Gone', 'url(/a/gone.woff2)') +
    ':root{--serif:"Text Face","Text Local";--gone:"Gone"}.a{font-family:var(--serif)}h1{font-family:Head Face}';
  const page = purgeUnusedCss(splitCss(whole), { liveReload: false })('<i class="a">');
  expect(page.fonts).toEqual(['/a/text.woff2', '/a/head.woff2']);
});
