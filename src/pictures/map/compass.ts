import { geoDistance } from 'd3-geo';
import type { Direction } from '../../model/pictures/locator-map.ts';
import { directions } from '../../model/pictures/locator-map.ts';

/** Degrees east, degrees north: the order of GeoJSON. */
export type LonLat = readonly [number, number];

/** Mean radius of the Earth in km (IUGG), the sphere on which distances are computed. */
export const earthRadius = 6371.0088;

const radians = Math.PI / 180;

/** The great-circle distance between two points in km. */
export function kilometresBetween(a: LonLat, b: LonLat): number {
  return geoDistance([...a], [...b]) * earthRadius;
}

/**
 * The direction in which the shortest way from one point to another starts
 * (initial bearing: https://www.movable-type.co.uk/scripts/latlong.html).
 */
export function directionFrom(from: LonLat, to: LonLat): Direction {
  const turn = (to[0] - from[0]) * radians;
  const [south, north] = [from[1] * radians, to[1] * radians];
  const east = Math.sin(turn) * Math.cos(north);
  const ahead =
    Math.cos(south) * Math.sin(north) - Math.sin(south) * Math.cos(north) * Math.cos(turn);
  const sixteenth = Math.round(Math.atan2(east, ahead) / (Math.PI / 8));
  return directions[(sixteenth + 16) % 16] ?? 'N';
}

/** Rounds a distance for readers: to 1 km below 20, to 5 km below 100, to 10 km from there. */
export function roundKilometres(distance: number): number {
  const step = distance < 20 ? 1 : distance < 100 ? 5 : 10;
  return Math.round(distance / step) * step;
}
