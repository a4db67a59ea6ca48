import type { PlannedFile } from '../metadata/format.ts';
import type { StaticFile } from '../model/content-file.ts';
import type { Site } from '../model/site/site.ts';
import type { PlannedPage } from '../pages/page-kinds.ts';

/** What the checks of a whole site need. */
export interface SiteCheckInput {
  readonly site: Site;
  /** Every page. */
  readonly pages: readonly PlannedPage[];
  /** The names of the page kinds that the site adds. */
  readonly kinds: readonly string[];
  /** Every generated file that is not a page. */
  readonly files: readonly PlannedFile[];
  /** The files of `static`. */
  readonly statics: readonly StaticFile[];
  /** Whether social cards are made. */
  readonly cards: boolean;
}
