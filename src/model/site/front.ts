import type { ByLanguage } from '../language.ts';
import type { Moment } from '../moment.ts';
import type { Reference } from './reference.ts';

/** An article that an editor has chosen, for good or until a time. */
export interface Pin {
  /** A file name, `port-strike`, or day and file name, `2031/05/04/port-strike`. */
  readonly article: Reference;
  readonly until: Moment | undefined;
}

/** An article with one to four others, under a heading. */
export interface FeaturePackage {
  readonly kind: 'feature';
  readonly names: ByLanguage<string>;
  /** The feature first. */
  readonly pins: readonly Pin[];
  readonly until: Moment | undefined;
}

/** The latest articles of a story. */
export interface StoryStrip {
  readonly kind: 'story';
  readonly story: Reference;
  readonly until: Moment | undefined;
}

export type FrontPackage = FeaturePackage | StoryStrip;

/** What an editor has chosen for the front page, or for the page of a section. */
export interface FrontChoices {
  readonly lead: Pin | undefined;
  readonly next: readonly Pin[];
  readonly packages: readonly FrontPackage[];
}

/** The choices for the front page, from `front.yaml`. */
export interface ParsedFront extends FrontChoices {
  readonly path: string;
}

/**
 * The choices for a page that still hold, for one language: the fact `front:LANG/SUBJECT`. Articles are
 * paths. Undefined if nothing is chosen.
 */
export interface FrontFact {
  readonly lead?: string;
  readonly next: readonly string[];
  readonly packages: readonly PackageFact[];
}

export type PackageFact =
  | { readonly names: ByLanguage<string>; readonly articles: readonly string[] }
  | { readonly story: string };

/** The pins of choices, in order. */
export function pinsOf({ lead, next, packages }: FrontChoices): readonly Pin[] {
  const ofPackages = packages.flatMap((each) => (each.kind === 'feature' ? each.pins : []));
  return [...(lead === undefined ? [] : [lead]), ...next, ...ofPackages];
}

/** The times at which choices end. */
export function endsOf(choices: FrontChoices): readonly Moment[] {
  return [...pinsOf(choices), ...choices.packages].flatMap(({ until }) => until ?? []);
}
