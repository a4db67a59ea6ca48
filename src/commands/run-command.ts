import { Command } from 'commander';
import { packageVersion } from '../engine/cache/installed-library.ts';
import { projectFolder } from '../engine/cache/project-folder.ts';
import { OperatorError } from '../engine/operator-error.ts';
import { diskError } from '../engine/publish/disk-error.ts';
import { buildCommand } from './build.ts';
import { checkCommand } from './check.ts';
import { devCommand } from './dev.ts';
import { newCommand } from './new.ts';
import { callerFolder, refuseOptionsBeforeDashes } from './npm-call.ts';
import { handleOutputErrors } from './output-errors.ts';
import { publishCommand } from './publish.ts';
import { schemaCommand } from './schema.ts';
import { serveCommand } from './serve.ts';

/** All commands. To add one, write its file and add it here. */
const commands = [
  newCommand,
  buildCommand,
  checkCommand,
  devCommand,
  serveCommand,
  publishCommand,
  schemaCommand,
];

/**
 * Runs the command in the arguments. Sets exit code 1 if something must be fixed. Prints errors that an
 * operator can fix without a stack trace.
 * @param argv as process.argv
 */
export async function runCommand(argv: readonly string[]): Promise<void> {
  const program = new Command('dateline')
    .description('Builds a news site from a folder of Markdown files.')
    .version(packageVersion(projectFolder))
    .showHelpAfterError('Add --help to see the options.')
    // `new` has options of its own, and commands inside it have others with the same names.
    .enablePositionalOptions();
  for (const command of commands) program.addCommand(command());
  handleOutputErrors(process);
  try {
    enterCallerFolder(program, argv);
    await program.parseAsync(argv);
  } catch (error) {
    process.exitCode = 1;
    process.stderr.write(`${error instanceof Error ? errorText(error) : String(error)}\n`);
  }
}

/** Makes the caller's folder the working folder, against which all relative paths are resolved. */
function enterCallerFolder(program: Command, [, , name, ...args]: readonly string[]): void {
  const { env } = process;
  const folder = process.cwd();
  const command = program.commands.find((each) => each.name() === name);
  if (command !== undefined) refuseOptionsBeforeDashes(command, args, env, folder);
  process.chdir(callerFolder(env, folder));
}

/** The message of an operator's or disk error. Any other error is a bug in Dateline and keeps its stack trace. */
function errorText(error: Error): string {
  const known = error instanceof OperatorError ? error : diskError(error);
  return known instanceof OperatorError ? known.message : (error.stack ?? error.message);
}
