/** Milliseconds by stage, in the order in which the stages first ended. */
export type StageTimes = ReadonlyMap<string, number>;

/** Measures the stages of a build and reports its progress. */
export interface Stopwatch {
  /** Runs a stage and adds its time. */
  readonly time: <T>(stage: string, run: () => T | Promise<T>) => Promise<T>;
  /** Reports how many units of work of a stage are done, and how many there are. */
  readonly progress: (stage: string, done: number, all: number) => void;
  readonly stages: () => StageTimes;
}

/** @param onProgress called for each report of progress */
export function stopwatch(onProgress: Stopwatch['progress'] = () => {}): Stopwatch {
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
    progress: onProgress,
    stages: () => times,
  };
}
