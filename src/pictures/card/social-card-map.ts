import { geoPath } from 'd3-geo';
import type { MultiLineString, MultiPolygon } from 'geojson';
import type {
  CardMap,
  CardMapName,
  CardShape,
  CardSize,
} from '../../model/pictures/social-card.ts';
import type { Label } from '../map/labels/label-candidates.ts';
import { textSizes } from '../map/map-design.ts';
import type { MapFrame } from '../map/map-frame.ts';
import type { Scale } from '../map/map-furniture.ts';
import { layOutMap, type MapLayout } from '../map/map-layout.ts';
import type { Marker } from '../map/map-markers.ts';
import { marksOf } from '../map/map-marks.ts';
import type { LocatorMapInput } from '../map/map-model.ts';
import { type CardColours, cardColours, panels } from './social-card-design.ts';

/** The detail of the land in square units. One is enough: the size of a PNG hardly depends on the coast. */
const landDetail = [5];

/**
 * Draws the map of an article for a card of a shape: with the layout of a page's map, at the size of the
 * card's panel, with its own colours. The names are separate, because the card renders them with fonts.
 * @returns undefined if none of the places can be located
 */
export function drawCardMap(
  input: Omit<LocatorMapInput, 'size' | 'idPrefix'>,
  shape: CardShape,
  colours: CardColours = cardColours,
): CardMap | undefined {
  const marks = marksOf(input);
  if (marks.length === 0) return undefined;
  const { width, height, unit } = panels[shape];
  const size = { width: Math.ceil(width / unit), height: Math.ceil(height / unit) };
  const layout = layOutMap(marks, { ...input, size }, landDetail);
  const names = namesOf(layout, input.language.direction);
  return {
    svg: svgOf(layout, { width, height }, colours),
    size: { width, height },
    names: names.map((name) => enlarged(name, unit)),
  };
}

function enlarged(name: CardMapName, unit: number): CardMapName {
  const { fontSize, x, baseline } = name;
  return { ...name, fontSize: fontSize * unit, x: x * unit, baseline: baseline * unit };
}

function svgOf(
  { frame, shapes, furniture, markers }: MapLayout,
  shown: CardSize,
  colours: CardColours,
): string {
  const { width, height } = frame.size;
  const body = [
    `<path fill="${colours.sea}" d="M0 0H${width}V${height}H0Z"/>`,
    shapeOf(frame, shapes.abroad, `fill="${colours.abroad}" stroke="${colours.coast}"`),
    shapeOf(frame, shapes.borders, `fill="none" stroke="${colours.border}" stroke-width="1.2"`),
    shapeOf(
      frame,
      shapes.home,
      `fill="${colours.home}" stroke="${colours.coast}" stroke-width="1.6"`,
    ),
    scaleOf(furniture.scale, colours),
    globeOf(furniture.globe, colours),
    ...markers.toReversed().map((marker) => markerOf(marker, colours)),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${shown.width}" height="${shown.height}" preserveAspectRatio="none" stroke-linejoin="round">${body.join('')}</svg>`;
}

function shapeOf(
  frame: MapFrame,
  shape: MultiPolygon | MultiLineString,
  attributes: string,
): string {
  const data = geoPath(frame.projection).digits(1)(shape);
  return data === null ? '' : `<path ${attributes} d="${data}"/>`;
}

function markerOf({ x, y, radius, main }: Marker, colours: CardColours): string {
  const fill = main ? colours.accent : colours.ink;
  return `<circle cx="${x}" cy="${y}" r="${radius}" fill="${fill}" stroke="${colours.home}" stroke-width="2"/>`;
}

function scaleOf(scale: Scale | undefined, colours: CardColours): string {
  if (scale === undefined) return '';
  const { left, right, y } = scale;
  return `<path fill="none" stroke="${colours.quiet}" stroke-width="1.5" d="M${left} ${y - 6}v6H${right}v-6"/>`;
}

function globeOf(globe: MapLayout['furniture']['globe'], colours: CardColours): string {
  if (globe === undefined) return '';
  const { x, y, radius, land, frame } = globe;
  const disc = `<circle r="${radius}" fill="${colours.sea}" stroke="${colours.quiet}"/>`;
  const here = `<path fill="${colours.accent}" stroke="${colours.home}" d="${frame}"/>`;
  return `<g transform="translate(${x} ${y})">${disc}<path fill="${colours.coast}" d="${land}"/>${here}</g>`;
}

function namesOf(
  { labels, countryLabels, furniture: { scale } }: MapLayout,
  direction: 'ltr' | 'rtl',
): readonly CardMapName[] {
  const countries = countryLabels.map((label) => nameOf(label, label.home ? 'home' : 'country'));
  const places = labels.map((label) => nameOf(label, label.main ? 'main' : 'place'));
  return [...countries, ...scaleName(scale, direction), ...places.toReversed()];
}

function nameOf({ text, x, y, shift, anchor }: Label, kind: CardMapName['kind']): CardMapName {
  const fontSize = textSizes[kind];
  return { text, kind, fontSize, anchor, x, baseline: y + shift * fontSize };
}

function scaleName(scale: Scale | undefined, direction: 'ltr' | 'rtl'): readonly CardMapName[] {
  if (scale === undefined) return [];
  const { text, left, right, y } = scale;
  const [anchor, x] = direction === 'ltr' ? (['left', left] as const) : (['right', right] as const);
  return [{ text, kind: 'scale', fontSize: textSizes.scale, anchor, x, baseline: y - 12 }];
}
