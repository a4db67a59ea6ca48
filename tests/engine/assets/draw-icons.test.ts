import { readFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { drawIcons } from '../../../src/engine/assets/draw-icons.ts';
import { projectFolder } from '../../../src/engine/cache/project-folder.ts';
import { favIconSizes, iconFiles } from '../../../src/metadata/head/icon-files.ts';

const drawing = readFileSync(path.join(projectFolder, 'layouts', 'icons', 'icon.svg'));
const files = new Map((await drawIcons(drawing)).map(({ path: name, body }) => [name, body]));

/** Reads the picture as red, green, blue and opacity of each pixel. */
async function pointsOf(name: string) {
  const { data, info } = await sharp(files.get(name)).ensureAlpha().raw().toBuffer({
    resolveWithObject: true,
  });
  const at = (x: number, y: number) => [...data.subarray(4 * (y * info.width + x)).subarray(0, 4)];
  return { width: info.width, height: info.height, at };
}

describe('drawIcons', () => {
  test.each(iconFiles.filter(({ size }) => size !== undefined))('makes $path', async (icon) => {
    const { format, width, height } = await sharp(files.get(icon.path)).metadata();
    expect({ format, width, height }).toEqual({
      format: 'png',
      width: icon.size,
      height: icon.size,
    });
  });

  test('returns the drawing itself unchanged', () => {
    expect(files.get('icon.svg')).toEqual(drawing);
    expect(drawing.toString()).toContain('prefers-color-scheme: dark');
    expect(drawing.toString()).not.toMatch(/<text|font-family|href/);
  });

  test('puts three sizes into favicon.ico', () => {
    const ico = Buffer.from(files.get('favicon.ico') ?? '');
    // The format is https://learn.microsoft.com/previous-versions/ms997538: type 1, a count, then 16 bytes for each
    // size.
    expect([ico.readUInt16LE(0), ico.readUInt16LE(2), ico.readUInt16LE(4)]).toEqual([0, 1, 3]);
    expect([0, 1, 2].map((n) => ico[6 + 16 * n])).toEqual([...favIconSizes]);
  });

  test('keeps the whole mark of the maskable icon inside its safe zone', async () => {
    const { width, height, at } = await pointsOf('icon-maskable-512.png');
    const paper = at(0, 0);
    let marked = 0;
    for (let y = 0; y < height; y += 1) {
      for (let x = 0; x < width; x += 1) {
        if (at(x, y).every((value, i) => Math.abs(value - (paper[i] ?? 0)) < 8)) continue;
        marked += 1;
        expect(Math.hypot(x - width / 2, y - height / 2)).toBeLessThanOrEqual(0.4 * width);
      }
    }
    expect(marked).toBeGreaterThan(0.03 * width * height);
  });

  test('makes an opaque icon for Apple, even from a drawing with transparent parts', async () => {
    const clear = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="4"></svg>';
    const apple = (await drawIcons(Buffer.from(clear))).find(({ path: name }) =>
      name.startsWith('apple'),
    );
    const { isOpaque } = await sharp(apple?.body).stats();
    expect(isOpaque).toBe(true);
  });

  test('makes the same bytes each time', async () => {
    const again = await drawIcons(drawing);
    expect(
      again.every(({ path: name, body }) => Buffer.from(body).equals(files.get(name) as Buffer)),
    ).toBe(true);
  });

  test('refuses a file that is not a picture', async () => {
    await expect(drawIcons(Buffer.from('no picture'))).rejects.toThrow();
  });
});
