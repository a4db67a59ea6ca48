import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { errorCode } from '../cache/error-code.ts';

/** Identifies a process that holds a lock. */
export interface Holder {
  readonly machine: string;
  /** Distinguishes machines with the same name; '' if unknown. */
  readonly machineId: string;
  /** Changes at each boot of the machine; '' if unknown. */
  readonly boot: string;
  /** The PID namespace, since each container has its own process IDs; '' if unknown. */
  readonly pidNamespace: string;
  readonly pid: number;
  /** Start time in the system's own units, since process IDs are reused; '' if unknown. */
  readonly started: string;
  /** Unique for each attempt to take a lock. */
  readonly token: string;
}

/** Describes this process. Most fields are known on Linux only (proc(5)). */
export function thisProcess(): Omit<Holder, 'token'> {
  return {
    machine: hostname(),
    machineId: textOf('/etc/machine-id'),
    boot: textOf('/proc/sys/kernel/random/boot_id'),
    pidNamespace: linkOf('/proc/self/ns/pid'),
    pid: process.pid,
    started: statusOf(process.pid)?.started ?? '',
  };
}

/** The content of a lock file. */
export function holderText(holder: Holder): string {
  return `${JSON.stringify(holder)}\n`;
}

/** Parses the content of a lock file; undefined if it is incomplete. */
export function parseHolder(text: string): Holder | undefined {
  try {
    const holder: Holder = JSON.parse(text);
    return Number.isInteger(holder.pid) && typeof holder.token === 'string' ? holder : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a process is running. Unknown for processes on other machines and in other containers. */
export function stateOf(holder: Holder): 'alive' | 'dead' | 'unknown' {
  const own = thisProcess();
  const isHere = holder.machine === own.machine && holder.machineId === own.machineId;
  if (!isHere) return 'unknown';
  if (holder.boot !== own.boot) return 'dead';
  if (holder.pidNamespace !== own.pidNamespace) return 'unknown';
  if (!isRunning(holder.pid)) return 'dead';
  const status = statusOf(holder.pid);
  const isSame = status === undefined || holder.started === '' || status.started === holder.started;
  return isSame && status?.isGone !== true ? 'alive' : 'dead';
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === 'EPERM';
  }
}

/** State and start time of a process: fields 3 and 22 of proc_pid_stat(5), after the name in parentheses. */
function statusOf(pid: number): { readonly isGone: boolean; readonly started: string } | undefined {
  const text = textOf(`/proc/${pid}/stat`);
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const [state = '', started] = [fields[0], fields[19]];
  // A process that has ended keeps its ID until its parent reads the exit code.
  return started === undefined ? undefined : { isGone: /[ZXx]/.test(state), started };
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return '';
  }
}

function linkOf(file: string): string {
  try {
    return readlinkSync(file);
  } catch {
    return '';
  }
}
