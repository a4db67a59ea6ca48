/**
 * Makes the site's fonts as subsets of two families under the SIL Open Font License
 * (layouts/fonts/OFL.txt). From Newsreader: one for text, of variable weight, and one for headlines, of
 * display size. From Noto Naskh Arabic, of variable weight: one with its letters, and one with the digits,
 * punctuation and Latin letters in Arabic text. `npm run fonts` writes them into layouts/fonts. They are part
 * of the repository, so that builds need no font tools.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import subsetFont from 'subset-font';

const newsreader = '@fontsource-variable/newsreader/files/newsreader-latin-opsz-normal.woff2';
const naskh = (part: 'arabic' | 'latin') =>
  `@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-${part}-wght-normal.woff2`;

/** Basic Latin, Latin-1, and the punctuation of newspapers. */
const latin = [...range(0x20, 0x7e), ...range(0xa0, 0xff), ...'–—‘’‚“”„…•†‡′″‹›Œœ€−'].join('');

/** Other characters in Arabic text: spaces, digits, names in basic Latin, and punctuation. */
const amongArabic = [...range(0x20, 0x7e), ...'\u00a0§©«°±²³·»×÷–—‘’“”…•‹›€−'].join('');

/**
 * Arabic: punctuation, letters, vowel signs, both sets of digits, additional letters for foreign names
 * (پ چ ژ ڤ ڨ ک گ ی), and the joiner and non-joiner.
 */
const arabic = [
  ...range(0x60c, 0x60d),
  ...range(0x61b, 0x61f),
  ...range(0x621, 0x63a),
  ...range(0x640, 0x652),
  ...range(0x660, 0x671),
  ...'پچژڤڥڨکگڭی۔',
  ...range(0x6f0, 0x6f9),
  'ﷲ',
  ...range(0x200c, 0x200e),
].join('');

const wght = { min: 400, max: 700 };
const faces = [
  { name: 'newsreader-text', from: newsreader, text: latin, axes: { opsz: 16, wght } },
  { name: 'newsreader-display', from: newsreader, text: latin, axes: { opsz: 60, wght: 560 } },
  { name: 'naskh-arabic', from: naskh('arabic'), text: arabic, axes: { wght } },
  { name: 'naskh-latin', from: naskh('latin'), text: amongArabic, axes: { wght } },
];

/** Makes every font: file name and bytes. */
export async function makeFonts(): Promise<readonly { file: string; bytes: Uint8Array }[]> {
  const { resolve } = createRequire(import.meta.url);
  const made = [];
  for (const { name, from, text, axes } of faces) {
    const font = await readFile(resolve(from));
    const bytes = await subsetFont(font, text, { targetFormat: 'woff2', variationAxes: axes });
    made.push({ file: `${name}.woff2`, bytes });
  }
  return made;
}

function range(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const { file, bytes } of await makeFonts()) {
    await writeFile(new URL(`../../layouts/fonts/${file}`, import.meta.url), bytes);
  }
}
