import type { WatchedChanges } from '../build-options.ts';
import type { BuildReport } from '../build-report.ts';

/** The report of a build, or the error that ended it: a layout that does not compile, for example. */
export type Outcome = BuildReport | Error;

/** Whether a build has written the site. */
export function isWritten(outcome: Outcome): outcome is BuildReport {
  return !(outcome instanceof Error) && outcome.written === true;
}

/** How many of the pages that were requested last are made first after a save. */
const maxRecent = 4;

/** How long after a save the postponed outputs are made, in milliseconds: a page that reloads is answered before. */
const quietTime = 100;

/**
 * How often a build of postponed outputs is asked whether to go on. Then it publishes what it has made, because requests
 * wait while it does, and the next build goes on.
 */
const maxTurns = 30;

/**
 * The builds of the dev server, one at a time. After a save, the pages that somebody looks at are made first, and the
 * other outputs when the server has nothing else to do. A request for an output that is still out of date waits
 * until that is made.
 */
export class SiteBuilds {
  readonly #build: (watched: WatchedChanges | undefined) => Promise<Outcome>;
  readonly #onLater: (outcome: Outcome) => Promise<void>;
  /** What was saved since the last build that wrote the site: absolute paths. */
  readonly #changed = new Set<string>();
  /** Paths of the pages that were requested last, the last one first. */
  #recent: readonly string[] = [];
  /** Paths that requests wait for. */
  readonly #wanted = new Set<string>();
  #postponed: ReadonlySet<string> = new Set();
  #isFirst = true;
  /** False after a failed build: only another save can help. */
  #canBuild = true;
  #lastJob: Promise<void> = Promise.resolve();
  /** How many builds wait for the current one to end. */
  #waiting = 0;
  #timer: NodeJS.Timeout | undefined;

  /**
   * @param build builds the site, and never rejects
   * @param onLater called with the outcome of each build of postponed outputs
   */
  constructor(
    build: (watched: WatchedChanges | undefined) => Promise<Outcome>,
    onLater: (outcome: Outcome) => Promise<void>,
  ) {
    this.#build = build;
    this.#onLater = onLater;
  }

  /**
   * Builds after files were saved. Files saved before the first call are not known, so it scans all files and makes all
   * outputs.
   * @param files absolute paths
   */
  saved(files: readonly string[]): Promise<Outcome> {
    return this.#run(quietTime, async () => {
      for (const file of files) this.#changed.add(file);
      this.#canBuild = true;
      return this.#isFirst ? this.#note(await this.#build(undefined)) : this.#buildFirst();
    });
  }

  /**
   * Resolves when a file of the site can be sent: if it is out of date, when it has been made. If the build fails, the
   * old file is sent.
   * @param path in the site: `about/index.html`
   */
  async whenCurrent(path: string): Promise<void> {
    if (path.endsWith('.html')) {
      const others = this.#recent.filter((recent) => recent !== path);
      this.#recent = [path, ...others].slice(0, maxRecent);
    }
    while (this.#isMissing(path)) {
      this.#wanted.add(path);
      await this.#run(quietTime, async () => {
        if (this.#isMissing(path)) await this.#onLater(await this.#buildFirst());
      });
    }
  }

  #isMissing(path: string): boolean {
    return this.#canBuild && this.#postponed.has(path);
  }

  /** Makes the outputs that somebody waits for, and postpones the others. */
  async #buildFirst(): Promise<Outcome> {
    const first = new Set([...this.#recent, ...this.#wanted]);
    return this.#note(await this.#build(this.#watched(first, () => true)));
  }

  /** Makes some of the postponed outputs, until there is something else to do. */
  async #buildOthers(): Promise<void> {
    let turns = 0;
    const isInterrupted = () => {
      turns += 1;
      return this.#waiting > 0 || turns > maxTurns;
    };
    const first = new Set(this.#wanted);
    await this.#onLater(this.#note(await this.#build(this.#watched(first, isInterrupted))));
  }

  #watched(first: ReadonlySet<string>, isInterrupted: () => boolean): WatchedChanges {
    return { changed: this.#changed, order: { first, isInterrupted } };
  }

  #note(outcome: Outcome): Outcome {
    this.#canBuild = isWritten(outcome);
    if (isWritten(outcome)) {
      this.#isFirst = false;
      this.#changed.clear();
      this.#postponed = new Set(outcome.postponed);
      for (const path of this.#wanted) if (!this.#postponed.has(path)) this.#wanted.delete(path);
    }
    return outcome;
  }

  /**
   * Runs a job when the earlier ones have ended.
   * @param pause in milliseconds, until postponed outputs are made
   */
  async #run<T>(pause: number, job: () => Promise<T>): Promise<T> {
    this.#waiting += 1;
    clearTimeout(this.#timer);
    const result = this.#lastJob.then(() => {
      this.#waiting -= 1;
      return job();
    });
    this.#lastJob = result.catch(() => {}).then(() => this.#schedule(pause));
    return result;
  }

  #schedule(pause: number): void {
    clearTimeout(this.#timer);
    if (!this.#canBuild || this.#postponed.size === 0 || this.#waiting > 0) return;
    this.#timer = setTimeout(() => void this.#run(0, () => this.#buildOthers()), pause);
  }
}
