import os from 'node:os';

/** The machine that runs the benchmark, and its load. */
export interface Machine {
  readonly system: string;
  readonly processor: string;
  readonly cores: number;
  readonly memory: number;
  readonly node: string;
  /** Load average of the minute before the first run: well below 1 on an idle machine. */
  readonly loadBefore: number;
}

/** Describes this machine and its current load. */
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
