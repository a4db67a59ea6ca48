import type { Element } from 'hast';
import { maxSide, maxVariantWidth } from '../../model/pictures/picture.ts';
import { DrawingFault } from './drawing-tree.ts';

/** How wide and high a drawing is, in units of its own. */
export interface DrawingSize {
  readonly width: number;
  readonly height: number;
}

/** Pixels in each unit of length (https://www.w3.org/TR/css-values-4/#absolute-lengths), and in those of letters. */
const units: Readonly<Record<string, number>> = {
  ...{ '': 1, px: 1, in: 96, cm: 96 / 2.54, mm: 96 / 25.4, q: 96 / 101.6, pt: 96 / 72, pc: 16 },
  ...{ em: 16, rem: 16, ex: 8, ch: 8 },
};

/** What browsers show of a drawing that says nothing (https://www.w3.org/TR/css-images-3/#default-sizing). */
const usual = { width: 300, height: 150 };

/**
 * The size of a drawing: what its <svg> tag says, one side by the other and the shape of its viewBox.
 * Throws DrawingFault if that is not enough, or no file could be made of it.
 */
export function drawingSize(root: Element): DrawingSize {
  const [width, height] = [lengthOf(root.properties.width), lengthOf(root.properties.height)];
  const size = sizeBy(width, height, viewBoxOf(root));
  const offset = root.position?.start.offset;
  if (size === undefined) {
    const [across, down] = [width ?? usual.width, height ?? usual.height];
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
      'change its viewBox, or cut it in two',
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
