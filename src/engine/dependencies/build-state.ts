import type { ScannedFile } from '../content/content-scan.ts';
import type { SiteReport } from '../content/related-facts.ts';
import type { SiteSegments } from '../content/segment-content.ts';
import type { DependencyIndex } from './dependency-index.ts';
import type { OutputGroup } from './output-groups.ts';
import type { PreviousOutputs } from './previous-outputs.ts';

/** What a build leaves for the next one of the same content into the same folder. */
export interface BuildState {
  /** Stands for everything that decides about the site besides the passing of time. */
  readonly terms: string;
  readonly files: readonly ScannedFile[];
  readonly media: readonly ScannedFile[];
  readonly segments: SiteSegments;
  /** Stands for the site's facts: for every key and value. */
  readonly facts: string;
  /** Stands for the plans of all outputs. */
  readonly planned: string;
  /** Digest of the manifest in the folder of the site. */
  readonly manifest: string;
  /** By path. */
  readonly outputs: PreviousOutputs;
  readonly groups: readonly OutputGroup[];
  /** What each of the outputs was made from. */
  readonly dependencies: DependencyIndex;
  readonly report: SiteReport;
}
