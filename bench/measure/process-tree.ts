import { processIds, readMemory, readStat } from './proc.ts';

/** Seconds of processor time as they were at the last look. */
export interface CpuSample {
  readonly root: number;
  /** Of the root's descendants that were still running. */
  readonly others: number;
}

/**
 * Seconds of processor time of a tree of processes that has ended.
 *
 * What a process waited for, the kernel counts to its account, exactly; so the root's account is the
 * whole tree's, but for helpers that nobody waits for (esbuild's service). If the root's account is
 * less than root and helpers together had used by the last look, the helpers are not in it.
 * @param reaped the root's account
 */
export function treeCpu({ root, others }: CpuSample, reaped: number): number {
  return reaped < root + others ? reaped + others : reaped;
}

/**
 * Watches a process and all that it starts. Memory is resident memory (RSS), summed over the tree
 * at each look; pages that processes share are counted once for each, so it is never too low
 * because of sharing. A single process's own high-water mark, which the kernel keeps, catches what
 * rose and fell between two looks.
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

  /** Whether a process is, or was at some look, one of the tree. */
  contains(id: number): boolean {
    return this.#members.has(id);
  }

  /** Looks once. Costs a fraction of a millisecond: only processes that are new are asked whose they are. */
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
   * Seconds of processor time of the whole tree, user and system, once the root has ended.
   * @param reaped what the kernel has counted for the root to the account of this process
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
    // A root that has just ended is still shown, with nothing left to read.
    if (!alive.includes(this.#root)) return;
    this.#lastCpu = {
      root: used(this.#root),
      others: others.reduce((sum, id) => sum + used(id), 0),
    };
  }
}
