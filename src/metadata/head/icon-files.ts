/** The icon of the content, inside its folder; without it, the site has Dateline's own. */
export const iconSource = 'media/icon.svg';

/** Every reader loads the icon. In bytes. */
export const mostIconBytes = 100_000;

/** A file in which the site's icon stands. */
export interface IconFile {
  /** From the site's root: `icon-192.png`. */
  readonly path: string;
  readonly type: 'image/svg+xml' | 'image/png';
  /** Width and height in pixels; undefined for a drawing, which has any size. */
  readonly size: number | undefined;
  /**
   * Its use in the web app manifest, if any: `maskable` ones may be cut to any shape that holds
   * the inner four fifths (https://www.w3.org/TR/appmanifest/#icon-masks).
   */
  readonly purpose: 'any' | 'maskable' | undefined;
}

/** Where the icon in small sizes stands, from the site's root: https://html.spec.whatwg.org/#rel-icon */
export const favIconPath = 'favicon.ico';

/** Every other picture of the icon, all made from one drawing. */
export const iconFiles: readonly IconFile[] = [
  { path: 'icon.svg', type: 'image/svg+xml', size: undefined, purpose: 'any' },
  { path: 'icon-192.png', type: 'image/png', size: 192, purpose: 'any' },
  { path: 'icon-512.png', type: 'image/png', size: 512, purpose: 'any' },
  { path: 'icon-maskable-512.png', type: 'image/png', size: 512, purpose: 'maskable' },
  { path: 'apple-touch-icon.png', type: 'image/png', size: 180, purpose: undefined },
];

/** The sizes in `favicon.ico`, in pixels. */
export const favIconSizes = [16, 32, 48] as const;
