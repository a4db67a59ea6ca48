import type { Typefaces } from './typefaces.ts';

/** The names of the colours in `colours` of site.yaml, in its order. Stylesheets have each as a custom property. */
export const colourNames = [
  'paper',
  'ink',
  'quiet',
  'hairline',
  'rule',
  'accent',
  'flagPaper',
  'flagInk',
] as const;
export type ColourName = (typeof colourNames)[number];

/** The colour schemes of a page: https://www.w3.org/TR/mediaqueries-5/#prefers-color-scheme */
export const schemes = ['light', 'dark'] as const;
export type Scheme = (typeof schemes)[number];

/** Colours as `#rrggbb`. */
export type Colours = Readonly<Record<ColourName, string>>;

/** The look that site.yaml chooses in place of Dateline's own. */
export interface Look {
  /** Only those that differ from `defaultColours`. */
  readonly colours: Readonly<Record<Scheme, Partial<Colours>>>;
  /** Paths of drawings in the content folder, in place of the name in the masthead. */
  readonly logo?: { readonly light: string; readonly dark?: string };
  /** Path of the drawing of the icon; left out for `media/icon.svg`. */
  readonly icon?: string;
  /** Left out if it chooses none. */
  readonly typefaces?: Typefaces;
  /** CSS lengths in rem: of a line of text, and of the page. Undefined for Dateline's own. */
  readonly width: { readonly text?: string | undefined; readonly page?: string | undefined };
}

/** The look of a site that chooses nothing. */
export const plainLook: Look = { colours: { light: {}, dark: {} }, width: {} };

/** Dateline's own colours. layouts/styles/tokens.css has the same values. */
export const defaultColours: Readonly<Record<Scheme, Colours>> = {
  light: {
    paper: '#fbf9f4',
    ink: '#1c1916',
    quiet: '#565049',
    hairline: '#d8d1c4',
    rule: '#1c1916',
    accent: '#8a1f11',
    flagPaper: '#f4e3b5',
    flagInk: '#3a2c00',
  },
  dark: {
    paper: '#141210',
    ink: '#e6e0d6',
    quiet: '#b0a89c',
    hairline: '#38332d',
    rule: '#b0a89c',
    accent: '#f2977f',
    flagPaper: '#4a3a0b',
    flagInk: '#f8e7b8',
  },
};

/** The colour around the names on maps. layouts/styles/map.css has the same values. */
export const mapGround: Readonly<Record<Scheme, string>> = { light: '#fdfcf9', dark: '#322e2a' };

/** All colours of a scheme. */
export function coloursIn(scheme: Scheme, { colours }: Pick<Look, 'colours'>): Colours {
  return { ...defaultColours[scheme], ...colours[scheme] };
}

/** The published file of a logo, from the root of the site. @param digest of the drawing */
export function logoPath(digest: string): string {
  return `assets/logo.${digest}.svg`;
}

/** A drawing that site.yaml names. */
export interface LookDrawing {
  readonly key: 'logo' | 'icon';
  readonly path: string;
}

/** The drawings that site.yaml names. */
export function drawingsOf({ logo, icon }: Pick<Look, 'logo' | 'icon'>): readonly LookDrawing[] {
  const named = [
    { key: 'logo', path: logo?.light },
    { key: 'logo', path: logo?.dark },
    { key: 'icon', path: icon },
  ] as const;
  return named.flatMap(({ key, path }) => (path === undefined ? [] : [{ key, path }]));
}

/** The custom property of a colour: `--flag-paper`. */
export function colourProperty(name: ColourName): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
