/** The part of Eleventy's image plugin that Dateline uses (https://www.11ty.dev/docs/plugins/image/). */
declare module '@11ty/eleventy-img' {
  import type { Sharp, SharpOptions } from 'sharp';

  /** A finished file. */
  interface MadePicture {
    readonly format: string;
    readonly width: number;
    readonly buffer: Buffer;
  }

  export default function makePictures(
    source: Buffer,
    options: {
      readonly widths: readonly number[];
      readonly formats: readonly string[];
      readonly dryRun: true;
      readonly useCache: false;
      readonly statsOnly: true;
      readonly minimumThreshold: number;
      readonly formatFiltering: readonly string[];
      readonly urlFormat: () => string;
      readonly transform: (picture: Sharp) => void;
      readonly sharpOptions: SharpOptions;
      readonly sharpAvifOptions: object;
      readonly sharpWebpOptions: object;
      readonly sharpJpegOptions: object;
      readonly sharpPngOptions: object;
    },
  ): Promise<Readonly<Record<string, readonly MadePicture[]>>>;
}
