import type { Site } from '../model/site.ts';
import type { InputDigests } from '../pages/input-digests.ts';
import type { PlannedPage } from '../pages/page-kinds.ts';

/** A site as data: what is in it, and its pages. */
export interface PlannedSite {
  readonly site: Site;
  readonly pages: readonly PlannedPage[];
  /** Digests of the things from which pages are made. */
  readonly digests: InputDigests;
}
