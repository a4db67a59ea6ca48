/**
 * Makes the site's fonts as subsets of two families under the SIL Open Font License (layouts/fonts/OFL.txt). From
 * Newsreader: a variable-weight font for text, and a display-size font for headlines. From Noto Naskh Arabic, with
 * variable weight: a font with its letters, and one with the digits, punctuation and Latin letters in Arabic text. `npm
 * run fonts` writes them into layouts/fonts. They are part of the repository, so that builds need no font tools.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import subsetFont from 'subset-font';
import {
  arabicCharacters,
  charactersAmongArabic,
  latinCharacters,
} from '../../src/engine/assets/font-characters.ts';

const newsreader = '@fontsource-variable/newsreader/files/newsreader-latin-opsz-normal.woff2';
const naskh = (part: 'arabic' | 'latin') =>
  `@fontsource-variable/noto-naskh-arabic/files/noto-naskh-arabic-${part}-wght-normal.woff2`;

const wght = { min: 400, max: 700 };
const faces = [
  { name: 'newsreader-text', from: newsreader, text: latinCharacters, axes: { opsz: 16, wght } },
  {
    name: 'newsreader-display',
    from: newsreader,
    text: latinCharacters,
    axes: { opsz: 60, wght: 560 },
  },
  { name: 'naskh-arabic', from: naskh('arabic'), text: arabicCharacters, axes: { wght } },
  { name: 'naskh-latin', from: naskh('latin'), text: charactersAmongArabic, axes: { wght } },
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

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const { file, bytes } of await makeFonts()) {
    await writeFile(new URL(`../../layouts/fonts/${file}`, import.meta.url), bytes);
  }
}
