/** The length of text that is segmented at a time, in UTF-16 code units. */
const windowSize = 512;
/** Segments this close to the end of a window are segmented again in the next window. */
const margin = 64;

/**
 * The segments of a text, in order, in linear time and memory. Intl.Segmenter copies its whole input for
 * each segment (V8 12 and older), which takes gigabytes for 40,000 letters, so this segments one window
 * of the text at a time. A window without a complete segment is doubled.
 *
 * A rule that looks ahead more than 64 code units can give a boundary that the whole text would not have:
 * for example, a sentence that continues with a lower-case letter after more punctuation than that.
 */
export function* segmentsOf(segmenter: Intl.Segmenter, text: string): Generator<Segment> {
  let start = 0;
  let size = windowSize;
  while (start < text.length) {
    const end = snapToCodePoint(text, start + size);
    const from = start;
    for (const { segment, index, isWordLike } of segmenter.segment(text.slice(start, end))) {
      const segmentEnd = from + index + segment.length;
      if (end < text.length && segmentEnd > end - margin) break;
      yield { text: segment, end: segmentEnd, isWordLike: isWordLike === true };
      start = segmentEnd;
      // A doubled window gives only one segment, since each segment copies the window.
      if (size > windowSize) break;
    }
    size = start === from ? size * 2 : windowSize;
  }
}

/** A character, word or sentence of a text. */
export interface Segment {
  readonly text: string;
  /** End offset in the text, in UTF-16 code units. */
  readonly end: number;
  /** For words: whether it contains letters or digits. */
  readonly isWordLike: boolean;
}

/** The number of segments in a text, in linear time. */
export function countSegments(segmenter: Intl.Segmenter, text: string): number {
  let count = 0;
  for (const _ of segmentsOf(segmenter, text)) count += 1;
  return count;
}

/** The offset, or the next one if it would split a surrogate pair. */
function snapToCodePoint(text: string, offset: number): number {
  if (offset >= text.length) return text.length;
  const unit = text.charCodeAt(offset);
  return unit >= 0xdc00 && unit <= 0xdfff ? offset + 1 : offset;
}
