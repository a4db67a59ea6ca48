import type { Box } from '../labels/label-box.ts';
import type { Label } from '../labels/label-candidates.ts';
import { edgeGap } from '../labels/label-placement.ts';
import { labelWidth, textExtent } from '../labels/label-width.ts';
import type { MapSize } from '../map-model.ts';
import { type Pixel, type PixelSpan, type Row, spansInside } from '../pixel-rings.ts';

/** The distance between the horizontal lines on which the search takes place, in units of the drawing. */
const rowHeight = 7;
/** Free space around a country's name, in units. */
const clearance = 7;

export interface CountryNameSpec {
  readonly text: string;
  readonly fontSize: number;
  readonly weight: 'regular' | 'bold';
  /** The outline of the country in the drawing. */
  readonly rings: readonly Pixel[][];
}

/**
 * Finds a position for a country's name: inside the country and the frame, clear of obstacles, and as near
 * as possible to the middle of the visible part of the country.
 * @returns undefined if the name does not fit
 */
export function placeCountryName(
  spec: CountryNameSpec,
  obstacles: readonly Box[],
  size: MapSize,
): Label | undefined {
  const { ascent, descent } = textExtent(spec.text);
  const width = labelWidth(spec.text, spec.weight) * spec.fontSize;
  const height = (ascent + descent) * spec.fontSize;
  const rows = rowsOf(spec.rings, size);
  const middle = middleOf(rows);
  if (middle === undefined) return undefined;
  const needed = width + 2 * clearance;
  // Most rows have no room for the name, so they are skipped early.
  const wide = rows.map(({ spans }) => spans.filter(([from, to]) => to - from >= needed));
  const count = Math.ceil((height + 2 * clearance) / rowHeight) + 1;
  const found = rows.flatMap(({ y }, index) => {
    const inside = commonSpans(wide, index, count);
    if (inside.length === 0) return [];
    const top = y + ((count - 1) * rowHeight - height) / 2;
    const taken = obstacles.filter(
      (box) => box.top < top + height + clearance && box.bottom > top - clearance,
    );
    return subtract(inside, taken)
      .flatMap((span) => centreIn(span, needed, middle[0]) ?? [])
      .map((x) => {
        const distance = Math.hypot(x - middle[0], top + height / 2 - middle[1]);
        return { x, top, distance };
      });
  });
  const best = found.reduce<(typeof found)[number] | undefined>(
    (nearest, each) => (nearest === undefined || each.distance < nearest.distance ? each : nearest),
    undefined,
  );
  return best && nameAt(spec, best.x, best.top, width);
}

function nameAt(
  { text, fontSize }: CountryNameSpec,
  at: number,
  above: number,
  width: number,
): Label {
  const { ascent, descent } = textExtent(text);
  const [x, y] = [Math.round(at), Math.round(above + ((ascent + descent) / 2) * fontSize)];
  const shift = (ascent - descent) / 2;
  const top = y - ((ascent + descent) / 2) * fontSize;
  const bottom = y + ((ascent + descent) / 2) * fontSize;
  const box = { left: x - width / 2, right: x + width / 2, top, bottom };
  return { text, x, y, shift, anchor: 'middle', box };
}

/** The parts of horizontal lines that are inside the country and the frame. */
function rowsOf(rings: readonly Pixel[][], { width, height }: MapSize): readonly Row[] {
  const count = Math.floor((height - 2 * edgeGap) / rowHeight) + 1;
  const frame: readonly PixelSpan[] = [[edgeGap, width - edgeGap]];
  const inside = spansInside(rings, { top: edgeGap, height: rowHeight, count });
  return inside.map(({ y, spans }) => ({ y, spans: overlap(spans, frame) }));
}

function middleOf(rows: readonly Row[]): Pixel | undefined {
  const pieces = rows.flatMap(({ y, spans }) => spans.map((span) => ({ y, span })));
  const area = pieces.reduce((sum, { span: [from, to] }) => sum + to - from, 0);
  if (area === 0) return undefined;
  const x = pieces.reduce((sum, { span: [from, to] }) => sum + ((to - from) * (from + to)) / 2, 0);
  const y = pieces.reduce((sum, { y, span: [from, to] }) => sum + (to - from) * y, 0);
  return [x / area, y / area];
}

/** The spans that consecutive rows have in common. Empty if there are fewer rows. */
function commonSpans(
  rows: readonly (readonly PixelSpan[])[],
  first: number,
  count: number,
): readonly PixelSpan[] {
  let spans: readonly PixelSpan[] = rows[first + count - 1] ?? [];
  for (let index = first; spans.length > 0 && index < first + count - 1; index += 1) {
    spans = overlap(spans, rows[index] ?? []);
  }
  return spans;
}

function overlap(a: readonly PixelSpan[], b: readonly PixelSpan[]): readonly PixelSpan[] {
  return a.flatMap(([from, to]) =>
    b.flatMap(([start, end]): readonly PixelSpan[] => {
      const span: PixelSpan = [Math.max(from, start), Math.min(to, end)];
      return span[0] < span[1] ? [span] : [];
    }),
  );
}

function subtract(spans: readonly PixelSpan[], boxes: readonly Box[]): readonly PixelSpan[] {
  return boxes.reduce<readonly PixelSpan[]>(
    (rest, { left, right }) =>
      overlap(rest, [
        [Number.NEGATIVE_INFINITY, left],
        [right, Number.POSITIVE_INFINITY],
      ]),
    spans,
  );
}

/** The centre of a part of a span, as near as possible to a preferred x. @param width of the part */
function centreIn([from, to]: PixelSpan, width: number, preferred: number): number | undefined {
  if (to - from < width) return undefined;
  return Math.min(Math.max(preferred, from + width / 2), to - width / 2);
}
