/**
 * How wide a text stands in a sans face, for which the build has no font: each reader has another.
 * The advances are those of DejaVu Sans, rounded up: the widest of the faces that `system-ui` and its
 * stand-ins are in practice (Arial, Helvetica, Roboto, Segoe UI and San Francisco run 10 to 15 %
 * narrower), so that a label never needs more room than was kept for it.
 */

/** Hundredths of an em, and the letters that take that much. */
const latin: readonly (readonly [number, string])[] = [
  [33, "'’‘ijlIıìíîïÌÍÎÏĪīİ"],
  [43, ' ,.·-–/:;ftţťŧ()[]!rŕř'],
  [56, '"“”*_?|Jszcśŝşšźżžçćĉċč'],
  [62, 'LFkvxyýÿĹĻĽŁ'],
  [108, '%—mMwWŴŵ@æœÆŒĦħŉ'],
  [72, 'BCERVXZPTYSKÈÉÊËŠŽÇĆČ'],
];

const advances = new Map(latin.flatMap(([width, letters]) => [...letters].map((c) => [c, width])));

/** Letters whose form is wide wherever in the word they stand. */
const wideArabic = /[سشصضڜښ]/u;
const narrowArabic = /[اأإآلٱ]/u;
/** Joined letters end in a long stroke: what the last letter of a word has more than others. */
const arabicTail = 36;

/** Bold letters against regular ones, at most. */
const bold = { arabic: 1.24, other: 1.16 } as const;

/**
 * The width of a text in ems, rather too much than too little.
 * @param weight `bold` for a label that stands out
 */
export function labelWidth(text: string, weight: 'regular' | 'bold' = 'regular'): number {
  const hundredths = [...text].reduce((sum, letter) => sum + advanceOf(letter), 0);
  const tails = text.match(/\p{Script=Arabic}(?!\p{L}|\p{M})/gu)?.length ?? 0;
  const factor = weight === 'bold' ? bold[isArabic(text) ? 'arabic' : 'other'] : 1;
  return ((hundredths + tails * arabicTail) / 100) * factor;
}

/** How far a text reaches above and below its baseline, in ems. */
export function labelReach(text: string): { readonly up: number; readonly down: number } {
  return isArabic(text) ? { up: 0.95, down: 0.5 } : { up: 0.8, down: 0.25 };
}

function isArabic(text: string): boolean {
  return /\p{Script=Arabic}/u.test(text);
}

function advanceOf(letter: string): number {
  const known = advances.get(letter);
  if (known !== undefined) return known;
  if (/\p{M}|\p{Cf}/u.test(letter)) return 0;
  if (isArabic(letter)) return arabicAdvance(letter);
  if (/\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}/u.test(letter)) {
    return 102;
  }
  const capital = /\p{Lu}/u.test(letter);
  if (/\p{Script=Latin}/u.test(letter)) return capital ? 82 : 65;
  if (/\p{Nd}/u.test(letter)) return 65;
  return capital || !/\p{L}/u.test(letter) ? 102 : 74;
}

function arabicAdvance(letter: string): number {
  if (wideArabic.test(letter)) return 97;
  return narrowArabic.test(letter) ? 44 : 62;
}
