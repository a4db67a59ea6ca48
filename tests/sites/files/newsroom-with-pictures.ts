import path from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { articleText, baseFiles } from './base-files.ts';
import { type Contents, writeFiles } from './write-files.ts';

/** An artificial photograph: a gradient between three colours. Sides in pixels. */
export function photograph(width: number, height: number): Sharp {
  const pixels = Buffer.alloc(width * height * 3);
  for (let at = 0; at < width * height; at += 1) {
    const [x, y] = [at % width, Math.floor(at / width)];
    pixels[at * 3] = Math.round((255 * x) / width);
    pixels[at * 3 + 1] = Math.round((255 * y) / height);
    pixels[at * 3 + 2] = 90;
  }
  return sharp(pixels, { raw: { width, height, channels: 3 } });
}

/** Text that a camera and a drawing program leave in a file. */
export const secret = 'Zeno was here';
/** A picture as a phone writes it: rotated, with its author and position in the metadata. */
export const fromTelephone = () =>
  photograph(900, 600)
    .withExif({
      IFD0: { Artist: secret, Orientation: '6' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '31/1 12/1 18/1' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg();

const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30">
<!-- ${secret} --><rect width="40" height="30" fill="#f00"/></svg>`;

const lead = { image: '/media/port.jpg', alt: 'The port from above', caption: 'The port' };
export const entry =
  'credit: Mara Voss\nlicence: CC BY 4.0\nlicenceUrl: https://licence.example/by/\n';

/** Writes a newsroom with a photograph and a drawing. @returns its folder */
export async function newsroom(
  scratch: string,
  name: string,
  more: Contents = {},
): Promise<string> {
  const port = await fromTelephone().toBuffer();
  return writeFiles(path.join(scratch, name), {
    ...baseFiles,
    'articles/harbour-open.md': articleText({ lead }, 'Quiet.\n\n![A chart](/media/chart.svg)'),
    'articles/harbour-shut.md': articleText({}, '![The port again](/media/port.jpg "Twice")'),
    'media/port.jpg': port,
    'media/port.jpg.yaml': entry,
    'media/chart.svg': drawing,
    'media/chart.svg.yaml': 'credit: Harbour desk\n',
    'media/unused.jpg': port,
    // A telephone's own format, which Dateline cannot read, and a picture that is not complete.
    'media/unused.HEIC': `\0\0\0\x18ftypheic\0\0\0\0heicmif1${secret}`,
    'media/unused-half.jpg': port.subarray(0, 2),
    'media/plan.pdf': '%PDF-1.4',
    ...more,
  });
}

/** The page that shows the photograph first. */
export const page = '2031/05/02/harbour-open/index.html';
/** The encoded pictures of a site, by path. */
export const picturesOf = (files: ReadonlyMap<string, Buffer>) =>
  [...files].filter(([name]) => name.startsWith('assets/pictures/'));
