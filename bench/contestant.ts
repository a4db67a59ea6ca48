import type { DevServer } from './dev/dev-server.ts';
import type { FileChange } from './file-changes.ts';
import type { CommandLine } from './measure/run-measured.ts';
import type { Scenario } from './scenarios.ts';

/** A program that builds a site from the corpus. */
export interface Contestant {
  /** With its version for peers: `Hugo 0.169.0`. */
  readonly name: string;
  readonly command: CommandLine;
  /** Output folder, absolute path. */
  readonly out: string;
  /** The site and the caches, which are removed before a cold build. Absolute paths. */
  readonly leftovers: readonly string[];
  /** The measured scenarios, each with the change to apply before the build, if any. */
  readonly steps: ReadonlyMap<Scenario, FileChange | undefined>;
  /** Its dev server, if it is measured too. */
  readonly dev?: DevServer;
}

/** The paragraph that the `body` scenario adds. */
export const addedParagraph =
  '\nThe harbour office added on Friday that nothing else had changed.\n';
