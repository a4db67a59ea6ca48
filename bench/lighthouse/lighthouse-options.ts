import { Command, InvalidArgumentError } from 'commander';

/** The options of the command. */
export interface LighthouseOptions {
  /** The kinds of pages to judge; undefined for all. */
  readonly pages?: readonly string[];
  readonly json?: string;
}

/**
 * Reads the command line. Prints an error and ends the process if it is not valid.
 * @param argv as `process.argv`
 * @param kinds the kinds of pages that there are
 */
export function readLighthouseOptions(
  argv: readonly string[],
  kinds: readonly string[],
): LighthouseOptions {
  const readKinds = (text: string) =>
    text.split(',').map((kind) => {
      if (kinds.includes(kind)) return kind;
      throw new InvalidArgumentError(`"${kind}" is not a kind of page: ${kinds.join(', ')}`);
    });
  return new Command('lighthouse')
    .description("Judge the pages of the project's site with Lighthouse, on a phone and a desktop.")
    .option('--pages <kinds>', 'only these kinds of pages: article,"front page"', readKinds)
    .option('--json <file>', 'also write all scores to a file')
    .parse([...argv])
    .opts<LighthouseOptions>();
}
