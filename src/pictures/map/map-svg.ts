import { geoPath } from 'd3-geo';
import type { MultiLineString, MultiPolygon } from 'geojson';
// The browser bundle is one file: the hundred modules of the package take 0.25 s longer to load.
import { optimize } from 'svgo/browser';
import { svgText } from '../svg-text.ts';
import type { Label } from './labels/label-candidates.ts';
import type { MapFrame } from './map-frame.ts';
import type { Scale } from './map-furniture.ts';
import type { MapLayout } from './map-layout.ts';
import type { Marker } from './map-markers.ts';
import type { LocatorMapInput } from './map-model.ts';

interface MapTexts extends Pick<LocatorMapInput, 'idPrefix' | 'language'> {
  readonly title: string;
  readonly description: string;
}

/**
 * Draws a map: an `<svg>` element with classes for layouts/styles/map.css and with minimised path data. Its
 * layers from back to front: sea, land, borders, names of countries, scale, globe, markers, names of
 * places.
 */
export function mapSvg(layout: MapLayout, texts: MapTexts): string {
  const { width, height } = layout.frame.size;
  const { idPrefix: id } = texts;
  const body = [
    `<title id="${id}-title">${svgText(texts.title, direction(texts))}</title>`,
    `<desc id="${id}-desc">${svgText(texts.description, direction(texts))}</desc>`,
    `<rect class="sea" width="${width}" height="${height}"/>`,
    pathOf('abroad', layout.frame, layout.shapes.abroad),
    pathOf('borders', layout.frame, layout.shapes.borders),
    pathOf('home', layout.frame, layout.shapes.home),
    ...layout.countryLabels.map((label) =>
      textOf(label, direction(texts), label.home ? 'home-name' : 'country-name'),
    ),
    scaleOf(layout.furniture.scale, direction(texts)),
    globeOf(layout.furniture.globe),
    ...layout.markers.toReversed().map(markerOf),
    ...layout.labels
      .toReversed()
      .map((label) => textOf(label, direction(texts), label.main ? 'main-name' : 'place-name')),
  ];
  const svg = `<svg class="map" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" direction="${direction(texts)}" role="img" aria-labelledby="${id}-title ${id}-desc">${body.join('')}</svg>`;
  return optimize(svg, { plugins: [{ name: 'convertPathData', params: { floatPrecision: 1 } }] })
    .data;
}

function direction({ language }: MapTexts): 'ltr' | 'rtl' {
  return language.direction;
}

function pathOf(name: string, frame: MapFrame, shape: MultiPolygon | MultiLineString): string {
  const data = geoPath(frame.projection).digits(0)(shape);
  return data === null ? '' : `<path class="${name}" d="${data}"/>`;
}

function markerOf({ x, y, radius, main }: Marker): string {
  return `<circle class="${main ? 'main-dot' : 'dot'}" cx="${x}" cy="${y}" r="${radius}"/>`;
}

/** In SVG, `start` and `end` depend on the direction of the text; `start` is the default. */
const anchors = {
  ltr: { left: '', middle: ' text-anchor="middle"', right: ' text-anchor="end"' },
  rtl: { left: ' text-anchor="end"', middle: ' text-anchor="middle"', right: '' },
} as const;

function textOf(
  { text, x, y, shift, anchor }: Label,
  direction: 'ltr' | 'rtl',
  name: string,
): string {
  const dy = Math.round(shift * 100) / 100;
  return `<text class="${name}" x="${x}" y="${y}" dy="${dy}em"${anchors[direction][anchor]}>${svgText(text, direction)}</text>`;
}

function scaleOf(scale: Scale | undefined, direction: 'ltr' | 'rtl'): string {
  if (scale === undefined) return '';
  const { left, right, y, text } = scale;
  const x = direction === 'ltr' ? left : right;
  return `<path class="scale" d="M${left} ${y - 6}v6H${right}v-6"/><text class="scale-text" x="${x}" y="${y - 12}">${svgText(text, direction)}</text>`;
}

function globeOf(globe: MapLayout['furniture']['globe']): string {
  if (globe === undefined) return '';
  const { x, y, radius, land, frame } = globe;
  return `<g class="globe" transform="translate(${x} ${y})"><circle r="${radius}"/><path d="${land}"/><path class="here" d="${frame}"/></g>`;
}
