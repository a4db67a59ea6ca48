import type { TimelineSign, TimelineWords } from '../../model/pictures/timeline.ts';
import type { Box } from '../map/label-box.ts';
import { labelWidth } from '../map/label-width.ts';
import { edge, rowHeight, textSize } from './timeline-design.ts';

/** A sign and what it says, in the legend. */
export interface LegendEntry {
  readonly sign: TimelineSign;
  readonly text: string;
  /** Where the sign begins. */
  readonly x: number;
  readonly row: number;
  /** Of sign and text; top and bottom count from the top of the legend. */
  readonly box: Box;
}

/** From where a sign begins to its text, and from an entry to the next. */
export const legendSteps = { text: 38, entry: 18 } as const;

/** Sets the legend in rows, as words run in a line. */
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
