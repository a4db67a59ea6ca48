import { Command, InvalidArgumentError, Option } from 'commander';
import { type Line, type LineName, lines } from './line/line.ts';

/** The options of the paint benchmark. */
export interface PaintOptions {
  readonly runs: number;
  readonly lines: readonly Line[];
  /** The kinds of pages to measure; undefined for all. */
  readonly kinds: readonly string[] | undefined;
  readonly peers: boolean;
  readonly json?: string;
}

/**
 * Reads the command line. Prints an error and ends the process if it is not valid.
 * @param argv as `process.argv`
 * @param kinds all kinds of pages
 */
export function readPaintOptions(argv: readonly string[], kinds: readonly string[]): PaintOptions {
  const { line, pages, ...given } = paintCommand(kinds)
    .parse([...argv])
    .opts<Omit<PaintOptions, 'lines' | 'kinds'> & { line?: LineName; pages?: readonly string[] }>();
  return {
    ...given,
    lines: lines.filter(({ name }) => line === undefined || name === line),
    kinds: pages,
  };
}

function paintCommand(kinds: readonly string[]): Command {
  const readKinds = (text: string) =>
    text.split(',').map((kind) => {
      if (kinds.includes(kind)) return kind;
      throw new InvalidArgumentError(`"${kind}" is not a kind of page: ${kinds.join(', ')}`);
    });
  const names = lines.map(({ name }) => name);
  return new Command('bench:paint')
    .description("Measure how soon a browser paints the pages of the project's site.")
    .option('--runs <number>', 'number of loads of each page over each line', readRuns, 5)
    .addOption(new Option('--line <name>', 'only this line').choices(names))
    .option('--pages <kinds>', 'only these kinds of pages: article,"front page"', readKinds)
    .option('--no-peers', 'leave out the peers')
    .option('--json <file>', 'also write all measurements to a file');
}

function readRuns(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count > 0) return count;
  throw new InvalidArgumentError('write a whole number, 1 or more');
}
