import { compareText } from './order.ts';
import type { Point } from './point.ts';

/** An error stops the build; a warning is only reported. */
export type Severity = 'error' | 'warning';

/** Something that an editor must fix: what is wrong, where, and what to do. */
export interface Problem {
  /** Relative to the content folder, with forward slashes: `articles/2016/08/sirte.md`. */
  readonly path: string;
  readonly at: Point;
  readonly severity: Severity;
  /** What is wrong, without a full stop: `unknown section "afrika"`. */
  readonly message: string;
  /** What to do, without a full stop: `did you mean "africa"?`. */
  readonly advice: string;
  /** The id of the rule of the house style that it breaks. */
  readonly rule?: string;
  /** Set if figures contradict each other. The desk of `dateline dev` lists these problems. */
  readonly about?: 'figures';
  /** For a warning that would be an error if its article were published. Until then the article is left out. */
  readonly leavesOut?: true;
}

/** A problem without its position. */
export type Fault = Pick<Problem, 'message' | 'advice'>;

/** A value, and the problems found while it was computed. */
export interface Checked<T> {
  readonly value: T;
  readonly problems: readonly Problem[];
}

/** Creates an error at a point in a file. */
export function errorAt(path: string, at: Point, message: string, advice: string): Problem {
  return problemAt('error', path, at, message, advice);
}

/** Creates a warning at a point in a file. */
export function warningAt(path: string, at: Point, message: string, advice: string): Problem {
  return problemAt('warning', path, at, message, advice);
}

function problemAt(
  severity: Severity,
  path: string,
  at: Point,
  message: string,
  advice: string,
): Problem {
  return { path, at, severity, message: printable(message), advice: printable(advice) };
}

/**
 * Escapes the control characters, line ends, lone surrogates and marks of direction that last until the end of the line,
 * of a text from a file: `\u001b`. A terminal would obey them.
 */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u202A-\u202E]/gu, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

/** The same problem as a warning. */
export function asWarning(problem: Problem): Problem {
  return { ...problem, severity: 'warning' };
}

/** Whether any of the problems stops the build. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'error');
}

/** Sorts problems by path, line, column and message, by code unit. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      compareText(a.path, b.path) ||
      a.at.line - b.at.line ||
      a.at.column - b.at.column ||
      compareText(a.message, b.message),
  );
}
