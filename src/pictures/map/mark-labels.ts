import type { CountryInFrame } from './country-labels.ts';
import { placeCountryName } from './country-names.ts';
import type { Box } from './label-box.ts';
import { type Label, labelCandidates } from './label-candidates.ts';
import { placeLabels } from './label-placement.ts';
import { textSizes } from './map-design.ts';
import { type MapFrame, projected } from './map-frame.ts';
import { type Marker, ringsOfMark } from './map-markers.ts';
import type { MapMark } from './map-marks.ts';
import type { LocatorMapInput } from './map-model.ts';
import { pointsAlong } from './pixel-rings.ts';

export interface MarkLabel extends Label {
  readonly main: boolean;
  readonly kind: MapMark['kind'];
}

interface Surroundings extends Pick<LocatorMapInput, 'language'> {
  readonly frame: MapFrame;
  readonly countries: readonly CountryInFrame[];
  readonly markers: ReadonlyMap<MapMark, Marker>;
  /** What no label may cover: markers, scale and globe. */
  readonly fixed: readonly Box[];
}

/**
 * Names the marks: a country inside its borders where its name fits there, all else beside its marker.
 * @returns the labels in the order of the marks, and the ids of the places without one
 */
export function nameMarks(
  marks: readonly MapMark[],
  around: Surroundings,
): { readonly labels: readonly MarkLabel[]; readonly unlabelled: readonly string[] } {
  const inside = new Map<MapMark, Label>();
  const boxes = [...around.fixed];
  for (const mark of marks) {
    const label = isArea(mark, around) ? nameInside(mark, boxes, around) : undefined;
    if (label === undefined) continue;
    inside.set(mark, label);
    boxes.push(label.box);
  }
  const others = marks.filter((mark) => !inside.has(mark));
  const placed = placeLabels({
    candidates: others.map((mark) => candidatesOf(mark, around.markers.get(mark), around)),
    obstacles: boxes,
    lines: around.countries.flatMap(({ rings }) => pointsAlong(rings, 6)),
    size: around.frame.size,
  });
  const beside = new Map(others.map((mark, index) => [mark, placed[index]]));
  const labelled = marks.map((mark) => ({ mark, label: inside.get(mark) ?? beside.get(mark) }));
  return {
    labels: labelled.flatMap(({ mark: { main, kind }, label }) =>
      label === undefined ? [] : [{ ...label, main, kind }],
    ),
    unlabelled: labelled.flatMap(({ mark, label }) => (label === undefined ? mark.ids : [])),
  };
}

/** A country that is large enough to be seen without a marker. */
function isArea(mark: MapMark, { markers }: Surroundings): boolean {
  return mark.kind === 'country' && !markers.has(mark);
}

function nameInside(mark: MapMark, boxes: readonly Box[], around: Surroundings) {
  const wish = { text: mark.label, rings: ringsOfMark(mark, around.countries), ...lettering(mark) };
  return placeCountryName(wish, boxes, around.frame.size);
}

function candidatesOf(mark: MapMark, marker: Marker | undefined, around: Surroundings) {
  const { frame, language } = around;
  const [x, y] = projected(frame.projection, mark.at);
  const wish = { text: mark.label, x, y, radius: marker?.radius ?? 0, ...lettering(mark) };
  return labelCandidates(wish, language.direction, frame.size.width);
}

function lettering({ main }: MapMark) {
  return main
    ? { fontSize: textSizes.main, weight: 'bold' as const }
    : { fontSize: textSizes.place, weight: 'regular' as const };
}
