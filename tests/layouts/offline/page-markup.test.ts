import { describe, expect, test } from 'vitest';
import { isNeeded, readMarkup } from '../../../layouts/scripts/offline/page-markup.ts';

const font = '/news/assets/text.0123456789abcdef.woff2';
const script = '/news/assets/offline.0123456789abcdef.js';
const page = (kind: string, head = '') =>
  `<!doctype html><html lang="en" dir="ltr"><head><style>@font-face{src:url(${font})format("woff2")}</style>${head}</head><body class="page-${kind}"><p>Ships</p></body></html>`;

describe('the markup of a page', () => {
  test.each(['article', 'front', 'offline'])(
    'says that a page of the kind %s is stored',
    (kind) => {
      expect(readMarkup(page(kind)).kind).toBe(kind);
    },
  );

  test.each(['section', 'search', 'not-found', 'frontier'])(
    'says that a page of the kind %s is not stored',
    (kind) => {
      expect(readMarkup(page(kind)).kind).toBeUndefined();
    },
  );

  test('is not recognised in the text of an article', () => {
    const text =
      '<p>&lt;body class="page-front"&gt; &lt;script&gt;addEventListener("load",()=&gt;navigator.serviceWorker</p>';
    const { kind, registers } = readMarkup(page('section').replace('Ships', text));
    expect(kind).toBeUndefined();
    expect(registers).toBe(false);
  });

  test('names each file with a digest once: fonts, scripts, pictures in every size', () => {
    const pictures =
      '<img src="/news/assets/pictures/quay-0123456789abcdef-800.jpeg" srcset="/news/assets/pictures/quay-0123456789abcdef-2-400.avif 400w, /news/assets/pictures/quay-0123456789abcdef-800.avif 800w"/>';
    const more = `<link rel="icon" href="/news/icon.svg"/><script type="module" src="${script}"></script>`;
    const html = page('article', more).replace('Ships', pictures + pictures);
    expect(readMarkup(html).assets).toEqual([
      script,
      '/news/assets/pictures/quay-0123456789abcdef-2-400.avif',
      '/news/assets/pictures/quay-0123456789abcdef-800.avif',
      '/news/assets/pictures/quay-0123456789abcdef-800.jpeg',
      font,
    ]);
  });
});

test('fonts and scripts are required; of a picture, one size is enough', () => {
  expect([font, script].every(isNeeded)).toBe(true);
  expect(isNeeded('/assets/pictures/quay-0123456789abcdef-800.avif')).toBe(false);
});
