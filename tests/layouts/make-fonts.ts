/**
 * Cuts the site's two faces out of Newsreader (SIL Open Font License, see layouts/fonts/OFL.txt):
 * one for text, of variable weight, and one for headlines, of display size. `npm run fonts` writes
 * them into layouts/fonts; they are part of the repository, so that a build needs no font tools.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import subsetFont from 'subset-font';

const source = createRequire(import.meta.url).resolve(
  '@fontsource-variable/newsreader/files/newsreader-latin-opsz-normal.woff2',
);

/** Basic Latin, Latin-1, and the marks that newspapers set. */
const characters = [...range(0x20, 0x7e), ...range(0xa0, 0xff), ...'–—‘’‚“”„…•†‡′″‹›Œœ€−'].join('');

const faces = [
  { name: 'newsreader-text', variationAxes: { opsz: 16, wght: { min: 400, max: 700 } } },
  { name: 'newsreader-display', variationAxes: { opsz: 60, wght: 560 } },
];

/** Makes each face anew: file name and bytes. */
export async function makeFonts(): Promise<readonly { file: string; bytes: Uint8Array }[]> {
  const font = await readFile(source);
  const made = [];
  for (const { name, variationAxes } of faces) {
    const bytes = await subsetFont(font, characters, { targetFormat: 'woff2', variationAxes });
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
