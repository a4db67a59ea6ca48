import sharp from 'sharp';
import { afterEach, expect, test } from 'vitest';
import {
  PictureFault,
  type PictureProcess,
  pictureLimits,
  pictureProcess,
} from '../../../src/engine/pictures/picture-process.ts';
import type { PictureVariant } from '../../../src/model/pictures/picture.ts';

let decoder: PictureProcess | undefined;
afterEach(() => decoder?.close());

const variant: PictureVariant = { type: 'image/webp', path: 'a.webp', width: 8, height: 8 };
const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#456' } });
const encode = (source: Uint8Array) => ({ job: 'encode', source, variants: [variant] }) as const;

/** Takes hours to draw: each of many filters covers the whole drawing, and each of its pixels is much work. */
const endless = Buffer.from(
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4000 4000"><filter id="f" x="0" y="0" width="1" height="1"><feTurbulence baseFrequency="0.5" numOctaves="5000"/></filter>${'<rect width="4000" height="4000" filter="url(#f)"/>'.repeat(1000)}</svg>`,
);

test('makes the files of several pictures in turn, and reports a broken one', async () => {
  decoder = pictureProcess();
  const sound = await plain(8, 8).png().toBuffer();
  const [one, two, three] = await Promise.allSettled([
    decoder.run(encode(sound)),
    decoder.run(encode(sound.subarray(0, 50))),
    decoder.run(encode(sound)),
  ]);
  expect(one).toMatchObject({ status: 'fulfilled' });
  expect(two).toMatchObject({ status: 'rejected', reason: expect.any(PictureFault) });
  expect(three).toEqual(one);
  const files = one.status === 'fulfilled' ? one.value : [];
  expect(await sharp(files[0]).metadata()).toMatchObject({ format: 'webp', width: 8, height: 8 });
}, 60_000);

test('stops a picture that would never end, and continues with the next', async () => {
  decoder = pictureProcess({ ...pictureLimits, cpuSeconds: 1 });
  const [stopped, next] = await Promise.allSettled([
    decoder.run({ job: 'decode', source: endless }),
    decoder.run(encode(await plain(8, 8).png().toBuffer())),
  ]);
  expect(stopped).toMatchObject({ status: 'rejected' });
  expect(String(stopped.status === 'rejected' && stopped.reason)).toContain(
    'needs more than 1 seconds of the processor',
  );
  expect(next.status).toBe('fulfilled');
}, 60_000);

test('stops a picture that fills the memory', async () => {
  decoder = pictureProcess({ ...pictureLimits, megabytes: 10 });
  await expect(decoder.run({ job: 'decode', source: endless })).rejects.toThrow(
    'needs more than 10 megabytes of memory',
  );
}, 60_000);
