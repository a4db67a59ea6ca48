/** Where the time of a run went: milliseconds by stage, in the order in which stages first ended. */
export type StageTimes = ReadonlyMap<string, number>;

/** Measures the stages of a run, and tells of its progress. */
export interface Stopwatch {
  /** Runs a stage and adds its time. */
  readonly time: <T>(stage: string, run: () => T | Promise<T>) => Promise<T>;
  /** Tells that some of what a stage has to do is done. */
  readonly progress: (stage: string, done: number, all: number) => void;
  readonly stages: () => StageTimes;
}

/** @param tell called with each progress */
export function stopwatch(tell: Stopwatch['progress'] = () => {}): Stopwatch {
  const times = new Map<string, number>();
  return {
    time: async (stage, run) => {
      const started = performance.now();
      try {
        return await run();
      } finally {
        times.set(stage, (times.get(stage) ?? 0) + performance.now() - started);
      }
    },
    progress: tell,
    stages: () => times,
  };
}
