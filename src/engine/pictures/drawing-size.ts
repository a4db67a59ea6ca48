import type { Element } from 'hast';
import { maxSide, maxVariantWidth } from '../../model/pictures/picture.ts';
import { DrawingFault } from './drawing-tree.ts';

/** Width and height of a drawing, in units of its own. */
export interface DrawingSize {
  readonly width: number;
  readonly height: number;
}

/**
 * CSS pixels per unit (https://www.w3.org/TR/css-values-4/#absolute-lengths). Units that are relative to the font
 * assume a font size of 16 pixels.
 */
const units: Readonly<Record<string, number>> = {
  ...{ '': 1, px: 1, in: 96, cm: 96 / 2.54, mm: 96 / 25.4, q: 96 / 101.6, pt: 96 / 72, pc: 16 },
  ...{ em: 16, rem: 16, ex: 8, ch: 8 },
};

/** The size that browsers give a drawing without a size (https://www.w3.org/TR/css-images-3/#default-sizing). */
const defaultSize = { width: 300, height: 150 };

/**
 * The size of a drawing from the attributes `width`, `height` and `viewBox` of its <svg> tag. A missing side follows
 * from the other and the ratio of the viewBox. Throws DrawingFault if there is no size, or if the drawing is too long
 * and narrow for a picture file.
 */
export function drawingSize(root: Element): DrawingSize {
  const [width, height] = [lengthOf(root.properties.width), lengthOf(root.properties.height)];
  const size = sizeBy(width, height, viewBoxOf(root));
  const offset = root.position?.start.offset;
  if (size === undefined) {
    const [across, down] = [width ?? defaultSize.width, height ?? defaultSize.height];
    throw new DrawingFault(
      'has no size',
      `write viewBox="0 0 ${across} ${down}" into its <svg> tag, or its own width and height there in place of ${across} and ${down}`,
      offset,
    );
  }
  const ratio = size.height / size.width;
  if (ratio > maxSide / maxVariantWidth || ratio < 1 / maxVariantWidth) {
    const most = ratio > 1 ? Math.floor(maxSide / maxVariantWidth) : maxVariantWidth;
    const [long, short] = ratio > 1 ? ['high', 'wide'] : ['wide', 'high'];
    throw new DrawingFault(
      `is more than ${most} times as ${long} as ${short}`,
      'change its viewBox, or split it into two drawings',
      offset,
    );
  }
  return size;
}

function sizeBy(
  width: number | undefined,
  height: number | undefined,
  box: DrawingSize | undefined,
): DrawingSize | undefined {
  if (width !== undefined && height !== undefined) return { width, height };
  if (box === undefined) return undefined;
  if (width !== undefined) return { width, height: (width * box.height) / box.width };
  if (height !== undefined) return { width: (height * box.width) / box.height, height };
  return box;
}

type Value = Element['properties'][string];

function lengthOf(value: Value): number | undefined {
  const [, digits = '', unit = ''] =
    /^\s*\+?([\d.]+(?:e[+-]?\d+)?)([a-z]*)\s*$/i.exec(`${value ?? ''}`) ?? [];
  return positive(Number(digits || Number.NaN) * (units[unit.toLowerCase()] ?? Number.NaN));
}

function viewBoxOf({ properties }: Element): DrawingSize | undefined {
  const numbers = `${properties.viewBox ?? ''}`
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [width, height] = [positive(numbers[2]), positive(numbers[3])];
  if (numbers.length !== 4 || numbers.some(Number.isNaN)) return undefined;
  return width === undefined || height === undefined ? undefined : { width, height };
}

function positive(value: number | undefined): number | undefined {
  return value !== undefined && value > 0 && value < 1e9 ? value : undefined;
}
