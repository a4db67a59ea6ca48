import sharp, { type Sharp } from 'sharp';
import { hostileDrawings } from '../engine/hostile-drawings.ts';

/** A file of the media folder. */
export interface PictureHead {
  /** The suffix of its name: `.png`. */
  readonly ending: string;
  readonly bytes: Uint8Array;
}

const plain = (channels: 3 | 4 = 3): Sharp =>
  sharp({ create: { width: 6, height: 4, channels, background: '#456' } });

/** Two frames, one below the other. */
const frames = (): Sharp => {
  const pixels = Buffer.alloc(6 * 8 * 3, 90).fill(200, 6 * 4 * 3);
  return sharp(pixels, { raw: { width: 6, height: 8, channels: 3, pageHeight: 4 } });
};

const bitmaps: readonly (readonly [ending: string, make: () => Sharp])[] = [
  ['.png', () => plain().png()],
  ['.png', () => plain(4).png({ palette: true })],
  ['.jpg', () => plain().jpeg()],
  ['.jpg', () => plain().withMetadata({ orientation: 6 }).jpeg()],
  ['.webp', () => plain().webp()],
  ['.webp', () => plain(4).webp({ lossless: true })],
  ['.webp', () => frames().webp({ delay: [100, 100] })],
  ['.gif', () => plain().gif()],
  ['.gif', () => frames().gif({ delay: [100, 100] })],
  ['.avif', () => plain().avif({ effort: 0 })],
  ['.avif', () => plain(4).avif({ effort: 0 })],
  ['.tiff', () => plain().tiff()],
  ['.tiff', () => plain(4).withMetadata({ orientation: 8 }).tiff({ compression: 'none' })],
];

/** A picture in each raster format. */
export const bitmapHeads: readonly PictureHead[] = await Promise.all(
  bitmaps.map(async ([ending, make]) => ({ ending, bytes: await make().toBuffer() })),
);

/** These, and drawings. */
export const pictureHeads: readonly PictureHead[] = [
  ...bitmapHeads,
  ...Object.values(hostileDrawings).map((drawing) => ({
    ending: '.svg',
    bytes: new TextEncoder().encode(drawing),
  })),
];
