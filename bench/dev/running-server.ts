import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { ProcessTree } from '../measure/process-tree.ts';
import { type CommandLine, childEnvironment, commandText } from '../measure/run-measured.ts';

/** A server in a separate process. */
export interface RunningServer {
  /** Never resolves. Rejects with the output of the server if it ends by itself. */
  readonly ended: Promise<never>;
  /**
   * The peak memory of the process and its descendants together, in bytes; undefined except on
   * Linux.
   */
  readonly peakMemory: () => number | undefined;
  /** Sends SIGINT, as Ctrl-C does, and SIGKILL if that does not end it. */
  readonly stop: () => Promise<void>;
}

const sampleInterval = 50;
const killAfter = 5000;

/** Starts a server. */
export function startServer(command: CommandLine): RunningServer {
  const child = spawn(command.program, command.arguments, {
    cwd: command.folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: childEnvironment(command),
  });
  let printed = '';
  const keep = (chunk: Buffer) => {
    printed = `${printed}${chunk}`.slice(-4000);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const tree = child.pid === undefined ? undefined : new ProcessTree(child.pid);
  const timer = setInterval(() => tree?.sample(), sampleInterval);
  const closed = once(child, 'close').finally(() => clearInterval(timer));
  const ended = closed.then((): never => {
    throw new Error(`${commandText(command)} has ended:\n${printed}`);
  });
  // After `stop` nobody awaits this promise, so its rejection must be handled here.
  ended.catch(() => {});
  const stop = async () => {
    child.kill('SIGINT');
    const force = setTimeout(() => child.kill('SIGKILL'), killAfter);
    await ended.catch(() => {});
    clearTimeout(force);
  };
  return { ended, peakMemory: () => tree?.peakMemory, stop };
}
