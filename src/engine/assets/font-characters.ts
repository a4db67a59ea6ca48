/** The characters of fonts that pages load. */

function range(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i));
}

/** Basic Latin, Latin-1, and the punctuation of newspapers. */
export const latinCharacters = [
  ...range(0x20, 0x7e),
  ...range(0xa0, 0xff),
  ...'–—‘’‚“”„…•†‡′″‹›Œœ€−',
].join('');

/** Other characters in Arabic text: spaces, digits, names in basic Latin, and punctuation. */
export const charactersAmongArabic = [
  ...range(0x20, 0x7e),
  ...'\u00a0§©«°±²³·»×÷–—‘’“”…•‹›€−',
].join('');

/**
 * Arabic: punctuation, letters, vowel signs, both sets of digits, additional letters for foreign names
 * (پ چ ژ ڤ ڨ ک گ ی), and the joiner and non-joiner.
 */
export const arabicCharacters = [
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

/** The characters of a script that a font file of a package has, by the name of its subset. */
export const subsetCharacters: Readonly<Record<string, string>> = {
  latin: latinCharacters,
  arabic: arabicCharacters,
};
