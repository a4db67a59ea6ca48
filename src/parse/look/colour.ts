import { clampChroma, converter, formatHex, parse, wcagContrast } from 'culori';

const toOklch = converter('oklch');

/**
 * Reads a CSS colour (https://www.w3.org/TR/css-color-4/).
 * @returns `#rrggbb`, with the nearest colour that screens can show; undefined if it is not a colour or not opaque
 */
export function readColour(text: string): string | undefined {
  const colour = parse(text.trim());
  if (colour === undefined || (colour.alpha ?? 1) < 1) return undefined;
  return formatHex(clampChroma(colour, 'oklch'));
}

/** The contrast of two colours, from 1 to 21 (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio). */
export function contrastOf(one: string, other: string): number {
  return wcagContrast(one, other);
}

/** In steps of lightness, from 0 to 1. */
const steps = 400;

/**
 * The colour of the same hue, lighter or darker, that is nearest to a colour and has enough contrast with others.
 * Undefined if there is none.
 * @param others as `#rrggbb`
 */
export function nearestWithContrast(
  colour: string,
  others: readonly string[],
  least: number,
): string | undefined {
  const { l, c, h } = toOklch(colour) ?? { l: 0, c: 0, h: 0 };
  const hue = h === undefined ? {} : { h };
  const passes = (hex: string) => others.every((other) => contrastOf(hex, other) >= least);
  const toneOf = (lightness: number) =>
    formatHex(clampChroma({ mode: 'oklch', l: lightness, c, ...hue }, 'oklch'));
  return lightnessesFrom(l)
    .map(toneOf)
    .find((hex) => hex !== undefined && passes(hex));
}

/** All steps of lightness, the nearest first. */
function lightnessesFrom(lightness: number): readonly number[] {
  return Array.from({ length: steps + 1 }, (_, step) => step / steps)
    .flatMap((far) => [lightness - far, lightness + far])
    .filter((each) => each >= 0 && each <= 1);
}
