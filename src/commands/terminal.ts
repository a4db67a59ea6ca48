import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import colours from 'picocolors';
import { codeFrame, problemLine } from '../engine/problem-lines.ts';
import type { Problem } from '../model/problem.ts';

/**
 * Prints every problem to standard error, with the line it is about where that is a terminal.
 * @param content absolute path of the content folder
 */
export function printProblems(problems: readonly Problem[], content: string): void {
  for (const problem of problems) {
    const frame = process.stderr.isTTY ? codeFrame(problem, textOf(content, problem)) : '';
    const paint = problem.severity === 'error' ? colours.red : colours.yellow;
    const line = process.stderr.isTTY ? paint(problemLine(problem)) : problemLine(problem);
    process.stderr.write(frame === '' ? `${line}\n` : `${line}\n${colours.dim(frame)}\n\n`);
  }
}

/** Prints lines to standard output. */
export function printLines(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}

/** The text of a problem's file; '' if it cannot be read, or is a pipe, which is then the problem itself. */
function textOf(content: string, problem: Problem): string {
  const file = path.join(content, problem.path);
  try {
    return statSync(file).isFile() ? readFileSync(file, 'utf8') : '';
  } catch {
    return '';
  }
}
