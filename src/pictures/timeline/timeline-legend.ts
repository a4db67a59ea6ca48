import type { TimelineSign, TimelineWords } from '../../model/pictures/timeline.ts';
import type { Box } from '../map/labels/label-box.ts';
import { labelWidth } from '../map/labels/label-width.ts';
import { edge, rowHeight, textSize } from './timeline-design.ts';

/** A sign in the legend, with its explanation. */
export interface LegendEntry {
  readonly sign: TimelineSign;
  readonly text: string;
  /** The start of the sign. */
  readonly x: number;
  readonly row: number;
  /** The box of sign and text. Top and bottom are relative to the top of the legend. */
  readonly box: Box;
}

/** From the start of a sign to its text, and from an entry to the next. */
export const legendSteps = { text: 38, entry: 18 } as const;

/** Lays out the legend in rows, as words wrap in a paragraph. */
export function layOutLegend(
  signs: readonly TimelineSign[],
  words: Pick<TimelineWords, 'signs'>,
  width: number,
): readonly LegendEntry[] {
  let x: number = edge;
  let row = 0;
  return signs.map((sign) => {
    const text = words.signs[sign];
    const length = legendSteps.text + labelWidth(text) * textSize.tick;
    if (x > edge && x + length > width - edge) {
      x = edge;
      row += 1;
    }
    const top = row * rowHeight;
    const box = { left: x, right: x + length, top, bottom: top + rowHeight };
    const entry = { sign, text, x, row, box };
    x = box.right + legendSteps.entry;
    return entry;
  });
}
