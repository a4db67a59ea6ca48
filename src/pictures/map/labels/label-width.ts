/**
 * Estimates the width of text in the sans-serif font of the reader, which the build does not know. The advances are
 * those of DejaVu Sans, rounded up. It is the widest font that browsers use for `system-ui` and its fallbacks in
 * practice (Arial, Helvetica, Roboto, Segoe UI and San Francisco are 10 to 15 % narrower), so a label never needs more
 * room than was reserved.
 */

/** Advances in hundredths of an em, and the letters that have them. */
const latin: readonly (readonly [number, string])[] = [
  [33, "'’‘ijlIıìíîïÌÍÎÏĪīİ"],
  [43, ' ,.·-–/:;ftţťŧ()[]!rŕř'],
  [56, '"“”*_?|Jszcśŝşšźżžçćĉċč'],
  [62, 'LFkvxyýÿĹĻĽŁ'],
  [108, '%—mMwWŴŵ@æœÆŒĦħŉ'],
  [72, 'BCERVXZPTYSKÈÉÊËŠŽÇĆČ'],
];

const advances = new Map(latin.flatMap(([width, letters]) => [...letters].map((c) => [c, width])));

/**
 * Advances of Arabic letters in hundredths of an em: final (or isolated) and joined to the next letter, in
 * regular, then the same in bold. Each is the wider of two forms.
 */
const arabic: readonly (readonly [readonly number[], string])[] = [
  [[30, 30, 38, 38], 'اأإآٱ'],
  [[98, 30, 106, 41], 'بتثپٹ'],
  [[83, 30, 101, 41], 'يىئی'],
  [[76, 33, 90, 41], 'نلں'],
  [[65, 65, 72, 72], 'جحخچ'],
  [[52, 52, 58, 58], 'دذڈ'],
  [[55, 55, 63, 63], 'رزژڑوؤ'],
  [[127, 89, 141, 102], 'سشښ'],
  [[123, 87, 136, 99], 'صضڝ'],
  [[95, 82, 107, 97], 'طظ'],
  [[60, 60, 68, 68], 'عغ'],
  [[104, 51, 119, 72], 'فڤ'],
  [[83, 51, 90, 72], 'قڨ'],
  [[90, 55, 102, 58], 'كکگڭ'],
  [[67, 58, 78, 67], 'م'],
  [[54, 53, 61, 69], 'هة'],
  [[47, 47, 51, 51], 'ء'],
];
const arabicForms = new Map(
  arabic.flatMap(([widths, letters]) => [...letters].map((letter) => [letter, widths])),
);
/** For letters that are not in the table. */
const widestArabic = [127, 89, 141, 102];

/** Matches text to which an Arabic letter before it is joined: another letter, after any marks; never hamza. */
const joinsNext = /^\p{M}*(?!ء)(?=\p{L})\p{Script=Arabic}/u;

/** The most by which bold letters are wider than regular ones. Arabic letters have their own widths. */
const boldFactor = 1.16;

/**
 * Estimates the width of a text in ems, as an upper bound.
 * @param weight `bold` for an emphasised label
 */
export function labelWidth(text: string, weight: 'regular' | 'bold' = 'regular'): number {
  const hundredths = [...text.matchAll(/./gsu)].reduce(
    (sum, { 0: letter, index }) =>
      sum +
      (isArabicLetter(letter)
        ? arabicAdvance(letter, joinsNext.test(text.slice(index + 1)), weight)
        : advanceOf(letter) * (weight === 'bold' ? boldFactor : 1)),
    0,
  );
  return hundredths / 100;
}

/** The height of a text above and below its baseline, in ems. */
export function textExtent(text: string): { readonly ascent: number; readonly descent: number } {
  return isArabic(text) ? { ascent: 0.95, descent: 0.5 } : { ascent: 0.8, descent: 0.25 };
}

function isArabic(text: string): boolean {
  return /\p{Script=Arabic}/u.test(text);
}

function advanceOf(letter: string): number {
  const known = advances.get(letter);
  if (known !== undefined) return known;
  if (/\p{M}|\p{Cf}/u.test(letter)) return 0;
  if (/\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}/u.test(letter)) {
    return 102;
  }
  const capital = /\p{Lu}/u.test(letter);
  if (/\p{Script=Latin}/u.test(letter)) return capital ? 82 : 65;
  if (/\p{Nd}/u.test(letter)) return 65;
  return capital || !/\p{L}/u.test(letter) ? 102 : 74;
}

function isArabicLetter(letter: string): boolean {
  return /(?=\p{L})\p{Script=Arabic}/u.test(letter);
}

function arabicAdvance(letter: string, isJoined: boolean, weight: 'regular' | 'bold'): number {
  const widths = arabicForms.get(letter) ?? widestArabic;
  return widths[(weight === 'bold' ? 2 : 0) + (isJoined ? 1 : 0)] ?? 0;
}
