import { Command, InvalidArgumentError, Option } from 'commander';
import type { CorpusLanguage } from './corpus/entities.ts';

/** What is measured, and where the results go. */
export interface BenchOptions {
  /** Sizes in articles, measured one after the other. */
  readonly sizes: readonly number[];
  readonly runs: number;
  readonly seed: number;
  readonly languages: readonly CorpusLanguage[];
  readonly peers: boolean;
  readonly samePages: boolean;
  readonly dev: boolean;
  readonly cards: boolean;
  readonly json?: string;
  readonly keep?: string;
}

type Given = Omit<BenchOptions, 'sizes'> & {
  readonly articles: number;
  readonly sizes?: readonly number[];
};

/**
 * Reads the command line.
 * @param argv as `process.argv` has it. Where it cannot be used, prints why and ends the process
 */
export function readBenchOptions(argv: readonly string[]): BenchOptions {
  const {
    articles,
    sizes = [articles],
    ...given
  } = benchCommand()
    .parse([...argv])
    .opts<Given>();
  return { ...given, sizes };
}

function benchCommand(): Command {
  return new Command('bench')
    .description('Measure builds of a generated site: time, processor time, memory.')
    .option('--articles <number>', 'how many articles the site has', countOf, 1000)
    .addOption(
      new Option('--sizes <numbers>', 'several sizes, such as 1000,5000, and how costs grow')
        .argParser((text) => text.split(',').map(countOf))
        .conflicts('articles'),
    )
    .option('--runs <number>', 'how many rounds are measured', countOf, 3)
    .option('--seed <number>', 'which corpus of that size', countOf, 1)
    .addOption(
      new Option(
        '--languages <codes>',
        'en, or en,ar: with Arabic a quarter of the articles is in both; peers make the English ones',
      )
        .argParser(languagesOf)
        .default(['en'], 'en'),
    )
    .option('--peers', 'measure Hugo, if it is on the PATH, and Eleventy beside it', false)
    .option('--same-pages', 'measure Dateline without what the peers do not make, too', false)
    .option('--dev', 'measure how long the servers for editors take to show an edit, too', false)
    .option('--cards', 'with social cards of every article', false)
    .option('--json <file>', 'write all measurements to a file too')
    .option(
      '--keep <folder>',
      'put corpus and sites into this new folder and leave them (default: removed)',
    );
}

function countOf(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count > 0) return count;
  throw new InvalidArgumentError('write a whole number, 1 or more');
}

/** Names have their English form in every corpus, so English is always one of them. */
function languagesOf(text: string): readonly CorpusLanguage[] {
  if (text === 'en') return ['en'];
  if (text === 'en,ar') return ['en', 'ar'];
  throw new InvalidArgumentError('write en or en,ar');
}
