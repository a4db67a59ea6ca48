import type { Schema } from 'hast-util-sanitize';
import { svgElementAttributes } from 'svg-element-attributes';

/** Elements of a still drawing. What links, moves, runs, or holds another language is not among them. */
export const allowedElements: readonly string[] = [
  ...['svg', 'g', 'defs', 'symbol', 'use', 'switch', 'title', 'desc', 'style'],
  ...['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon', 'image'],
  ...['text', 'tspan', 'textPath', 'marker', 'clipPath', 'mask'],
  ...['linearGradient', 'radialGradient', 'stop', 'pattern', 'filter'],
  ...['feBlend', 'feColorMatrix', 'feComponentTransfer', 'feComposite', 'feConvolveMatrix'],
  ...['feDiffuseLighting', 'feDisplacementMap', 'feDistantLight', 'feDropShadow', 'feFlood'],
  ...['feFuncA', 'feFuncB', 'feFuncG', 'feFuncR', 'feGaussianBlur', 'feImage', 'feMerge'],
  ...['feMergeNode', 'feMorphology', 'feOffset', 'fePointLight', 'feSpecularLighting'],
  ...['feSpotLight', 'feTile', 'feTurbulence'],
];

/** What draws by itself: a drawing without any of these is empty. */
export const visibleElements: readonly string[] = [
  ...['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon'],
  ...['image', 'text', 'use', 'filter'],
];

/** What is read by those who do not see the drawing. */
const spoken = ['aria-hidden', 'aria-label', 'aria-labelledby', 'aria-describedby', 'role'];
const other = ['xml:space', 'xml:lang'];

/** Attributes that hold addresses or data for other programs. */
const unwanted = /^(?:nav-|about|content|datatype|property|rel|resource|rev|typeof|crossorigin)/;

/**
 * What may be in a drawing, for hast-util-sanitize: of each element, the attributes that SVG 1.1, SVG Tiny
 * 1.2 and SVG 2 give it. Scripts' attributes (`onload`) are not among them. `sanitiseDrawing` looks at values.
 * @param others elements that are not allowed: they are left out with all that is in them
 */
export function drawingSchema(others: readonly string[]): Schema {
  const attributesOf = (name: string) =>
    (svgElementAttributes[name] ?? []).filter((attribute) => !unwanted.test(attribute));
  return {
    tagNames: [...allowedElements],
    attributes: {
      '*': [...attributesOf('*'), ...spoken, ...other],
      ...Object.fromEntries(allowedElements.map((name) => [name, attributesOf(name)])),
      style: ['type', 'media'],
      image: [...attributesOf('image'), 'href'],
      feImage: [...attributesOf('feImage'), 'href'],
    },
    strip: [...others],
    clobber: [],
    clobberPrefix: '',
    protocols: {},
    ancestors: {},
    required: {},
    allowComments: false,
    allowDoctypes: false,
  };
}

/** Functions of CSS that take no address. */
const allowedFunctions = [
  ...['', 'calc', 'min', 'max', 'clamp', 'var', 'rgb', 'rgba', 'hsl', 'hsla', 'hwb', 'lab', 'lch'],
  ...['oklab', 'oklch', 'color', 'color-mix', 'matrix', 'matrix3d', 'rotate', 'scale', 'scaleX'],
  ...['scaleY', 'skewX', 'skewY', 'translate', 'translateX', 'translateY', 'cubic-bezier'],
  ...['blur', 'brightness', 'contrast', 'drop-shadow', 'grayscale', 'hue-rotate', 'invert'],
  ...['opacity', 'saturate', 'sepia', 'circle', 'ellipse', 'inset', 'polygon', 'path'],
].map((name) => name.toLowerCase());

/** A place in the drawing itself. */
const ownReference = /^\s*(["']?)#[^"'()\\\s#]+\1\s*\)/;

/**
 * Whether a value of an attribute or a property of CSS names nothing outside of the drawing. An escape may
 * hide anything, so none is allowed.
 */
export function isOwnValue(value: string): boolean {
  if (value.includes('\\')) return false;
  return [...value.matchAll(/([\w-]*)\(/g)].every(({ 0: whole, 1: name = '', index }) => {
    const after = value.slice(index + whole.length);
    const known = name.toLowerCase();
    return known === 'url' ? ownReference.test(after) : allowedFunctions.includes(known);
  });
}

const pixels = /^data:image\/(?:png|jpeg|gif|webp|avif);base64,[A-Za-z0-9+/=\s]*$/;

/** Whether an element may refer to this: to a part of the drawing, or, if it is a picture, to pixels in it. */
export function isOwnReference(element: string, href: string): boolean {
  if (/^\s*#[^\s]*\s*$/.test(href)) return true;
  return (element === 'image' || element === 'feImage') && pixels.test(href.trim());
}
