import { Command, InvalidArgumentError } from 'commander';

/** The options of the search benchmark. */
export interface SearchOptions {
  /** Folder of a built site. */
  readonly site: string;
  /** The factor by which the processor is slowed down. */
  readonly slowdown: number;
  /** The number of names to search for, each in three ways. */
  readonly names: number;
  readonly json?: string;
}

/** Reads the command line. Prints an error and ends the process if it is not valid. @param argv as `process.argv` */
export function readSearchOptions(argv: readonly string[]): SearchOptions {
  return new Command('bench:search')
    .description('Measure how soon a browser shows results for what is typed into the search.')
    .option('--site <folder>', 'a built site', '_site')
    .option('--slowdown <factor>', 'how many times slower the processor is made', readFactor, 4)
    .option('--names <number>', 'number of names to search for', readFactor, 20)
    .option('--json <file>', 'also write all measurements to a file')
    .parse([...argv])
    .opts<SearchOptions>();
}

function readFactor(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  throw new InvalidArgumentError('write a whole number, 1 or more');
}
