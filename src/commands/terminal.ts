import colours from 'picocolors';
import { codeFrame, problemLine } from '../build/problem-lines.ts';
import type { ContentFolder } from '../model/content-file.ts';
import type { Problem } from '../model/problem.ts';

/** Prints every problem to standard error, with the line it is about where that is a terminal. */
export function printProblems(problems: readonly Problem[], folder: ContentFolder): void {
  for (const problem of problems) {
    const frame = process.stderr.isTTY ? codeFrame(problem, folder) : '';
    const paint = problem.severity === 'error' ? colours.red : colours.yellow;
    const line = process.stderr.isTTY ? paint(problemLine(problem)) : problemLine(problem);
    process.stderr.write(frame === '' ? `${line}\n` : `${line}\n${colours.dim(frame)}\n\n`);
  }
}

/** Prints lines to standard output. */
export function printLines(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}
