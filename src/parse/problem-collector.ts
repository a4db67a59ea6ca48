import type { Checked, Problem } from '../model/problem.ts';

/** Problems gathered while one file is read. */
export class ProblemCollector {
  readonly problems: Problem[] = [];

  /** Keeps the problems of a checked value and hands back the value. */
  unwrap<T>(checked: Checked<T>): T {
    this.add(checked.problems);
    return checked.value;
  }

  add(problems: readonly Problem[]): void {
    for (const problem of problems) this.problems.push(problem);
  }

  /** The result of reading the file. */
  result<T>(value: T): Checked<T> {
    return { value, problems: this.problems };
  }
}
