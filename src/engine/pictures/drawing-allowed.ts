import type { Schema } from 'hast-util-sanitize';
import { svgElementAttributes } from 'svg-element-attributes';

/** The elements that a drawing may have. Links, animations, scripts and foreign content are excluded. */
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

/** The elements that are visible by themselves. A drawing without any of them is empty. */
export const visibleElements: readonly string[] = [
  ...['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon'],
  ...['image', 'text', 'use', 'filter'],
];

/** Attributes for assistive technology. */
const accessibility = ['aria-hidden', 'aria-label', 'aria-labelledby', 'aria-describedby', 'role'];
const other = ['xml:space', 'xml:lang'];

/** Attributes with URLs or with metadata. */
const unwanted = /^(?:nav-|about|content|datatype|property|rel|resource|rev|typeof|crossorigin)/;

/**
 * The schema of a drawing for hast-util-sanitize: the allowed elements, each with its attributes in SVG 1.1, SVG Tiny
 * 1.2 and SVG 2, except event handlers such as `onload`. `sanitiseDrawing` checks values.
 * @param others names of elements that are removed together with their content
 */
export function drawingSchema(others: readonly string[]): Schema {
  const attributesOf = (name: string) =>
    (svgElementAttributes[name] ?? []).filter((attribute) => !unwanted.test(attribute));
  return {
    tagNames: [...allowedElements],
    attributes: {
      '*': [...attributesOf('*'), ...accessibility, ...other],
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

/** CSS functions that cannot load anything. The empty name is a pair of parentheses. */
const allowedFunctions = [
  ...['', 'calc', 'min', 'max', 'clamp', 'var', 'rgb', 'rgba', 'hsl', 'hsla', 'hwb', 'lab', 'lch'],
  ...['oklab', 'oklch', 'color', 'color-mix', 'matrix', 'matrix3d', 'rotate', 'scale', 'scaleX'],
  ...['scaleY', 'skewX', 'skewY', 'translate', 'translateX', 'translateY', 'cubic-bezier'],
  ...['blur', 'brightness', 'contrast', 'drop-shadow', 'grayscale', 'hue-rotate', 'invert'],
  ...['opacity', 'saturate', 'sepia', 'circle', 'ellipse', 'inset', 'polygon', 'path'],
].map((name) => name.toLowerCase());

/** The argument of `url()` if it names an element of the drawing itself. */
const ownReference = /^\s*(["']?)#[^"'()\\\s#]+\1\s*\)/;

/**
 * Whether the value of an attribute or CSS property refers to nothing outside of the drawing. CSS escapes are not
 * allowed, since they can hide a function name.
 */
export function isOwnValue(value: string): boolean {
  if (value.includes('\\')) return false;
  // The lookbehind makes a long word cost its length, not the square of it.
  return [...value.matchAll(/(?<![\w-])([\w-]*)\(/g)].every(({ 0: whole, 1: name = '', index }) => {
    const after = value.slice(index + whole.length);
    const known = name.toLowerCase();
    return known === 'url' ? ownReference.test(after) : allowedFunctions.includes(known);
  });
}

/** The data URL of a bitmap. */
const pixels = /^data:image\/(?:png|jpeg|gif|webp|avif);base64,[A-Za-z0-9+/=\s]*$/;

/** Whether an element may have this `href`: an element of the drawing, or for images a bitmap in a data URL. */
export function isOwnReference(element: string, href: string): boolean {
  if (/^\s*#[^\s]*\s*$/.test(href)) return true;
  return (element === 'image' || element === 'feImage') && pixels.test(href.trim());
}
