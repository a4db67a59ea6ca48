import type { ByLanguage, LanguageCode } from '../language.ts';
import type { Body } from '../text/body.ts';
import type { TranslatedEvent } from './event.ts';
import type { FrontChoices } from './front.ts';

/** A running story: articles over time on one topic. */
export interface ParsedStory {
  readonly path: string;
  readonly id: string;
  readonly names: ByLanguage<string>;
  readonly descriptions: ByLanguage<string>;
  readonly events: readonly TranslatedEvent[];
  readonly body: Body;
}

/** A section of the publication. */
export interface ParsedSection {
  readonly path: string;
  readonly id: string;
  readonly names: ByLanguage<string>;
  readonly descriptions: ByLanguage<string>;
  /** Position in the masthead, from 1. Sections without one follow, sorted by id. */
  readonly order: number | undefined;
  /** What its page shows first, if an editor has chosen something. */
  readonly front: FrontChoices | undefined;
}

/** A page of content/pages: about, standards, contact. */
export interface ParsedStaticPage {
  readonly path: string;
  readonly slug: string;
  readonly lang: LanguageCode;
  readonly title: string;
  readonly description: string;
  /** Position in the footer, from 1. */
  readonly order: number | undefined;
  /** The layout of the site that shows it, in place of that of its kind. */
  readonly layout?: string;
  readonly body: Body;
}
