import path from 'node:path';
import { Command, Option } from 'commander';
import { type BuildOptions, OptionError } from '../engine/build-options.ts';
import { refreshEditorFiles } from '../engine/editor/editor-files.ts';
import type { NewFile, NewFileKind } from '../engine/scaffold/new-file-kinds.ts';
import { type Newsroom, openNewsroom } from '../engine/scaffold/newsroom.ts';
import {
  problemsOfNewFiles,
  refuseExisting,
  writeNewFiles,
} from '../engine/scaffold/write-new-files.ts';
import type { Problem } from '../model/problem.ts';
import { articleKinds } from '../model/site/article/article-kind.ts';
import { organisationTypes, placeTypes } from '../model/site/entity-types.ts';
import { type NewContentOptions, planNewFiles } from './plan-new-files.ts';
import { openQuestions, type Questions, type Terminal, terminalOf } from './questions.ts';
import { resolveOptions } from './shared-options.ts';
import { printLines, printProblems } from './terminal.ts';

type AddOptions = (command: Command) => Command;

const description: AddOptions = (command) =>
  command.option('--description <text>', 'one line that says who or what it is');
const within: AddOptions = (command) =>
  command.option('--within <place>', 'the place that contains it');
const typed = (types: readonly string[]) => (command: Command) =>
  within(description(command)).addOption(
    new Option('--type <type>', 'what it is').choices([...types]),
  );

/** For each kind: what its argument is called, what the command does, and its own options. */
const kinds: Readonly<Record<NewFileKind, readonly [string, string, AddOptions]>> = {
  article: ['headline', 'Start an article: a draft in the folder of this month.', articleOptions],
  person: ['name', 'Add a person whom articles name.', personOptions],
  place: ['name', 'Add a place that articles name.', typed(placeTypes)],
  organisation: ['name', 'Add an organisation that articles name.', typed(organisationTypes)],
  story: ['name', 'Add a story: articles over time about one subject.', description],
  section: ['name', 'Add a section of the site.', description],
  page: ['title', 'Add a page, such as one that says who you are.', pageOptions],
};

function articleOptions(command: Command): Command {
  return command
    .option('--section <section>', 'its section, by name or id')
    .option('--story <story>', 'its story, by name or id')
    .option('--place <place>', 'where it happened, by name or id')
    .option('--byline <names...>', 'who signs it: people or desks (default: the first desk)')
    .addOption(new Option('--kind <kind>', 'the kind of work').choices([...articleKinds]))
    .option('--published <time>', 'when it appears, with a zone (default: now)')
    .option('--lang <code>', 'its language (default: the main one of the site)')
    .option('--from <slug>', 'with --lang: the article that it translates');
}

function personOptions(command: Command): Command {
  return description(command).option('--role <text>', 'the office or the work');
}

function pageOptions(command: Command): Command {
  return description(command).option('--lang <code>', 'its language');
}

/** `dateline new article "Headline"` and one command for each other kind of file. */
export function newContentCommands(): readonly Command[] {
  return Object.entries(kinds).map(([kind, [argument, about, addOptions]]) =>
    addOptions(new Command(kind).description(about).argument(`[${argument}...]`))
      .option('--slug <name>', 'name of the file, without .md (default: from the words)')
      .option('--create', 'create what it names and is missing, without asking')
      .option('--content <dir>', 'content folder (default: "content" in the site folder)')
      .option('--quiet', 'print only problems')
      .action(async (words: readonly string[], given: NewContentOptions) => {
        await addContent(kind as NewFileKind, words.join(' ').trim(), given, terminalOf(process));
      }),
  );
}

/**
 * Writes the new file, and those that it names and that are missing, if the user agrees. Writes nothing and sets exit
 * code 1 if they would have errors. Throws OptionError.
 * @param terminal undefined in a script
 */
export async function addContent(
  kind: NewFileKind,
  name: string,
  given: NewContentOptions,
  terminal: Terminal | undefined,
): Promise<void> {
  const options = resolveOptions({ content: given.content });
  const newsroom = openNewsroom(options.content);
  if (!isNewsroom(newsroom)) {
    printProblems(newsroom, options.content);
    process.exitCode = 1;
    return;
  }
  const questions =
    terminal && openQuestions(terminal, 'nothing was written — answer all questions');
  try {
    await plannedAndWritten(kind, name, given, { options, newsroom, questions });
  } finally {
    questions?.close();
  }
}

function isNewsroom(opened: ReturnType<typeof openNewsroom>): opened is Newsroom {
  return 'folder' in opened;
}

interface Surroundings {
  readonly options: BuildOptions;
  readonly newsroom: Newsroom;
  readonly questions: Questions | undefined;
}

async function plannedAndWritten(
  kind: NewFileKind,
  given: string,
  options: NewContentOptions,
  { options: { now }, newsroom, questions }: Surroundings,
): Promise<void> {
  const name = given === '' ? await askName(kind, questions) : given;
  const files = await planNewFiles({ kind, name, given: options, newsroom, now, questions });
  refuseExisting(files, newsroom);
  const problems = problemsOfNewFiles(files, newsroom, now, options.from !== undefined);
  if (problems.length > 0) {
    printProblems(problems.map(asError), newsroom.folder);
    process.stderr.write('Nothing was written.\n');
    process.exitCode = 1;
    return;
  }
  const written = writeNewFiles(files, newsroom.folder);
  refreshEditorFiles(path.dirname(newsroom.folder));
  if (options.quiet !== true) printLines(reportOf(kind, files, written));
}

/** The errors of a draft are warnings elsewhere. */
function asError(problem: Problem): Problem {
  return { ...problem, severity: 'error' };
}

async function askName(kind: NewFileKind, questions: Questions | undefined): Promise<string> {
  const [argument] = kinds[kind];
  const missing = `the ${argument} is missing — write dateline new ${kind} "…"; for a site in a folder of that name, dateline new ./${kind}`;
  if (questions === undefined) throw new OptionError(missing);
  const question = `${argument.charAt(0).toUpperCase()}${argument.slice(1)}`;
  return questions.ask(question, '', (answer) => {
    if (answer === '') throw new OptionError(`write the ${argument}`);
    return answer;
  });
}

function reportOf(
  kind: NewFileKind,
  files: readonly NewFile[],
  written: readonly string[],
): readonly string[] {
  const lines = written.map((file) => `Wrote ${path.relative(process.cwd(), file)}`);
  const isOpen = files.some(({ text }) => /\bTK\b/.test(text.replace(/^#.*$/gm, '')));
  const next = [
    ...(isOpen ? ['TK stands for what is still to come: write it.'] : []),
    ...(kind === 'article' ? ['It is a draft until you change its status to ready.'] : []),
  ];
  return [...lines, ...next];
}
