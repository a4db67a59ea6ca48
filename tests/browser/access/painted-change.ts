import type { CDPSession, Page } from 'playwright-core';
import sharp from 'sharp';

/** The pixels of the window, each as red, green and blue. */
export interface Picture {
  readonly data: Buffer;
  readonly width: number;
  readonly height: number;
}

/** A part of the window, in CSS pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const sessions = new WeakMap<Page, Promise<CDPSession>>();

/** Takes a picture of the window. Playwright's own takes three times as long. */
export async function pictureOf(page: Page): Promise<Picture> {
  const session = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, session);
  const { data: png } = await (await session).send('Page.captureScreenshot', {
    optimizeForSpeed: true,
    captureBeyondViewport: false,
  });
  const { data, info } = await sharp(Buffer.from(png, 'base64'))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/**
 * Counts the pixels of a part that differ between two pictures by a contrast of 3:1 or more, as WCAG 2.2 counts for a
 * focus indicator (2.4.13) and for graphics (1.4.11): https://www.w3.org/TR/WCAG22/#focus-appearance
 */
export function changedPixels(
  before: Picture,
  after: Picture,
  { x, y, width, height }: Box,
): number {
  let count = 0;
  const [left, right] = [Math.max(0, Math.floor(x)), Math.min(before.width, Math.ceil(x + width))];
  const [top, end] = [Math.max(0, Math.floor(y)), Math.min(before.height, Math.ceil(y + height))];
  for (let row = top; row < end; row += 1) {
    for (let column = left; column < right; column += 1) {
      const at = (row * before.width + column) * 3;
      if (before.data.readUIntBE(at, 3) === after.data.readUIntBE(at, 3)) continue;
      const [one, other] = [luminance(before.data, at), luminance(after.data, at)];
      if ((Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05) >= 3) count += 1;
    }
  }
  return count;
}

/** Relative luminance: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(data: Buffer, at: number): number {
  const [red = 0, green = 0, blue = 0] = [0, 1, 2].map((channel) => {
    const value = (data[at + channel] ?? 0) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
