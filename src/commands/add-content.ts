import path from 'node:path';
import { type BuildOptions, OptionError } from '../engine/build-options.ts';
import { refreshEditorFiles } from '../engine/editor/editor-files.ts';
import type { NewFileKind } from '../engine/scaffold/new-file-kinds.ts';
import { type Newsroom, openNewsroom } from '../engine/scaffold/newsroom.ts';
import {
  problemsOfNewFiles,
  refuseExisting,
  writeNewFiles,
} from '../engine/scaffold/write-new-files.ts';
import type { SourceFile } from '../model/content-file.ts';
import type { Problem } from '../model/problem.ts';
import { type NewContentOptions, planNewFiles } from './plan-new-files.ts';
import { type Questions, type Terminal, withQuestions } from './questions.ts';
import { resolveOptions } from './shared-options.ts';
import { printLines, printProblems } from './terminal.ts';

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
  const run = (questions: Questions | undefined) =>
    plannedAndWritten(kind, name, given, { options, newsroom, questions });
  const ended = 'nothing was written — answer all questions';
  await (terminal === undefined ? run(undefined) : withQuestions(terminal, ended, run));
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
  refreshEditorFiles(newsroom.folder);
  if (options.quiet !== true) printLines(reportOf(kind, files, written));
}

/** The errors of a draft are warnings elsewhere. */
function asError(problem: Problem): Problem {
  return { ...problem, severity: 'error' };
}

async function askName(kind: NewFileKind, questions: Questions | undefined): Promise<string> {
  const argument = kind === 'article' ? 'headline' : kind === 'page' ? 'title' : 'name';
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
  files: readonly SourceFile[],
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
