import type { Problem } from '../../model/problem.ts';
import type { PreviousCopies } from '../compression/previous-copies.ts';
import type { SiteChunks } from '../content/chunk-content.ts';
import type { ScannedFile } from '../content/content-scan.ts';
import type { SiteReport } from '../content/relate-site.ts';
import type { DependencyIndex } from './dependency-index.ts';
import type { OutputGroup } from './output-groups.ts';
import type { PreviousOutputs } from './previous-outputs.ts';

/** A problem of an output, which later builds report until the output changes. */
export type OutputProblem = readonly [output: string, problem: Problem];

/** What a build stores for the next build of the same content into the same folder. */
export interface BuildState {
  /** Digest of everything that the site depends on, except the time: see `inputsDigest`. */
  readonly inputs: string;
  readonly files: readonly ScannedFile[];
  readonly media: readonly ScannedFile[];
  readonly statics: readonly ScannedFile[];
  readonly chunks: SiteChunks;
  /** The cache file of the facts: absolute path. */
  readonly factFile: string;
  /** Digest of all facts of the site. */
  readonly facts: string;
  /** Paths of outputs that are still to be made again, because others came first: see `OutputOrder`. */
  readonly postponed: readonly string[];
  /** Digest of the plans of all outputs. */
  readonly planned: string;
  /** Digest of the manifest in the output folder. */
  readonly manifest: string;
  /** Sorted by path. */
  readonly outputs: PreviousOutputs;
  readonly copies: PreviousCopies;
  readonly groups: readonly OutputGroup[];
  /** The facts that each output read. */
  readonly dependencies: DependencyIndex;
  readonly report: SiteReport;
  /** The problems of outputs themselves, with the path of the output, sorted by path. */
  readonly outputProblems: readonly OutputProblem[];
}
