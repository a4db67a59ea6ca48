import { type Atlas, countryKey } from './atlas/atlas.ts';
import { sidesOf } from './atlas/frame-sides.ts';
import { type CountryInFrame, type CountryLabel, labelCountries } from './labels/country-labels.ts';
import { boxAround } from './labels/label-box.ts';
import { labelMarks, type MarkLabel } from './labels/mark-labels.ts';
import { chooseFrame, type MapFrame } from './map-frame.ts';
import { furnishMap, type MapFurniture } from './map-furniture.ts';
import { type Marker, markersOf } from './map-markers.ts';
import type { MapMark } from './map-marks.ts';
import type { LocatorMapInput } from './map-model.ts';
import { joinCountries, type MapShapes, selectPolygons, simplifyCountries } from './map-shapes.ts';
import { pixelRings } from './pixel-rings.ts';

/** The elements of a map with their positions, ready for drawing. */
export interface MapLayout {
  readonly frame: MapFrame;
  readonly shapes: MapShapes;
  readonly markers: readonly Marker[];
  readonly furniture: MapFurniture;
  /** The names of the marks. */
  readonly labels: readonly MarkLabel[];
  /** The names of countries without a mark. */
  readonly countryLabels: readonly CountryLabel[];
}

/**
 * Lays out a map: first frame, land, markers, scale and globe, then the names. No name covers an earlier
 * element.
 * @param marks at least one, the main ones first
 * @param details levels of detail of the land in square units (see `simplifyCountries`), the finest first: the
 * first with at most `maxPoints` points is drawn, or the last
 */
export function layOutMap(
  marks: readonly MapMark[],
  input: Pick<LocatorMapInput, 'language' | 'words' | 'size' | 'atlas' | 'countryNames'>,
  details: readonly number[] = pageDetails,
): MapLayout {
  const frame = chooseFrame(marks, input.atlas.detailed, input.size);
  const homes = homesOf(marks);
  const isHome = (key: string) => homes.has(key);
  const { shapes, countries } = landOf(frame, input.atlas, isHome, details);
  const markers = markersOf(marks, frame, countries);
  const furniture = furnishMap(frame, input);
  const fixed = [
    ...[...markers.values()].map(({ x, y, radius }) => boxAround(x, y, radius + 2)),
    ...furniture.boxes,
  ];
  const labels = labelMarks(marks, {
    ...input,
    frame,
    countries,
    markers,
    fixed,
  });
  const marked = marks.filter(({ kind }) => kind === 'country').map(countryOfMark);
  const others = countries.filter(({ country }) => !marked.includes(countryKey(country)));
  const taken = [...fixed, ...labels.map(({ box }) => box)];
  const countryLabels = labelCountries(others, isHome, taken, input);
  return {
    frame,
    shapes,
    markers: [...markers.values()],
    furniture,
    labels,
    countryLabels,
  };
}

/**
 * Levels of detail for the land on pages, in square units: about one pixel if possible, and coarser if fjords
 * and islands would make the map larger than the article.
 */
const pageDetails: readonly number[] = [1.4, 3, 6, 12];
/** Of all outlines together; 1,000 points are about 2.5 kB compressed. */
const maxPoints = 1300;

function landOf(
  frame: MapFrame,
  atlas: Atlas,
  isHome: (key: string) => boolean,
  details: readonly number[],
) {
  const layer = frame.scope === 'world' ? atlas.coarse : atlas.detailed;
  const view = { ...frame, sideOf: sidesOf(frame) };
  const pieces = selectPolygons(layer, view, Math.min(...details));
  for (const detail of details) {
    const limit = detail === details.at(-1) ? Number.POSITIVE_INFINITY : maxPoints;
    const simplified = simplifyCountries(layer, pieces, view, detail, limit);
    if (simplified === undefined) continue;
    const countries = simplified.countries.map(({ country, shape }) => ({
      country,
      rings: pixelRings(shape, frame),
    }));
    if (pointsOf(countries) > limit) continue;
    return { shapes: joinCountries(simplified, (each) => isHome(countryKey(each))), countries };
  }
  throw new Error('the last detail is always drawn');
}

function pointsOf(countries: readonly CountryInFrame[]): number {
  return countries.reduce(
    (sum, { rings }) => rings.reduce((inner, ring) => inner + ring.length, sum),
    0,
  );
}

/** The keys of the countries that a map is about: those with a mark, and those of its main places. */
function homesOf(marks: readonly MapMark[]): ReadonlySet<string | undefined> {
  const leading = marks.filter(({ main, kind }) => main || kind === 'country');
  return new Set((leading.length > 0 ? leading : marks.slice(0, 1)).map(countryOfMark));
}

function countryOfMark({ country }: MapMark): string | undefined {
  return country && countryKey(country);
}
