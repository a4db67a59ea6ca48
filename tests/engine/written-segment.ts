import { writeWhole } from '../../src/engine/cache/cache-file.ts';
import {
  type SegmentEntry,
  segmentParts,
  type TextPlace,
} from '../../src/engine/content/segment-file.ts';
import { digestOf } from '../../src/model/digest.ts';

/** The text of an article, its sentences with names and what lists show of it: plain data. */
export interface TextInSegment {
  readonly text: object;
  readonly sentences?: readonly object[];
  readonly listed?: object;
}

/**
 * Writes a segment as a build does.
 * @param file absolute path
 * @param texts by the paths of their articles; undefined for a file that is no article
 */
export function writeSegment(
  file: string,
  texts: Readonly<Record<string, TextInSegment | undefined>>,
): void {
  const parts: Buffer[] = [];
  let length = 0;
  const place = (value: object): TextPlace => {
    const bytes = Buffer.from(JSON.stringify(value));
    const found: TextPlace = [length, bytes.length, digestOf(bytes)];
    parts.push(bytes);
    length += bytes.length;
    return found;
  };
  const entries = Object.entries(texts).map(([path, own]): SegmentEntry => {
    return {
      ...{ path, digest: digestOf(JSON.stringify(own ?? null)), problems: [] },
      ...{ list: undefined, value: undefined },
      text: own && place(own.text),
      sentences: own && place(own.sentences ?? []),
      listed: own && place(own.listed ?? {}),
    };
  });
  writeWhole(file, ...segmentParts(file, 'common', entries, Buffer.concat(parts)));
}
