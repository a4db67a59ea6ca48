/** The site's own icon, relative to the content folder. Sites without one get Dateline's icon. */
export const iconSource = 'media/icon.svg';

/** Limit on the size of the icon, in bytes, because every reader loads it. */
export const maxIconBytes = 100_000;

/** A published file of the site's icon. */
export interface IconFile {
  /** From the root of the site, without a leading slash: `icon-192.png`. */
  readonly path: string;
  readonly type: 'image/svg+xml' | 'image/png';
  /** Width and height in pixels; undefined for SVG, which scales to any size. */
  readonly size: number | undefined;
  /**
   * Its purpose in the web app manifest, or undefined if the manifest does not list it. A `maskable`
   * icon may be cropped to any shape that contains its inner four fifths
   * (https://www.w3.org/TR/appmanifest/#icon-masks).
   */
  readonly purpose: 'any' | 'maskable' | undefined;
}

/** Path of the small icon, from the root of the site: https://html.spec.whatwg.org/#rel-icon */
export const favIconPath = 'favicon.ico';

/** The other files of the icon, all made from one SVG drawing. */
export const iconFiles: readonly IconFile[] = [
  { path: 'icon.svg', type: 'image/svg+xml', size: undefined, purpose: 'any' },
  { path: 'icon-192.png', type: 'image/png', size: 192, purpose: 'any' },
  { path: 'icon-512.png', type: 'image/png', size: 512, purpose: 'any' },
  { path: 'icon-maskable-512.png', type: 'image/png', size: 512, purpose: 'maskable' },
  { path: 'apple-touch-icon.png', type: 'image/png', size: 180, purpose: undefined },
];

/** The sizes in `favicon.ico`, in pixels. */
export const favIconSizes = [16, 32, 48] as const;
