import { processIds, readMemory, readStat } from './proc.ts';

/** Seconds of processor time at the last sample. */
export interface CpuSample {
  readonly root: number;
  /** Of the descendants of the root that were still running. */
  readonly others: number;
}

/**
 * Returns the processor time in seconds of a process tree that has ended.
 *
 * The kernel adds the exact time of each process to the process that waits for it. The root's total therefore contains
 * the whole tree, except helpers that nobody waits for (such as esbuild's service). If the root's total is less than
 * root and helpers together at the last sample, it does not contain the helpers.
 * @param reaped the root's total
 */
export function treeCpu({ root, others }: CpuSample, reaped: number): number {
  return reaped < root + others ? reaped + others : reaped;
}

/**
 * Measures a process and its descendants. Memory is resident memory (RSS), added up over the tree at each sample. Pages
 * that processes share are counted once for each, so sharing never makes the result too low. The kernel's high-water
 * mark of each single process catches peaks between two samples.
 */
export class ProcessTree {
  readonly #root: number;
  readonly #members = new Set<number>();
  #strangers: ReadonlySet<number> = new Set();
  #peak = 0;
  #lastCpu: CpuSample = { root: 0, others: 0 };

  /** @param root the id of the process */
  constructor(root: number) {
    this.#root = root;
    this.#members.add(root);
  }

  /** The peak memory, in bytes; undefined if the system does not report it. */
  get peakMemory(): number | undefined {
    return this.#peak === 0 ? undefined : this.#peak;
  }

  /** Whether a process is, or was at some sample, part of the tree. */
  contains(id: number): boolean {
    return this.#members.has(id);
  }

  /** Takes a sample. Takes a fraction of a millisecond, since it looks up the parents of new processes only. */
  sample(): void {
    const ids = processIds();
    if (ids === undefined) return;
    this.#adopt(ids);
    const alive = ids.filter((id) => this.#members.has(id));
    const memories = alive.map(readMemory).filter((memory) => memory !== undefined);
    const together = memories.reduce((sum, memory) => sum + memory.now, 0);
    this.#peak = Math.max(this.#peak, together, ...memories.map(({ highest }) => highest));
    this.#rememberCpu(alive);
  }

  /**
   * Seconds of processor time of the whole tree, user and system, after the root has ended.
   * @param reaped what the kernel has added for the root to the total of this process
   */
  cpu(reaped: number): number {
    return treeCpu(this.#lastCpu, reaped);
  }

  #adopt(ids: readonly number[]): void {
    const fresh = ids.filter((id) => !this.#members.has(id) && !this.#strangers.has(id));
    const parents = new Map(fresh.map((id) => [id, readStat(id)?.parent]));
    const belongs = (id: number | undefined): boolean => {
      if (id === undefined) return false;
      return this.#members.has(id) || belongs(parents.get(id));
    };
    const found = fresh.filter(belongs);
    for (const id of found) this.#members.add(id);
    this.#strangers = new Set(ids.filter((id) => !this.#members.has(id)));
  }

  #rememberCpu(alive: readonly number[]): void {
    const used = (id: number) => {
      const stat = readStat(id);
      return stat === undefined ? 0 : stat.ownCpu + stat.reapedCpu;
    };
    const others = alive.filter((id) => id !== this.#root);
    // A root that has just ended still appears in `/proc`, but its values cannot be read.
    if (!alive.includes(this.#root)) return;
    this.#lastCpu = {
      root: used(this.#root),
      others: others.reduce((sum, id) => sum + used(id), 0),
    };
  }
}
