import { errorCode } from '../engine/cache/error-code.ts';
import { diskError } from '../engine/publish/disk-error.ts';

/**
 * Keeps a command from ending with a stack trace if its output cannot be written. A reader that closes early, such as
 * `head`, is not an error: the command ends if it was standard output, and otherwise goes on to its own exit code. For
 * anything else, such as a full disk, the exit code is 1, since what the command had to say is lost.
 */
export function handleOutputErrors({
  stdout,
  stderr,
}: Pick<NodeJS.Process, 'stdout' | 'stderr'>): void {
  stdout.on('error', (error: Error) => {
    if (isWithoutReader(error)) process.exit();
    process.exitCode = 1;
    stderr.write(`standard output cannot be written: ${diskError(error).message}\n`);
  });
  stderr.on('error', (error: Error) => {
    if (!isWithoutReader(error)) process.exitCode = 1;
  });
}

/** EPIPE: the reader of a pipe has closed it. EIO: the terminal is closed. */
function isWithoutReader(error: Error): boolean {
  return ['EPIPE', 'EIO'].includes(errorCode(error));
}
