import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { inspectPicture } from '../../../src/engine/pictures/inspect-picture.ts';

const pictureHeader = (path: string, bytes: Uint8Array) => inspectPicture(path, bytes).picture;

const plain = (channels: 3 | 4 = 3) =>
  sharp({ create: { width: 6, height: 4, channels, background: '#456' } });
const sound = { width: 6, height: 4, hasAlpha: false, isAnimated: false };
const svg = (inside = '') =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 6 4"><path d="M0 0"/>${inside}</svg>`,
  );
/** An animation with two frames. */
const twoFrames = () => {
  const frames = Buffer.alloc(6 * 8 * 3, 90).fill(200, 6 * 4 * 3);
  return sharp(frames, { raw: { width: 6, height: 8, channels: 3, pageHeight: 4 } });
};

describe('the notes about a file', () => {
  const notesOf = (name: string, bytes: Uint8Array) =>
    inspectPicture(name, bytes).notes?.map(({ message, advice }) => `${message} — ${advice}`);

  test('name what is left out of a drawing, or why it cannot be shown', () => {
    expect(notesOf('media/a.svg', svg('<script/>'))).toEqual([
      'contains <script>, which is left out — delete it from the drawing',
    ]);
    expect(notesOf('media/a.svg', Buffer.from('<svg/>'))).toEqual([
      'has no SVG namespace — write xmlns="http://www.w3.org/2000/svg" into its <svg> tag',
    ]);
    expect(notesOf('media/a.svgz', Buffer.from([0x1f, 0x8b, 8]))).toEqual([
      'is compressed — open it in a drawing program and save it as plain SVG',
    ]);
  });

  test('name a wrong extension', async () => {
    expect(notesOf('media/Old quay.PNG', svg())).toEqual([
      'is a drawing (SVG) with another extension — rename it to Old quay.svg',
    ]);
    expect(notesOf('media/a.html', svg())).toEqual([]);
    const png = await plain().png().toBuffer();
    expect(inspectPicture('media/a.svg', png)).toEqual({ picture: { ...sound, type: 'png' } });
  });

  test('name a format that browsers do not show', () => {
    const bmp = Buffer.alloc(60);
    bmp.write('BM');
    bmp.writeUInt32LE(6, 18);
    bmp.writeInt32LE(4, 22);
    expect(notesOf('media/a.jpg', bmp)).toEqual([
      'is a picture of the kind BMP, which browsers do not show — save it as JPEG or PNG',
    ]);
  });
});

describe('the header of a picture', () => {
  test.each([
    ['jpg', () => plain().jpeg()],
    ['png', () => plain().png()],
    ['webp', () => plain().webp()],
    ['avif', () => plain().avif({ effort: 0 })],
    ['tiff', () => plain().tiff()],
  ])('of type %s is read with any file name', async (type, make) => {
    const bytes = await make().toBuffer();
    for (const name of [`media/a.${type}`, 'media/a.txt', 'media/a.svg']) {
      expect(pictureHeader(name, bytes)).toEqual({ ...sound, type });
    }
  });

  test.each([
    [1, 6, 4],
    [3, 6, 4],
    [6, 4, 6],
    [8, 4, 6],
  ])('of a photo with orientation %i has the upright size', async (orientation, width, height) => {
    const bytes = await plain().withMetadata({ orientation }).jpeg().toBuffer();
    expect(pictureHeader('media/a.jpg', bytes)).toMatchObject({ width, height });
  });

  test('says whether a picture may be transparent', async () => {
    const clear = await plain(4).png().toBuffer();
    expect(pictureHeader('media/a.png', clear)?.hasAlpha).toBe(true);
    expect(pictureHeader('media/a.gif', await plain().gif().toBuffer())?.hasAlpha).toBe(true);
    expect(pictureHeader('media/a.svg', svg())).toEqual({ ...sound, type: 'svg', hasAlpha: true });
  });

  test('says whether a picture is animated', async () => {
    const [gif, webp] = await Promise.all([
      twoFrames().gif({ loop: 0 }).toBuffer(),
      twoFrames().webp({ loop: 0 }).toBuffer(),
    ]);
    expect(pictureHeader('media/a.gif', gif)).toMatchObject({
      width: 6,
      height: 4,
      isAnimated: true,
    });
    expect(pictureHeader('media/a.webp', webp)).toMatchObject({ isAnimated: true });
    const still = await plain().gif().toBuffer();
    expect(pictureHeader('media/a.gif', still)?.isAnimated).toBe(false);
  });

  test.each([
    ['an empty file', 'media/a.jpg', Buffer.alloc(0)],
    ['text', 'media/a.jpg', Buffer.from('no picture')],
    ['only the first bytes of a picture', 'media/a.jpg', Buffer.from([0xff, 0xd8, 0xff])],
    ['a page with a drawing in it', 'media/a.html', svg('<script>alert(1)</script>')],
    ['a drawing without a size', 'media/a.svg', Buffer.from('<svg></svg>')],
    ['a format that browsers do not show', 'media/a.bmp', Buffer.from('BM'.padEnd(60, '\0'))],
  ])('is undefined for %s', (_, name, bytes) => {
    expect(pictureHeader(name, bytes)).toBeUndefined();
  });
});
