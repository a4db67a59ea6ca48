/** How much of a text a segmenter is shown at a time, in UTF-16 code units. */
const windowSize = 512;
/** What stands this near to the end of a window is looked at again in the next one. */
const margin = 64;

/**
 * The segments of a text, in order, in linear time and memory. Intl.Segmenter copies the whole
 * text for each segment it gives (V8 12 and older), so 40,000 letters cost it gigabytes: here it
 * sees a window at a time. A window that holds no whole segment is doubled.
 *
 * Where rules look further than 64 code units ahead (a sentence that goes on with a small letter
 * behind more marks than that), a boundary may stand that the whole text would not have.
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
      // A doubled window is for one segment: many in it would cost a copy of it each.
      if (size > windowSize) break;
    }
    size = start === from ? size * 2 : windowSize;
  }
}

/** A character, word or sentence of a text. */
export interface Segment {
  readonly text: string;
  /** Where it ends in the text, in UTF-16 code units. */
  readonly end: number;
  /** For words: whether it has letters or digits. */
  readonly isWordLike: boolean;
}

/** How many segments a text has; linear time. */
export function countSegments(segmenter: Intl.Segmenter, text: string): number {
  let count = 0;
  for (const _ of segmentsOf(segmenter, text)) count += 1;
  return count;
}

/** The offset, or the next one if it would part a surrogate pair. */
function snapToCodePoint(text: string, offset: number): number {
  if (offset >= text.length) return text.length;
  const unit = text.charCodeAt(offset);
  return unit >= 0xdc00 && unit <= 0xdfff ? offset + 1 : offset;
}
