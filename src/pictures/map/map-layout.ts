import { type Atlas, countryKey } from './atlas.ts';
import { type CountryInFrame, type CountryLabel, nameCountries } from './country-labels.ts';
import { fewestPoints } from './frame-lines.ts';
import { sidesOf } from './frame-sides.ts';
import { boxAround } from './label-box.ts';
import { chooseFrame, type MapFrame } from './map-frame.ts';
import { furnishMap, type MapFurniture } from './map-furniture.ts';
import { type Marker, markersOf } from './map-markers.ts';
import type { MapMark } from './map-marks.ts';
import type { LocatorMapInput } from './map-model.ts';
import { joinCountries, type MapShapes, simplifyCountries, takePieces } from './map-shapes.ts';
import { type MarkLabel, nameMarks } from './mark-labels.ts';
import { pixelRings } from './pixel-rings.ts';

/** Where everything on a map stands, before any of it is drawn. */
export interface MapLayout {
  readonly frame: MapFrame;
  readonly shapes: MapShapes;
  readonly markers: readonly Marker[];
  readonly furniture: MapFurniture;
  /** The names of the marks. */
  readonly labels: readonly MarkLabel[];
  /** Ids of the places whose name found no room. */
  readonly unlabelled: readonly string[];
  /** The names of the countries around. */
  readonly countryLabels: readonly CountryLabel[];
}

/**
 * Lays a map out: frame, land, markers, scale and globe, and then the names, each clear of all that
 * came before.
 * @param marks at least one, the main ones first
 * @param details how fine the land may be drawn, in square units: the first that gives no more points
 * than a page bears is taken, else the last
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
  const { labels, unlabelled } = nameMarks(marks, {
    ...input,
    frame,
    countries,
    markers,
    fixed,
  });
  const marked = marks.filter(({ kind }) => kind === 'country').map(countryOfMark);
  const others = countries.filter(({ country }) => !marked.includes(countryKey(country)));
  const taken = [...fixed, ...labels.map(({ box }) => box)];
  const countryLabels = nameCountries(others, isHome, taken, input);
  return {
    frame,
    shapes,
    markers: [...markers.values()],
    furniture,
    labels,
    unlabelled,
    countryLabels,
  };
}

/**
 * How fine the land of a page's map is drawn, in square units: to the pixel if that can be, and coarser where fjords
 * and islands would make the map weigh more than the article.
 */
const pageDetails: readonly number[] = [1.4, 3, 6, 12];
/** Points of all outlines together; some 1,000 of them weigh about 2.5 kB compressed. */
const mostPoints = 1300;

function landOf(
  frame: MapFrame,
  atlas: Atlas,
  isHome: (key: string) => boolean,
  details: readonly number[],
) {
  const layer = frame.scope === 'world' ? atlas.coarse : atlas.detailed;
  const view = { ...frame, sideOf: sidesOf(frame) };
  const pieces = takePieces(layer, view, Math.min(...details));
  const last = details.at(-1);
  for (const detail of details) {
    const leastArea = detail / frame.scale ** 2;
    const fewest = fewestPoints(layer.lines, pieces.lines.values(), leastArea);
    if (detail !== last && fewest > mostPoints) continue;
    const simplified = simplifyCountries(layer, pieces, view, detail);
    const countries = simplified.countries.map(({ country, shape }) => ({
      country,
      rings: pixelRings(shape, frame),
    }));
    if (detail !== last && pointsOf(countries) > mostPoints) continue;
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

/** The countries that a map is about: those that it marks, and those of its main places. */
function homesOf(marks: readonly MapMark[]): ReadonlySet<string | undefined> {
  const leading = marks.filter(({ main, kind }) => main || kind === 'country');
  return new Set((leading.length > 0 ? leading : marks.slice(0, 1)).map(countryOfMark));
}

function countryOfMark({ country }: MapMark): string | undefined {
  return country && countryKey(country);
}
