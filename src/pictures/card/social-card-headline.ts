import { segmentsOf } from '../../model/text/segments.ts';
import { headlineSizes, mostLines } from './social-card-design.ts';

/** Width and height of a text as it is set, in pixels. */
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

/** A text with the size at which it fits; with hyphens added where a word was longer than a line. */
export interface FittedText {
  readonly text: string;
  readonly fontSize: number;
}

/** Widths are measured at this size, and are in proportion at all others. */
const probe = 100;

/**
 * Sets a headline as large as its room allows: in at most five lines, every word on one line. Only a
 * word that is longer than a line at the least size is parted.
 */
export async function fitHeadline(
  text: string,
  room: TextRoom,
  measure: MeasureText,
): Promise<FittedText> {
  const word = await measure(text, { fontSize: probe, width: 'min-content' });
  const line = await measure(text, { fontSize: probe, width: 'max-content' });
  const whole = headlineSizes.filter((size) => (word.width * size) / probe <= room.width);
  const likely = whole.filter((size) => !surelyTooLong((line.width * size) / probe, size, room));
  const found = await largestOf(likely, () => text, room, measure);
  if (found !== undefined) return found;
  const widths = await wordWidths(text, measure);
  const parted = (size: number) => partWords(text, widths, (room.width * probe) / size);
  const sizes = whole.length > 0 ? headlineSizes.slice(-1) : headlineSizes;
  const fontSize = headlineSizes[headlineSizes.length - 1] ?? probe;
  return (await largestOf(sizes, parted, room, measure)) ?? { text: parted(fontSize), fontSize };
}

/**
 * Whether a text would not fit into all the lines that its room has, were each filled to its end: told
 * at the cost of a division, where setting it takes half a millisecond.
 * @param length of the text on one line; of the spaces in it, those between lines take no room
 */
function surelyTooLong(length: number, size: number, room: TextRoom): boolean {
  const most = linesIn(room, size);
  return length > most * room.width + (most - 1) * size * widestSpace;
}

/** In ems, and more than any font has. */
const widestSpace = 0.5;

/** How many lines of a size a headline may have. */
function linesIn({ height, lineHeight }: TextRoom, size: number): number {
  return Math.min(mostLines, Math.floor(height / (size * lineHeight)));
}

/** The first size at which a text fits; undefined where there is none. */
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

/** How wide each word of a text is. */
async function wordWidths(text: string, measure: MeasureText) {
  const widths = new Map<string, number>();
  for (const word of new Set(text.split(/\s+/u))) {
    const { width } = await measure(word, { fontSize: probe, width: 'max-content' });
    widths.set(word, width);
  }
  return widths;
}

/**
 * Parts words that are longer than a line by hyphens into as few pieces as fit. No two of them fit
 * on one line together, so that each hyphen ends one.
 */
function partWords(text: string, widths: ReadonlyMap<string, number>, lineWidth: number): string {
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
