import type { PlannedFile } from '../metadata/format.ts';
import type { Site } from '../model/site/site.ts';
import type { PlannedPage } from '../pages/page-kinds.ts';

/** A site that is looked at whole, to find what is wrong with it. */
export interface SiteCheckInput {
  readonly site: Site;
  /** Every page. */
  readonly pages: readonly PlannedPage[];
  /** Every file for machines. */
  readonly files: readonly PlannedFile[];
  /** Whether pictures for other sites are made. */
  readonly cards: boolean;
}
