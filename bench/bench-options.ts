import { Command, InvalidArgumentError, Option } from 'commander';
import type { CorpusLanguage } from './corpus/entities.ts';

/** The options of the benchmark. */
export interface BenchOptions {
  /** Numbers of articles, measured one after the other. */
  readonly sizes: readonly number[];
  readonly runs: number;
  readonly seed: number;
  readonly languages: readonly CorpusLanguage[];
  readonly peers: boolean;
  readonly samePages: boolean;
  readonly dev: boolean;
  readonly live: boolean;
  readonly cards: boolean;
  readonly json?: string;
  readonly keep?: string;
}

type GivenOptions = Omit<BenchOptions, 'sizes'> & {
  readonly articles: number;
  readonly sizes?: readonly number[];
};

/**
 * Reads the command line. Prints an error and ends the process if it is not valid.
 * @param argv as `process.argv`
 */
export function readBenchOptions(argv: readonly string[]): BenchOptions {
  const {
    articles,
    sizes = [articles],
    ...given
  } = benchCommand()
    .parse([...argv])
    .opts<GivenOptions>();
  return { ...given, sizes };
}

function benchCommand(): Command {
  return new Command('bench')
    .description('Measure builds of a generated site: time, processor time, memory.')
    .option('--articles <number>', 'number of articles of the site', parseCount, 1000)
    .addOption(
      new Option(
        '--sizes <numbers>',
        'several sizes, such as 1000,5000; also reports how costs grow',
      )
        .argParser((text) => text.split(',').map(parseCount))
        .conflicts('articles'),
    )
    .option('--runs <number>', 'number of measured rounds', parseCount, 3)
    .option('--seed <number>', 'seed of the corpus', parseCount, 1)
    .addOption(
      new Option(
        '--languages <codes>',
        'en, or en,ar: a quarter of the articles is also in Arabic; peers build only the English ones',
      )
        .argParser(parseLanguages)
        .default(['en'], 'en'),
    )
    .option('--peers', 'also measure Eleventy, and Hugo if it is on the PATH', false)
    .option('--same-pages', 'also measure Dateline with only the pages that the peers build', false)
    .option('--dev', 'also measure how long dev servers take to show an edit', false)
    .option('--live', 'also measure edits of live coverage of 3 and of 300 entries', false)
    .option('--cards', 'make the social cards of all articles', false)
    .option('--json <file>', 'also write all measurements to a file')
    .option(
      '--keep <folder>',
      'put corpus and sites into this new folder and keep it (default: a temporary folder)',
    );
}

function parseCount(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count > 0) return count;
  throw new InvalidArgumentError('write a whole number, 1 or more');
}

/** English is always included, since the ids of every corpus come from English names. */
function parseLanguages(text: string): readonly CorpusLanguage[] {
  if (text === 'en') return ['en'];
  if (text === 'en,ar') return ['en', 'ar'];
  throw new InvalidArgumentError('write en or en,ar');
}
