import os from 'node:os';

/** The machine on which was measured, and how busy it was. */
export interface Machine {
  readonly system: string;
  readonly processor: string;
  readonly cores: number;
  readonly memory: number;
  readonly node: string;
  /** Of the last minute, before the first run: well below 1 on a quiet machine. */
  readonly loadBefore: number;
}

/** Describes this machine, now. */
export function describeMachine(): Machine {
  const processors = os.cpus();
  return {
    system: `${os.type()} ${os.release()} ${os.arch()}`,
    processor: processors[0]?.model.trim() ?? 'unknown',
    cores: processors.length,
    memory: os.totalmem(),
    node: process.version,
    loadBefore: os.loadavg()[0] ?? 0,
  };
}
