import { placeCountryName } from '../atlas/country-names.ts';
import { textSizes } from '../map-design.ts';
import { type MapFrame, project } from '../map-frame.ts';
import { type Marker, ringsOfMark } from '../map-markers.ts';
import type { MapMark } from '../map-marks.ts';
import type { LocatorMapInput } from '../map-model.ts';
import { pointsAlong } from '../pixel-rings.ts';
import type { CountryInFrame } from './country-labels.ts';
import type { Box } from './label-box.ts';
import { type Label, labelCandidates } from './label-candidates.ts';
import { placeLabels } from './label-placement.ts';

export interface MarkLabel extends Label {
  readonly main: boolean;
  readonly kind: MapMark['kind'];
}

interface LabelContext extends Pick<LocatorMapInput, 'language'> {
  readonly frame: MapFrame;
  readonly countries: readonly CountryInFrame[];
  readonly markers: ReadonlyMap<MapMark, Marker>;
  /** What no label may cover: markers, scale and globe. */
  readonly fixed: readonly Box[];
}

/**
 * Labels the marks: a country inside its borders if its name fits there, all others beside their markers.
 * @returns the labels in the order of the marks; a mark whose name has no room has none
 */
export function labelMarks(marks: readonly MapMark[], context: LabelContext): readonly MarkLabel[] {
  const inside = new Map<MapMark, Label>();
  const boxes = [...context.fixed];
  for (const mark of marks) {
    const label = isArea(mark, context) ? nameInside(mark, boxes, context) : undefined;
    if (label === undefined) continue;
    inside.set(mark, label);
    boxes.push(label.box);
  }
  const others = marks.filter((mark) => !inside.has(mark));
  const placed = placeLabels({
    candidates: others.map((mark) => candidatesOf(mark, context.markers.get(mark), context)),
    obstacles: boxes,
    lines: context.countries.flatMap(({ rings }) => pointsAlong(rings, 6)),
    size: context.frame.size,
  });
  const beside = new Map(others.map((mark, index) => [mark, placed[index]]));
  return marks.flatMap((mark) => {
    const label = inside.get(mark) ?? beside.get(mark);
    return label === undefined ? [] : [{ ...label, main: mark.main, kind: mark.kind }];
  });
}

/** Whether a mark is a country that is large enough to be visible without a marker. */
function isArea(mark: MapMark, { markers }: LabelContext): boolean {
  return mark.kind === 'country' && !markers.has(mark);
}

function nameInside(mark: MapMark, boxes: readonly Box[], context: LabelContext) {
  const spec = {
    text: mark.label,
    rings: ringsOfMark(mark, context.countries),
    ...textStyle(mark),
  };
  return placeCountryName(spec, boxes, context.frame.size);
}

function candidatesOf(mark: MapMark, marker: Marker | undefined, context: LabelContext) {
  const { frame, language } = context;
  const [x, y] = project(frame.projection, mark.at);
  const spec = { text: mark.label, x, y, radius: marker?.radius ?? 0, ...textStyle(mark) };
  return labelCandidates(spec, language.direction, frame.size.width);
}

function textStyle({ main }: MapMark) {
  return main
    ? { fontSize: textSizes.main, weight: 'bold' as const }
    : { fontSize: textSizes.place, weight: 'regular' as const };
}
