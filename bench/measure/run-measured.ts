import { spawn } from 'node:child_process';
import { readStat } from './proc.ts';
import { ProcessTree } from './process-tree.ts';

/** A command to run: arguments are passed as they are, without a shell. */
export interface CommandLine {
  readonly program: string;
  readonly arguments: readonly string[];
  /** The working folder. */
  readonly folder: string;
  /** Variables in addition to those of this process. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** The cost of one run of a command. */
export interface Measurement {
  /** Seconds from start to end. */
  readonly wall: number;
  /** Seconds of processor time, user and system, of the process and its descendants; undefined except on Linux. */
  readonly cpu: number | undefined;
  /** Bytes, see ProcessTree; undefined except on Linux. */
  readonly memory: number | undefined;
}

/** A run with its output. */
export interface MeasuredRun extends Measurement {
  readonly printed: string;
}

const sampleInterval = 20;

/**
 * Runs a command to its end and measures it. Run only one at a time: the processor time includes all children that end
 * meanwhile. Throws an Error with the output of the command if it fails.
 * @param signal ends the command, which then fails
 */
export async function runMeasured(
  command: CommandLine,
  signal?: AbortSignal,
): Promise<MeasuredRun> {
  const cpuBefore = reapedCpu();
  const started = performance.now();
  const child = spawn(command.program, command.arguments, {
    cwd: command.folder,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: childEnvironment(command),
  });
  const stop = () => child.kill();
  signal?.addEventListener('abort', stop);
  const output: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
  const tree = child.pid === undefined ? undefined : new ProcessTree(child.pid);
  const timer = setInterval(() => tree?.sample(), sampleInterval);
  try {
    const { code, wall } = await waitForExit(child, started);
    const printed = Buffer.concat(output).toString();
    if (code !== 0) throw new Error(`${commandText(command)} failed:\n${printed.slice(-4000)}`);
    const cpuAfter = reapedCpu();
    const known = cpuBefore !== undefined && cpuAfter !== undefined && tree !== undefined;
    const cpu = known ? tree.cpu(cpuAfter - cpuBefore) : undefined;
    return { wall, cpu, memory: tree?.peakMemory, printed };
  } finally {
    clearInterval(timer);
    signal?.removeEventListener('abort', stop);
  }
}

interface Exit {
  readonly code: number | null;
  readonly wall: number;
}

/** The time is that of the `exit` event. The output is complete only at `close`, which comes later. */
function waitForExit(child: ReturnType<typeof spawn>, started: number): Promise<Exit> {
  return new Promise((resolve, reject) => {
    let wall = 0;
    child.on('error', reject);
    child.on('exit', () => {
      wall = (performance.now() - started) / 1000;
    });
    child.on('close', (code) => resolve({ code, wall }));
  });
}

function reapedCpu(): number | undefined {
  return readStat('self')?.reapedCpu;
}

/** The environment of a command. It has no NODE_OPTIONS, since tracing would distort the measurement. */
export function childEnvironment({ environment }: CommandLine): NodeJS.ProcessEnv {
  return { ...process.env, NODE_OPTIONS: '', ...environment };
}

/** A command as a user would type it, for messages. */
export function commandText({ program, arguments: given }: CommandLine): string {
  return [program, ...given].join(' ');
}
