import type { Checked, Problem } from '../model/problem.ts';

/** Collects problems while one file is parsed. */
export class ProblemCollector {
  readonly problems: Problem[] = [];

  /** Adds the problems of a checked value and returns the value. */
  unwrap<T>(checked: Checked<T>): T {
    this.add(checked.problems);
    return checked.value;
  }

  add(problems: readonly Problem[]): void {
    for (const problem of problems) this.problems.push(problem);
  }

  /** A value with all problems collected so far. */
  result<T>(value: T): Checked<T> {
    return { value, problems: this.problems };
  }
}
