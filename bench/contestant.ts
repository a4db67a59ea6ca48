import type { DevServer } from './dev/dev-server.ts';
import type { FileChange } from './file-changes.ts';
import type { CommandLine } from './measure/run-measured.ts';
import type { Scenario } from './scenarios.ts';

/** A program that makes a site of the corpus. */
export interface Contestant {
  /** With its version where that says something: `Hugo 0.169.0`. */
  readonly name: string;
  readonly command: CommandLine;
  /** The folder of the site that it makes, absolute path. */
  readonly out: string;
  /** Everything that a cold build must not find: the site and caches. Absolute paths. */
  readonly leftovers: readonly string[];
  /** What is measured of it, each with the change that comes before, if one does. */
  readonly steps: ReadonlyMap<Scenario, FileChange | undefined>;
  /** Its server for editors, where that is measured too. */
  readonly dev?: DevServer;
}

/** The words that an edit of a body adds. */
export const addedParagraph =
  '\nThe harbour office added on Friday that nothing else had changed.\n';
