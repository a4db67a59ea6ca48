import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** A process that holds a lock, so that no other is taken for it. */
export interface Holder {
  readonly machine: string;
  /** Tells machines of the same name apart; '' if the system does not say. */
  readonly machineId: string;
  /** Differs after each start of the machine; '' likewise. */
  readonly boot: string;
  /** Where its number counts: containers of one machine number their processes apart; '' likewise. */
  readonly numbering: string;
  readonly pid: number;
  /** When it started, in the system's own units: numbers of processes are used again; '' likewise. */
  readonly started: string;
  /** Unique for each time that a lock is asked for. */
  readonly token: string;
}

/** What is known of this process. Linux tells most of it (proc(5)). */
export function thisProcess(): Omit<Holder, 'token'> {
  return {
    machine: hostname(),
    machineId: textOf('/etc/machine-id'),
    boot: textOf('/proc/sys/kernel/random/boot_id'),
    numbering: linkOf('/proc/self/ns/pid'),
    pid: process.pid,
    started: statusOf(process.pid)?.started ?? '',
  };
}

/** A holder as text, for the file of its lock. */
export function holderText(holder: Holder): string {
  return `${JSON.stringify(holder)}\n`;
}

/** Reads a holder; undefined if the text is not whole. */
export function parseHolder(text: string): Holder | undefined {
  try {
    const holder: Holder = JSON.parse(text);
    return Number.isInteger(holder.pid) && typeof holder.token === 'string' ? holder : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a process still runs. Of one on another machine, or in another container, nothing is known. */
export function stateOf(holder: Holder): 'alive' | 'dead' | 'unknown' {
  const own = thisProcess();
  const isHere = holder.machine === own.machine && holder.machineId === own.machineId;
  if (!isHere) return 'unknown';
  if (holder.boot !== own.boot) return 'dead';
  if (holder.numbering !== own.numbering) return 'unknown';
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
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** State and start of a process: fields 3 and 22 of proc_pid_stat(5), behind the name in brackets. */
function statusOf(pid: number): { readonly isGone: boolean; readonly started: string } | undefined {
  const text = textOf(`/proc/${pid}/stat`);
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const [state = '', started] = [fields[0], fields[19]];
  // A process that has ended keeps its number until its parent asks for the exit code.
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
