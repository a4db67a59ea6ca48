import { readdirSync, readFileSync } from 'node:fs';

/** The processes of a Linux machine as `/proc` shows them: https://man7.org/linux/man-pages/man5/proc.5.html */

/** The identity of a process and the resources that it has used. */
export interface ProcessStat {
  readonly parent: number;
  /** Seconds of processor time of the process alone. */
  readonly ownCpu: number;
  /** Seconds of processor time of its descendants that have ended and been waited for. */
  readonly reapedCpu: number;
}

/** The kernel reports times in hundredths of a second on every common architecture. */
const ticksPerSecond = 100;

/** Ids of all processes; undefined if the system has no `/proc`. */
export function processIds(): readonly number[] | undefined {
  try {
    const ids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
    return ids.length === 0 ? undefined : ids.map(Number);
  } catch {
    return undefined;
  }
}

/** Reads `/proc/<pid>/stat`; undefined if the process has ended. */
export function readStat(pid: number | 'self'): ProcessStat | undefined {
  const text = readProc(`/proc/${pid}/stat`);
  // The name is in round brackets and may contain spaces and brackets.
  const fields = text?.slice(text.lastIndexOf(')') + 2).split(' ');
  if (fields === undefined) return undefined;
  const seconds = (first: number) =>
    (Number(fields[first]) + Number(fields[first + 1])) / ticksPerSecond;
  // The manual counts fields from 1. The first one here is its third, the state.
  return { parent: Number(fields[1]), ownCpu: seconds(11), reapedCpu: seconds(13) };
}

/** Memory of a process in bytes: now, and at its peak. */
export interface ProcessMemory {
  readonly now: number;
  readonly highest: number;
}

/** Reads VmRSS and VmHWM; undefined if the process has ended. */
export function readMemory(pid: number): ProcessMemory | undefined {
  const text = readProc(`/proc/${pid}/status`);
  const now = /^VmRSS:\s+(\d+) kB$/m.exec(text ?? '')?.[1];
  const highest = /^VmHWM:\s+(\d+) kB$/m.exec(text ?? '')?.[1];
  if (now === undefined || highest === undefined) return undefined;
  return { now: Number(now) * 1024, highest: Number(highest) * 1024 };
}

/** A process may end between any two reads. */
function readProc(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
