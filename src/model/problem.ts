import { compareText } from './order.ts';
import type { Point } from './point.ts';

/** An error stops the build; a warning is only reported. */
export type Severity = 'error' | 'warning';

/** Something an editor must mend: what is wrong, where, and what to do about it. */
export interface Problem {
  /** Path inside the content folder, with forward slashes: `articles/2016/08/sirte.md`. */
  readonly path: string;
  readonly at: Point;
  readonly severity: Severity;
  /** What is wrong, without a full stop: `unknown section "afrika"`. */
  readonly message: string;
  /** What to do, without a full stop: `did you mean "africa"?`. */
  readonly advice: string;
}

/** A value together with the problems met on the way to it. */
export interface Checked<T> {
  readonly value: T;
  readonly problems: readonly Problem[];
}

/** Makes an error at a place in a file. */
export function errorAt(path: string, at: Point, message: string, advice: string): Problem {
  return { path, at, severity: 'error', message, advice };
}

/** Makes a warning at a place in a file. */
export function warningAt(path: string, at: Point, message: string, advice: string): Problem {
  return { path, at, severity: 'warning', message, advice };
}

/** Says whether any of the problems stops the build. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'error');
}

/** Sorts problems by path, line, column, then message (code-unit order, so every machine agrees). */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      compareText(a.path, b.path) ||
      a.at.line - b.at.line ||
      a.at.column - b.at.column ||
      compareText(a.message, b.message),
  );
}
