import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Command } from 'commander';
import { OptionError } from '../engine/build-options.ts';
import { projectFolder } from '../engine/cache/project-folder.ts';
import { ContentChangedError } from '../engine/content/content-changed.ts';
import { UnreadablePicturesError } from '../engine/pictures/unreadable-pictures-error.ts';
import { DiskError, diskError } from '../engine/publish/disk-error.ts';
import { FolderInUseError } from '../engine/publish/folder-lock.ts';
import { ForeignFolderError } from '../engine/publish/output-folder.ts';
import { LayoutError } from '../engine/render/layout-error.ts';
import { IncompleteShardsError } from '../engine/shards/incomplete-shards.ts';
import { buildCommand } from './build.ts';
import { checkCommand } from './check.ts';
import { devCommand } from './dev.ts';
import { publishCommand } from './publish.ts';
import { serveCommand } from './serve.ts';

/** Every command there is. A new one is one file and one line here. */
const commands = [buildCommand, checkCommand, devCommand, serveCommand, publishCommand];

/**
 * Runs the command that the arguments name. Sets the exit code: 0 where all went well, 1 where
 * something must be mended. What an operator can mend is told in one line, without a stack trace.
 * @param argv as process.argv
 */
export async function runCommand(argv: readonly string[]): Promise<void> {
  const program = new Command('dateline')
    .description('Makes a news site from a folder of Markdown.')
    .version(versionOf())
    .showHelpAfterError('Add --help to see the options.');
  for (const command of commands) program.addCommand(command());
  try {
    await program.parseAsync(argv);
  } catch (error) {
    process.exitCode = 1;
    process.stderr.write(`${error instanceof Error ? explain(error) : String(error)}\n`);
  }
}

function versionOf(): string {
  const file = path.join(projectFolder, 'package.json');
  const { version }: { version: string } = JSON.parse(readFileSync(file, 'utf8'));
  return version;
}

/** Faults of use and of the disk in a line; anything else is our own bug and keeps its trace. */
function explain(error: Error): string {
  if (isForOperator(error)) return error.message;
  const known = diskError(error);
  if (known instanceof DiskError) return known.message;
  return error.stack ?? error.message;
}

const operatorErrors = [
  OptionError,
  ContentChangedError,
  ForeignFolderError,
  FolderInUseError,
  IncompleteShardsError,
  LayoutError,
  UnreadablePicturesError,
];

function isForOperator(error: Error): boolean {
  return operatorErrors.some((kind) => error instanceof kind);
}
