import type { Box } from './label-box.ts';
import type { Label } from './label-candidates.ts';
import { edgeGap } from './label-placement.ts';
import { labelReach, labelWidth } from './label-width.ts';
import type { MapSize } from './map-model.ts';
import { type Pixel, type Row, type Span, spansInside } from './pixel-rings.ts';

/** The lines on which room is looked for lie so far apart, in units of the drawing. */
const rowHeight = 7;
/** Free space about a country's name. */
const clearance = 7;

export interface NameWish {
  readonly text: string;
  readonly fontSize: number;
  readonly weight: 'regular' | 'bold';
  /** The country as it falls in the drawing. */
  readonly rings: readonly Pixel[][];
}

/**
 * Finds where a country's name fits whole: inside the country, inside the frame, and clear of what
 * is there. Where it fits more than once, it stands as near as can be to the middle of what the
 * frame shows of the country.
 * @returns undefined where it fits nowhere
 */
export function placeCountryName(
  wish: NameWish,
  obstacles: readonly Box[],
  size: MapSize,
): Label | undefined {
  const { up, down } = labelReach(wish.text);
  const width = labelWidth(wish.text, wish.weight) * wish.fontSize;
  const height = (up + down) * wish.fontSize;
  const rows = rowsOf(wish.rings, size);
  const middle = middleOf(rows);
  if (middle === undefined) return undefined;
  const needed = width + 2 * clearance;
  // Rows in which the name has no room are quick to pass over, and most are.
  const wide = rows.map(({ spans }) => spans.filter(([from, to]) => to - from >= needed));
  const count = Math.ceil((height + 2 * clearance) / rowHeight) + 1;
  const found = rows.flatMap(({ y }, index) => {
    const inside = common(wide, index, count);
    if (inside.length === 0) return [];
    const top = y + ((count - 1) * rowHeight - height) / 2;
    const taken = obstacles.filter(
      (box) => box.top < top + height + clearance && box.bottom > top - clearance,
    );
    return subtract(inside, taken)
      .flatMap((span) => centreIn(span, needed, middle[0]) ?? [])
      .map((x) => {
        const away = Math.hypot(x - middle[0], top + height / 2 - middle[1]);
        return { x, top, away };
      });
  });
  const best = found.reduce<(typeof found)[number] | undefined>(
    (nearest, each) => (nearest === undefined || each.away < nearest.away ? each : nearest),
    undefined,
  );
  return best && nameAt(wish, best.x, best.top, width);
}

function nameAt({ text, fontSize }: NameWish, at: number, above: number, width: number): Label {
  const { up, down } = labelReach(text);
  const [x, y] = [Math.round(at), Math.round(above + ((up + down) / 2) * fontSize)];
  const shift = (up - down) / 2;
  const top = y - ((up + down) / 2) * fontSize;
  const bottom = y + ((up + down) / 2) * fontSize;
  const box = { left: x - width / 2, right: x + width / 2, top, bottom };
  return { text, x, y, shift, anchor: 'middle', box };
}

/** What lies inside the country and the frame, line by line. */
function rowsOf(rings: readonly Pixel[][], { width, height }: MapSize): readonly Row[] {
  const count = Math.floor((height - 2 * edgeGap) / rowHeight) + 1;
  const frame: readonly Span[] = [[edgeGap, width - edgeGap]];
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

/** What some rows, one below the other, have in common; nothing if there are fewer of them. */
function common(rows: readonly (readonly Span[])[], first: number, count: number): readonly Span[] {
  let spans: readonly Span[] = rows[first + count - 1] ?? [];
  for (let index = first; spans.length > 0 && index < first + count - 1; index += 1) {
    spans = overlap(spans, rows[index] ?? []);
  }
  return spans;
}

function overlap(a: readonly Span[], b: readonly Span[]): readonly Span[] {
  return a.flatMap(([from, to]) =>
    b.flatMap(([start, end]): readonly Span[] => {
      const span: Span = [Math.max(from, start), Math.min(to, end)];
      return span[0] < span[1] ? [span] : [];
    }),
  );
}

function subtract(spans: readonly Span[], boxes: readonly Box[]): readonly Span[] {
  return boxes.reduce<readonly Span[]>(
    (rest, { left, right }) =>
      overlap(rest, [
        [Number.NEGATIVE_INFINITY, left],
        [right, Number.POSITIVE_INFINITY],
      ]),
    spans,
  );
}

/** The middle of a piece of a span, as near to a wish as the span allows. */
function centreIn([from, to]: Span, width: number, wish: number): number | undefined {
  if (to - from < width) return undefined;
  return Math.min(Math.max(wish, from + width / 2), to - width / 2);
}
