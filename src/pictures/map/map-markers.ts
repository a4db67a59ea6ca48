import { countryKey } from './atlas/atlas.ts';
import type { CountryInFrame } from './labels/country-labels.ts';
import { markerRadii } from './map-design.ts';
import { type MapFrame, project } from './map-frame.ts';
import type { MapMark } from './map-marks.ts';
import type { Pixel } from './pixel-rings.ts';

/** The dot at a place. */
export interface Marker {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly main: boolean;
}

/** A country smaller than this, in units, has a marker like a point. */
const minCountry = 28;

/** Creates markers for points and for countries too small to be visible. Regions have none. */
export function markersOf(
  marks: readonly MapMark[],
  frame: MapFrame,
  countries: readonly CountryInFrame[],
): ReadonlyMap<MapMark, Marker> {
  const withMarker = marks.filter(
    (mark) =>
      mark.kind === 'point' ||
      (mark.kind === 'country' && across(ringsOfMark(mark, countries)) < minCountry),
  );
  return new Map(withMarker.map((mark) => [mark, markerOf(mark, frame)]));
}

/** The outline of a mark's country in the drawing. Empty if it is too small to be drawn. */
export function ringsOfMark(
  { country }: MapMark,
  countries: readonly CountryInFrame[],
): readonly Pixel[][] {
  const key = country && countryKey(country);
  return countries.find((each) => countryKey(each.country) === key)?.rings ?? [];
}

function markerOf({ at, main }: MapMark, { projection }: MapFrame): Marker {
  const [x, y] = project(projection, at);
  const radius = main ? markerRadii.main : markerRadii.other;
  return { x: Math.round(x), y: Math.round(y), radius, main };
}

function across(rings: readonly Pixel[][]): number {
  const points = rings.flat();
  const reach = (values: readonly number[]) =>
    values.reduce((a, b) => Math.max(a, b), 0) -
    values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  if (points.length === 0) return 0;
  return Math.max(reach(points.map(([x]) => x)), reach(points.map(([, y]) => y)));
}
