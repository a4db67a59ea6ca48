import { segmentsOf } from '../../model/text/segments.ts';
import { headlineSizes, maxLines } from './social-card-design.ts';

/** Measures the width and height of a text with a font size and a width, in pixels. */
export type MeasureText = (
  text: string,
  setting: { readonly fontSize: number; readonly width: number | 'min-content' | 'max-content' },
) => Promise<{ readonly width: number; readonly height: number }>;

export interface TextRoom {
  readonly width: number;
  readonly height: number;
  /** In ems. */
  readonly lineHeight: number;
}

/** A text with the font size at which it fits. A word longer than a line is hyphenated. */
export interface FittedText {
  readonly text: string;
  readonly fontSize: number;
}

/** The font size of measurements: widths at other sizes are proportional. */
const probe = 100;

/**
 * Finds the largest font size at which a headline fits its room in at most five lines without
 * hyphens. Only a word that is longer than a line at the smallest size is hyphenated.
 */
export async function fitHeadline(
  text: string,
  room: TextRoom,
  measure: MeasureText,
): Promise<FittedText> {
  const word = await measure(text, { fontSize: probe, width: 'min-content' });
  const line = await measure(text, { fontSize: probe, width: 'max-content' });
  const whole = headlineSizes.filter((size) => (word.width * size) / probe <= room.width);
  const candidates = whole.filter((size) => !cannotFit((line.width * size) / probe, size, room));
  const found = await largestOf(candidates, () => text, room, measure);
  if (found !== undefined) return found;
  const widths = await wordWidths(text, measure);
  const hyphenated = (size: number) => hyphenate(text, widths, (room.width * probe) / size);
  const sizes = whole.length > 0 ? headlineSizes.slice(-1) : headlineSizes;
  const fontSize = headlineSizes[headlineSizes.length - 1] ?? probe;
  return (
    (await largestOf(sizes, hyphenated, room, measure)) ?? { text: hyphenated(fontSize), fontSize }
  );
}

/**
 * Whether a text is longer than all lines of its room together. This is a quick test: a layout takes
 * half a millisecond.
 * @param length of the text on one line, including the spaces that line breaks replace
 */
function cannotFit(length: number, size: number, room: TextRoom): boolean {
  const most = linesIn(room, size);
  return length > most * room.width + (most - 1) * size * widestSpace;
}

/** In ems: wider than the space of any font. */
const widestSpace = 0.5;

/** How many lines a headline may have at a font size. */
function linesIn({ height, lineHeight }: TextRoom, size: number): number {
  return Math.min(maxLines, Math.floor(height / (size * lineHeight)));
}

/** The first size at which a text fits. Undefined if there is none. */
async function largestOf(
  sizes: readonly number[],
  textAt: (fontSize: number) => string,
  room: TextRoom,
  measure: MeasureText,
): Promise<FittedText | undefined> {
  for (const fontSize of sizes) {
    const text = textAt(fontSize);
    const line = fontSize * room.lineHeight;
    const most = linesIn(room, fontSize);
    if (most === 0) continue;
    const { height } = await measure(text, { fontSize, width: room.width });
    if (Math.round(height / line) <= most) return { text, fontSize };
  }
  return undefined;
}

/** The width of each word of a text. */
async function wordWidths(text: string, measure: MeasureText) {
  const widths = new Map<string, number>();
  for (const word of new Set(text.split(/\s+/u))) {
    const { width } = await measure(word, { fontSize: probe, width: 'max-content' });
    widths.set(word, width);
  }
  return widths;
}

/**
 * Splits words that are longer than a line with hyphens, into as few parts as possible. No two parts
 * fit on one line, so each hyphen is at the end of a line.
 */
function hyphenate(text: string, widths: ReadonlyMap<string, number>, lineWidth: number): string {
  const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });
  return text.replace(/\S+/gu, (word) => {
    const pieces = Math.ceil(((widths.get(word) ?? 0) * 1.08) / lineWidth);
    if (pieces < 2) return word;
    const all = [...segmentsOf(letters, word)].map(({ text: letter }) => letter);
    const length = Math.ceil(all.length / pieces);
    const parts = Array.from({ length: pieces }, (_, index) =>
      all.slice(index * length, (index + 1) * length).join(''),
    );
    return parts.filter((part) => part !== '').join('-');
  });
}
